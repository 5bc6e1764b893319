import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../eval/support/usage-error';
import { loadSeed } from '../../sandbox/backlogs';
import { openStandIn, type StandIn } from '../../sandbox/jira';
import { quantile } from '../support/measure';
import { scaledSeed } from '../support/scaled-seed';

export const usage = 'sandbox [ITEMS]';

/** What must hold on two cores, in milliseconds. */
const bars = { start: 3000, page: 30 } as const;

const pageSize = 100;
const rounds = 50;
const warmUps = 5;

const pageSchema = z.object({ issues: z.array(z.unknown()) });

/** Milliseconds of each of a few searches for one page, answered as over HTTP but without a socket. */
async function pageTimes(jira: StandIn): Promise<number[]> {
  const person = jira.users.find(({ accountType }) => accountType === 'atlassian');
  const authorization = `Basic ${Buffer.from(`${person?.email ?? ''}:${person?.token ?? ''}`).toString('base64')}`;
  const times: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const started = performance.now();
    const answer = await jira.app.request('/rest/api/3/search/jql', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({
        jql: 'statusCategory != Done AND sprint is EMPTY ORDER BY Rank',
        fields: ['*navigable'],
        maxResults: pageSize,
      }),
    });
    const { issues } = pageSchema.parse(await answer.json());
    if (issues.length !== pageSize) throw new Error(`The page has ${issues.length} items.`);
    if (round >= 0) times.push(performance.now() - started);
  }
  return times;
}

const held = (time: number, bar: number): string =>
  `${time < bar ? 'holds' : 'DOES NOT HOLD'}: under ${bar} ms`;

/** How long the stand-in takes to start from stored data, and to answer a search with a page of 100. */
export async function run(args: readonly string[]): Promise<void> {
  const [amount = '5000', ...more] = args;
  const items = Number(amount);
  if (more.length > 0 || !Number.isInteger(items) || items < 500)
    throw new UsageError('Say how many items there are to be, 500 at least (5000).');
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-sandbox-'));
  try {
    const seed = scaledSeed(loadSeed('software'), items);
    await (await openStandIn({ dataDir, seed: () => seed })).close();
    const started = performance.now();
    const jira = await openStandIn({
      dataDir,
      seed: () => {
        throw new Error('The data was stored and is gone.');
      },
    });
    const start = performance.now() - started;
    // As many searches as fast as can be are more than any site allows.
    jira.setSwitches({ limits: { burst: false } });
    const times = await pageTimes(jira);
    await jira.close();
    const median = quantile(times, 0.5);
    console.log(`${items} open items, ${seed.issues.length} in all`);
    console.log(`start from stored data: ${start.toFixed(0)} ms (${held(start, bars.start)})`);
    console.log(
      `search page of ${pageSize}: median ${median.toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms (median ${held(median, bars.page)})`,
    );
    if (start >= bars.start || median >= bars.page) process.exitCode = 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
