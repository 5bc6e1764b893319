import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BadOptions } from './bad-options';
import { siteOrigin } from './remote/site-address';

export interface RemoteSource {
  /** Origin of a site of Jira Cloud. */
  readonly site: string;
  readonly allowWrites: boolean;
}

export interface Options {
  readonly port: number;
  readonly fresh: boolean;
  readonly open: boolean;
  readonly verbose: boolean;
  /** A file of work items, the name of a sample, or a site of one's own. */
  readonly source: { readonly file: string } | { readonly sample: string } | RemoteSource;
  /** ISO 8601 date that today is to be. */
  readonly now: string | undefined;
  readonly dataDir: string;
}

export const usage = `npm start -- [options]

  --port N        port to listen on (7990)
  --fresh         forget what was changed and start from the data again
  --import FILE   a CSV exported from Jira, or JSON lines (plain or gzip), instead of the sample
  --data NAME     what to show: software, trap or empty (software)
  --site URL      your own site, https://NAME.atlassian.net, with JIRA_EMAIL and JIRA_API_TOKEN set
  --allow-writes  let changes through to that site; without it, it is only read
  --now DATE      take this for today, e.g. 2026-11-20; the newest date in an imported file when left out
  --store DIR     folder for what is kept (.sandbox)
  --no-open       do not open the browser
  --verbose       print what happens`;

const defaultPort = 7990;

function portOf(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new BadOptions(`“${text}” is no port: choose a number from 0 to 65535.`);
  return port;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        import: { type: 'string' },
        data: { type: 'string' },
        site: { type: 'string' },
        'allow-writes': { type: 'boolean', default: false },
        now: { type: 'string' },
        store: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new BadOptions(`${reason ?? ''}. See npm start -- --help.`, { cause: error });
  }
}

/** Each file has a folder of its own, so that what was done to one backlog is still there after a look at another. */
function folderOf(source: Options['source'], now: string | undefined): string {
  if ('site' in source)
    return `site-${source.site.replace(/^https?:\/\//, '').replaceAll(/[^a-z0-9.-]/g, '-')}`;
  const name = 'sample' in source ? source.sample : 'import';
  const hash = createHash('sha256').update(now ?? '');
  if ('file' in source) hash.update(readFileSync(source.file));
  else if (now === undefined) return name;
  return `${name}-${hash.digest('hex').slice(0, 8)}`;
}

function sourceOf(
  site: string | undefined,
  allowWrites: boolean,
  file: string | undefined,
  sample = 'software',
): Options['source'] {
  if (site !== undefined) return { site: siteOrigin(site), allowWrites };
  return file === undefined ? { sample } : { file };
}

/**
 * @param root folder that `.sandbox` is made in
 * @returns `help` when only that was asked for
 * @throws {BadOptions}
 */
export function readOptions(args: readonly string[], root: string, inCi: boolean): Options | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.import !== undefined && values.data !== undefined)
    throw new BadOptions('Choose --import or --data, not both.');
  if (values.site === undefined && values['allow-writes'])
    throw new BadOptions('--allow-writes is for --site; the sandbox’s own Jira may always be changed.');
  if (values.site !== undefined && (values.import ?? values.data ?? values.now) !== undefined)
    throw new BadOptions(
      'With --site the items and the date are the site’s: leave out --import, --data and --now.',
    );
  const file = values.import === undefined ? undefined : resolve(values.import);
  if (file !== undefined && !existsSync(file)) throw new BadOptions(`There is no file ${file}.`);
  const { now } = values;
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw new BadOptions(`“${now}” is no date. Write it as 2026-11-20.`);
  const source = sourceOf(values.site, values['allow-writes'], file, values.data);
  return {
    port: portOf(values.port),
    fresh: values.fresh,
    open: !values['no-open'] && !inCi,
    verbose: values.verbose,
    source,
    now,
    dataDir: join(resolve(root, values.store ?? '.sandbox'), folderOf(source, now)),
  };
}
