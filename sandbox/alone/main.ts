/** What `npm run jira` runs: the stand-in alone, for any client of Jira's REST API. */
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { loadSeed } from '../backlogs';
import type { SiteSeed } from '../jira/seed';
import { BadOptions } from '../bad-options';
import { CannotListen } from '../listener';
import { AddressTaken, emptySeed, withAutotest } from './autotest';
import { openAlone } from './open-alone';
import { readAloneOptions, usage, type AloneOptions } from './options';

z.config({ jitless: true });

function seedOf({ data, admin }: AloneOptions): SiteSeed {
  const seed = data === 'empty' ? emptySeed(new Date()) : loadSeed(data === 'sample' ? 'software' : data);
  return withAutotest(seed, admin);
}

async function main(): Promise<void> {
  const options = readAloneOptions(process.argv.slice(2), join(__dirname, '..', '..'));
  if (options === 'help') {
    console.log(usage);
    return;
  }
  const { port, fresh, dataDir, verbose } = options;
  const alone = await openAlone({
    port,
    fresh,
    dataDir,
    seed: () => seedOf(options),
    log: (line) => {
      if (verbose) console.error(line);
    },
  });
  console.log(`Jira stand-in is ready: ${alone.address}`);
  const stop = (): void => {
    alone.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const forPeople = [BadOptions, CannotListen, AddressTaken];

main().catch((error: unknown) => {
  const meant = forPeople.some((kind) => error instanceof kind);
  console.error(meant && error instanceof Error ? error.message : error);
  process.exit(1);
});
