import { html, raw } from 'hono/html';
import type { Board, Project } from '../jira/schemas';
import type { Person } from '../session';

export type Html = ReturnType<typeof html>;

export interface Frame {
  readonly people: readonly Person[];
  readonly person: Person;
  readonly theme: 'light' | 'dark';
  readonly themeAttribute: string;
  readonly key: string;
  readonly appOrigin: string;
  /** What kind of site it is, where that has to be said: a real one, which nobody can switch surprises on in. */
  readonly notice: string | undefined;
  /** Where the person is, to come back to after switching. */
  readonly path: string;
  readonly projects: readonly Project[];
  /** Of apps, for the administrators of the site. */
  readonly adminPages: readonly AppPage[];
}

export interface Place {
  readonly title: string;
  readonly project?: Project;
  readonly boards?: readonly Board[];
  readonly pages?: readonly AppPage[];
  /** Of apps, among the space's settings. */
  readonly settingsPages?: readonly AppPage[];
  /** Marks the entry of the sidebar that is shown. */
  readonly current?: string;
  /** The page's own part takes the whole width and height. */
  readonly wide?: boolean;
}

export interface AppPage {
  readonly key: string;
  readonly title: string;
}

export const backlogPath = (project: Pick<Project, 'key'>, board: Pick<Board, 'id'>): string =>
  `/jira/software/c/projects/${project.key}/boards/${board.id}/backlog`;

export const appPagePath = (project: Pick<Project, 'key'>, moduleKey: string): string =>
  `/jira/software/c/projects/${project.key}/apps/${moduleKey}`;

export const appSettingsPath = (project: Pick<Project, 'key'>, moduleKey: string): string =>
  `/jira/software/c/projects/${project.key}/settings/apps/${moduleKey}`;

export const appAdminPath = (moduleKey: string): string => `/jira/settings/apps/${moduleKey}`;

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();

function personMenu({ people, person, key, path }: Frame): Html {
  return html`<div class="menu-place">
    <button type="button" class="person" aria-haspopup="menu" aria-expanded="false" aria-controls="people">
      <span class="avatar" aria-hidden="true">${initials(person.name)}</span>${person.name}
    </button>
    <form id="people" class="menu menu-end" method="post" action="/session" hidden>
      <input type="hidden" name="key" value="${key}" />
      <input type="hidden" name="back" value="${path}" />
      <div role="menu" aria-label="Use the site as">
        ${people.map(
          ({ accountId, name, email }) =>
            html`<button
              type="submit"
              name="accountId"
              value="${accountId}"
              role="menuitemradio"
              aria-checked="${accountId === person.accountId ? 'true' : 'false'}"
            >
              ${name}<span class="subtle">${email}</span>
            </button>`,
        )}
      </div>
    </form>
  </div>`;
}

function entry(href: string, text: string, current: boolean): Html {
  return html`<li><a href="${href}" ${current ? raw('aria-current="page"') : ''}>${text}</a></li>`;
}

function sidebar(
  { projects, adminPages }: Frame,
  { project, boards = [], pages = [], settingsPages = [], current }: Place,
): Html {
  return html`<nav class="sidebar" aria-label="Spaces">
    <h2>Spaces</h2>
    <ul>
      ${projects.map((each) => entry(`/jira/projects/${each.key}`, each.name, project?.key === each.key && !current))}
    </ul>
    ${
      project
        ? html`<h2>${project.name}</h2>
            <ul>
              ${boards.map((board) =>
                entry(backlogPath(project, board), board.name, current === `board-${board.id}`),
              )}
              ${pages.map(({ key, title }) => entry(appPagePath(project, key), title, current === key))}
              ${settingsPages.map(({ key, title }) =>
                entry(appSettingsPath(project, key), `${title} (settings)`, current === key),
              )}
            </ul>`
        : ''
    }
    ${
      adminPages.length > 0
        ? html`<h2>Administration</h2>
            <ul>
              ${adminPages.map(({ key, title }) => entry(appAdminPath(key), title, current === key))}
            </ul>`
        : ''
    }
  </nav>`;
}

/** Jira's frame around a page. */
export function layout(frame: Frame, place: Place, content: Html): Html {
  const { theme, themeAttribute, key, appOrigin, notice } = frame;
  return html`<!doctype html>
    <html lang="en" data-theme="${themeAttribute}" data-color-mode="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="sandbox-key" content="${key}" />
        <meta name="sandbox-app-origin" content="${appOrigin}" />
        <title>${place.title} – Jira sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/static/tokens.css" />
        <link rel="stylesheet" href="/static/site.css" />
        <script src="/static/host.js" defer></script>
      </head>
      <body>
        <header class="top">
          <a class="brand" href="/jira/projects">Jira sandbox</a>
          ${notice === undefined ? html`<a href="/__control">Surprises</a>` : html`<span class="notice">${notice}</span>`}
          <button type="button" data-theme-toggle>${theme === 'dark' ? 'Light theme' : 'Dark theme'}</button>
          ${personMenu(frame)}
        </header>
        <div class="below">
          ${sidebar(frame, place)}
          <main class="${place.wide === true ? 'wide' : ''}" id="main">${content}</main>
        </div>
      </body>
    </html>`;
}
