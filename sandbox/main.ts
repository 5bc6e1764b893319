/** What `npm start` runs once everything is installed and built. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { BadOptions } from './bad-options';
import { describeImport, loadSeed, seedFromFile } from './backlogs';
import { CannotListen } from './listener';
import type { SiteSeed } from './jira/seed';
import { openSandbox } from './open-sandbox';
import { readOptions, usage } from './options';
import type { Options, RemoteSource } from './options';
import { takeCredentials } from './remote/credentials';
import { openRemote } from './remote/open-remote';

const root = join(__dirname, '..');

function seedOf(source: Exclude<Options['source'], RemoteSource>, now: string | undefined): SiteSeed {
  if ('file' in source) {
    const { seed, report } = seedFromFile(source.file, { now });
    for (const line of describeImport(report)) console.error(line);
    return seed;
  }
  const seed = loadSeed(source.sample);
  return now === undefined ? seed : { ...seed, now: new Date(now).toISOString() };
}

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Opens the browser where there is one; the printed address is there anyway. */
function openBrowser(address: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

interface Running {
  /** What to open in the browser. */
  readonly address: string;
  close(): Promise<void>;
}

async function run({ port, dataDir, fresh, verbose, source, now }: Options): Promise<Running> {
  const common = {
    root,
    port,
    dataDir,
    fresh,
    log: (line: string): void => {
      if (verbose) console.error(line);
    },
  };
  if (!('site' in source)) return openSandbox({ ...common, seed: () => seedOf(source, now) });
  const remote = await openRemote({ ...common, ...source, credentials: takeCredentials(process.env) });
  return { address: remote.entrance, close: () => remote.close() };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), root, process.env['CI'] !== undefined);
  if (options === 'help') {
    console.log(usage);
    return;
  }
  const running = await run(options);
  console.log(`Backlog Refinery is ready: ${running.address}`);
  if (options.open) openBrowser(running.address);
  const stop = (): void => {
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Errors whose message was written for the person at the terminal. */
function isForPeople(error: unknown): error is Error {
  return (
    error instanceof BadOptions ||
    error instanceof CannotListen ||
    (error instanceof Error && error.name === 'UnusableFile')
  );
}

main().catch((error: unknown) => {
  console.error(isForPeople(error) ? error.message : error);
  process.exit(1);
});
