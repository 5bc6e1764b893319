import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { html, raw } from 'hono/html';
import { themeAttribute } from './site/tokens';

type Html = ReturnType<typeof html>;

export type Theme = 'light' | 'dark';

/** As chosen on the site, in a cookie the site sets; light, as the site is, until then. */
export function themeOf(context: Context): Theme {
  return getCookie(context, 'sandbox-theme') === 'dark' ? 'dark' : 'light';
}

const PAGES = [
  ['/__control', 'Jira’s surprises'],
  ['/__control/forge', 'Forge'],
] as const;

/** What the pages with switches have in common: the site's look, the way back and the way to each other. */
export function controlFrame(path: string, title: string, theme: Theme, content: Html): Html {
  return html`<!doctype html>
    <html lang="en" data-theme="${themeAttribute()}" data-color-mode="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Jira sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/static/tokens.css" />
        <link rel="stylesheet" href="/static/site.css" />
      </head>
      <body>
        <header class="top">
          <a class="brand" href="/jira/projects">Jira sandbox</a>
          <nav class="switches" aria-label="Switches">
            ${PAGES.map(
              ([href, text]) =>
                html`<a href="${href}" ${href === path ? raw('aria-current="page"') : ''}>${text}</a>`,
            )}
          </nav>
        </header>
        <main id="main" class="control">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
