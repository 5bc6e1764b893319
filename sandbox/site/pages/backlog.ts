import { html } from 'hono/html';
import type { Manifest } from '../../forge/manifest';
import type { BacklogPage } from '../jira/read-backlog';
import type { Row, Sprint } from '../jira/schemas';
import { typeIcon } from './icons';
import type { Html } from './layout';

type BacklogAction = Manifest['modules']['jira:backlogAction'][number];

function sizeOf({ fields }: Row, sizeField: string | undefined): string {
  const size = sizeField === undefined ? undefined : fields[sizeField];
  return typeof size === 'number' ? String(size) : '–';
}

function itemRow(row: Row, sizeField: string | undefined): Html {
  const { key, fields } = row;
  const { summary, issuetype, status, parent, assignee } = fields;
  return html`<li class="row">
    ${typeIcon(issuetype?.name ?? 'Work item')}
    <a class="key" href="/browse/${key}">${key}</a>
    <span class="summary">${summary}</span>
    ${parent ? html`<a class="epic" href="/browse/${parent.key}">${parent.fields?.summary ?? parent.key}</a>` : ''}
    <span class="lozenge lozenge-${status?.statusCategory?.key ?? 'new'}">${status?.name ?? ''}</span>
    <span class="size"><span class="visually-hidden">Size: </span>${sizeOf(row, sizeField)}</span>
    <span class="holder subtle">${assignee?.displayName ?? 'Unassigned'}</span>
  </li>`;
}

function total(rows: readonly Row[], sizeField: string | undefined): number {
  return rows.reduce((sum, { fields }) => {
    const size = sizeField === undefined ? undefined : fields[sizeField];
    return sum + (typeof size === 'number' ? size : 0);
  }, 0);
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Row[];
}

function section({ id, title, note, rows }: Section, sizeField: string | undefined): Html {
  const count = `${rows.length} ${rows.length === 1 ? 'work item' : 'work items'}`;
  return html`<section class="list" aria-labelledby="${id}">
    <header>
      <h2 id="${id}">${title}</h2>
      <span class="subtle">${note}${note ? ' · ' : ''}${count} · ${total(rows, sizeField)} points</span>
    </header>
    ${
      rows.length > 0
        ? html`<ol>
            ${rows.map((row) => itemRow(row, sizeField))}
          </ol>`
        : html`<p class="empty subtle">Nothing here yet.</p>`
    }
  </section>`;
}

const dates = ({ startDate, endDate }: Sprint): string =>
  [startDate, endDate]
    .map((date) => date?.slice(0, 10))
    .filter(Boolean)
    .join(' to ');

function moreMenu({ project, board }: BacklogPage, actions: readonly BacklogAction[]): Html {
  return html`<div class="menu-place">
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-controls="more"
      aria-label="More actions"
    >
      •••
    </button>
    <div id="more" class="menu menu-end" role="menu" aria-label="More actions" hidden>
      ${actions.map(
        ({ key, title, tooltip, viewportSize }) =>
          html`<button
            type="button"
            role="menuitem"
            data-open="dialog"
            data-module="${key}"
            data-title="${title}"
            data-size="${viewportSize}"
            data-project="${project.key}"
            data-board="${board.id}"
            title="${tooltip ?? title}"
          >
            ${title}
          </button>`,
      )}
    </div>
  </div>`;
}

/** Jira's backlog: open sprints on top, the rest in rank order below, apps' actions behind •••. */
export function backlogPage(page: BacklogPage, actions: readonly BacklogAction[]): Html {
  const { project, board, sprints, backlog, sizeField, more } = page;
  return html`<header class="page">
      <div>
        <p class="subtle">${project.name}</p>
        <h1>${board.name}</h1>
      </div>
      ${moreMenu(page, actions)}
    </header>
    ${sprints.map(({ sprint, rows }) =>
      section(
        {
          id: `sprint-${sprint.id}`,
          title: sprint.name,
          note: [sprint.state === 'active' ? 'Active' : 'Planned', dates(sprint)].filter(Boolean).join(' · '),
          rows,
        },
        sizeField,
      ),
    )}
    ${section({ id: 'backlog', title: 'Backlog', note: '', rows: backlog }, sizeField)}
    ${more ? html`<p class="subtle">More are below these.</p>` : ''}`;
}
