import { html } from 'hono/html';
import type { BoardList } from '../jira/read-boards';
import { backlogPath } from './layout';
import type { Html } from './layout';

/** Where a person starts who has boards of their own. A board of nobody's space has no backlog to go to. */
export function boardsPage({ boards, more }: BoardList): Html {
  return html`<h1>Your boards</h1>
    <ul class="spaces">
      ${boards.map(
        ({ id, name, type, location }) =>
          html`<li>
            ${location ? html`<a href="${backlogPath({ key: location.projectKey }, { id })}">${name}</a>` : name}
            <span class="subtle">${location?.projectKey ?? 'no space'} · ${type}</span>
          </li>`,
      )}
    </ul>
    ${boards.length === 0 ? html`<p>You see no board on this site.</p>` : ''}
    ${more ? html`<p>There are more boards than are listed here: <a href="/jira/projects">find them by their space</a>.</p>` : ''}`;
}
