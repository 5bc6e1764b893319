/** Jira's pages: server-rendered, with Jira's data over REST and the app's modules where Jira puts them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Forge } from '../forge/forge';
import { JiraReader } from './jira/reader';
import type { Fetch } from './jira/reader';
import { forgeRoutes } from './routes/forge';
import { pageRoutes } from './routes/pages';
import { readHostScript } from './scripts';
import type { Person } from './session';
import { Session } from './session';
import { tokenStyles } from './tokens';

export interface SiteOptions {
  readonly forge: Forge;
  /** Origin of the site, and of the app's resources. */
  readonly origin: string;
  readonly appOrigin: string;
  readonly people: readonly [Person, ...Person[]];
  /** Another way to Jira than over this site's own `/rest`. */
  readonly fetch?: Fetch;
  /** `boards`: the site opens with a list of them; else with the first board's backlog. */
  readonly home?: 'boards';
  /** Shown on every page: what kind of site it is. */
  readonly notice?: string;
}

const css = 'text/css; charset=utf-8';

export function makeSite(options: SiteOptions): Hono {
  const { forge, origin, appOrigin, people, home, notice } = options;
  const session = new Session(people);
  const readerFor = (person: Person): JiraReader => new JiraReader(origin, options.fetch ?? fetch, person);
  const app = new Hono();
  app.get('/static/site.css', (context) =>
    context.body(readFileSync(join(__dirname, 'static', 'site.css'), 'utf8'), 200, { 'content-type': css }),
  );
  app.get('/static/tokens.css', async (context) =>
    context.body(await tokenStyles(), 200, { 'content-type': css }),
  );
  app.get('/static/host.js', (context) =>
    context.body(readHostScript(), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.route('/forge', forgeRoutes({ forge, session, site: origin, readerFor }));
  app.route(
    '/',
    pageRoutes({
      manifest: forge.manifest,
      session,
      site: origin,
      appOrigin,
      readerFor,
      ...(home === undefined ? {} : { home }),
      ...(notice === undefined ? {} : { notice }),
    }),
  );
  return app;
}
