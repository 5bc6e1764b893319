import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { z } from 'zod';
import { identity } from '../identity';
import type { Manifest } from '../manifest';
import { appIdOf } from '../manifest';
import { policyFor } from './csp';
import type { CspPlaces } from './csp';

export interface AppOriginOptions {
  readonly manifest: Manifest;
  /** Folder that the paths of manifest.yml start from. */
  readonly root: string;
  /** The origin this is served under, and Jira's. */
  readonly origin: string;
  readonly site: string;
  /** The bridge's script and the tokens' style sheet. */
  readonly shim: () => string;
  readonly tokens: () => Promise<string>;
}

const reportSchema = z.looseObject({
  'csp-report': z.looseObject({
    'document-uri': z.string().catch(''),
    'violated-directive': z.string().catch(''),
    'blocked-uri': z.string().catch(''),
  }),
});
export type CspReport = z.output<typeof reportSchema>['csp-report'];

const base = (manifest: Manifest): string =>
  `/${appIdOf(manifest)}/${identity.environmentId}/${identity.appVersion}`;

/** Path of a resource's page (`key` or `key/entry`) on the app's origin. @throws when manifest.yml has none such */
export function pagePath(manifest: Manifest, reference: string): string {
  const [key = '', entry] = reference.split('/');
  const resource = manifest.resources.find((candidate) => candidate.key === key);
  const file = entry === undefined ? 'index.html' : resource?.entry[entry];
  if (!resource || file === undefined) throw new Error(`manifest.yml has no resource “${reference}”.`);
  return `${base(manifest)}/${key}/${file}`;
}

function withShim(html: string, site: string): string {
  const script = `<script src="/forge/bridge-shim.js" data-host="${site}"></script>`;
  if (!/<head[^>]*>/i.test(html)) throw new Error('A page of the app has no <head>.');
  return html.replace(/<head[^>]*>/i, (head) => `${head}${script}`);
}

/** Serves what Forge's CDN serves: the app's resources, from a deep path, each under Forge's own policy. */
export function appOrigin(options: AppOriginOptions): { app: Hono; cspReports: CspReport[] } {
  const { manifest, root, origin, site, shim, tokens } = options;
  const places: CspPlaces = { site, reports: `${origin}/forge/csp-report` };
  const cspReports: CspReport[] = [];
  const app = new Hono();

  app.get('/forge/bridge-shim.js', (context) =>
    context.body(shim(), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/forge/tokens.css', async (context) =>
    context.body(await tokens(), 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.post('/forge/csp-report', async (context) => {
    const report = reportSchema.safeParse(await context.req.json().catch(() => undefined));
    if (report.success) cspReports.push(report.data['csp-report']);
    return context.body(null, 204);
  });

  for (const { key, path } of manifest.resources) {
    const folder = join(root, path);
    const prefix = `${base(manifest)}/${key}/`;
    app.get(`${prefix}*`, (context) => {
      const wanted = normalize(join(folder, decodeURIComponent(context.req.path.slice(prefix.length))));
      if (!wanted.startsWith(folder + sep) || !existsSync(wanted) || !statSync(wanted).isFile())
        return context.text('Not found', 404);
      const bytes = readFileSync(wanted);
      const page = extname(wanted) === '.html' ? bytes.toString('utf8') : undefined;
      context.header('content-security-policy', policyFor(page ?? '', manifest, places));
      context.header('content-type', getMimeType(wanted) ?? 'application/octet-stream');
      context.header('cache-control', 'no-cache');
      context.header('x-content-type-options', 'nosniff');
      return page === undefined ? context.body(new Uint8Array(bytes)) : context.body(withShim(page, site));
    });
  }
  return { app, cspReports };
}
