import { readTracker } from '../../eval/duplicates/tracker';
import type { Tracker } from '../../eval/duplicates/tracker';
import { judgeableItem } from '../../eval/support/judgeable-item';
import { UsageError } from '../../eval/support/usage-error';
import { profileItem } from '../../src/domain/measures/similarity/profile';
import { memoryInUse, quantile, watch } from '../support/measure';
import type { Engine, Index, Text } from './engine';
import { flexsearch } from './engines/flexsearch';
import { fuse } from './engines/fuse';
import { lunrEngine } from './engines/lunr';
import { minisearch } from './engines/minisearch';
import { orama } from './engines/orama';
import { ours } from './engines/ours';
import { allPairs, oneAmong } from './whole-backlog';

export const usage = 'duplicates FILE';

const sizes = [1_000, 5_000, 20_000, 50_000];

/** Enough to drop the later items from and still have ten left. */
const asked = 300;

/** An engine that needs longer for its queries answers a sample of them, spread evenly. */
const patience = 20_000;

/** Duplicate search beside what a team could plug in: found among the first ten, time and memory, and how they grow. */
export async function run(args: readonly string[]): Promise<void> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new UsageError('Name one file of JSON lines.');
  const tracker = readTracker(file, []);
  const texts = tracker.rows.map(({ summary, description }, at): Text => ({
    at,
    title: summary,
    body: description ?? '',
  }));
  const profileOf = (at: number) => profileItem(judgeableItem(rowAt(tracker, at)));
  const engines = [ours(profileOf), minisearch, flexsearch, orama, lunrEngine, fuse];
  const queries = tracker.earlier.flatMap((before, at) => (before.size > 0 ? [at] : []));

  console.log(`${texts.length} items, ${queries.length} queries`);
  console.log('engine        R@10   index s  query ms  p95 ms  processor ms  memory MB  queries asked');
  for (const engine of engines) {
    const { index, seconds, megabytes } = await build(engine, texts);
    const { times, found, processor } = await ask(index, tracker, texts, queries);
    const cells = [
      (found / Math.max(1, times.length)).toFixed(3).padStart(5),
      seconds.toFixed(2).padStart(8),
      quantile(times, 0.5).toFixed(2).padStart(9),
      quantile(times, 0.95).toFixed(2).padStart(7),
      processor.toFixed(2).padStart(12),
      megabytes.toFixed(0).padStart(10),
      String(times.length).padStart(14),
    ];
    console.log(`${engine.name.padEnd(12)} ${cells.join(' ')}`);
  }

  console.log('\nOurs, whole');
  for (const size of [5_000, 20_000]) {
    const { seconds, processor, pairs } = allPairs(tracker.rows, size);
    console.log(
      `all pairs of ${size}: ${seconds.toFixed(2)} s, of the processor ${processor.toFixed(2)} s (${pairs} told)`,
    );
  }
  const one = oneAmong(tracker.rows, 30_000);
  console.log(
    `among 30,000: judging one p95 ${one.p95.toFixed(2)} ms (of the processor ${one.processor.toFixed(2)} ms on average), after an edit p95 ${one.editP95.toFixed(2)} ms, ${one.megabytes.toFixed(0)} MB`,
  );

  console.log('\nGrowth: index s / median query ms');
  console.log(`engine       ${sizes.map((size) => String(size).padStart(16)).join('')}`);
  for (const engine of engines) console.log(engine.name.padEnd(13) + (await growth(engine, texts)).join(''));
}

function rowAt({ rows }: Tracker, at: number) {
  // Beyond the file's end its items come again.
  const row = rows[at % rows.length];
  if (row === undefined) throw new UsageError('The file has no items.');
  return row;
}

async function build(engine: Engine, texts: readonly Text[]) {
  const before = memoryInUse();
  const started = performance.now();
  const index = await engine.build(texts);
  const seconds = (performance.now() - started) / 1_000;
  return { index, seconds, megabytes: (memoryInUse() - before) / 1e6 };
}

async function ask(index: Index, tracker: Tracker, texts: readonly Text[], queries: readonly number[]) {
  const times: number[] = [];
  let found = 0;
  const elapsed = watch();
  for (const at of spread(queries)) {
    const text = texts[at];
    if (text === undefined) continue;
    const before = performance.now();
    const answer = await index.search(text, asked);
    times.push(performance.now() - before);
    const ten = answer.filter((other) => other < at).slice(0, 10);
    if (ten.some((other) => tracker.earlier[at]?.has(other) === true)) found += 1;
    if (elapsed().seconds * 1_000 > patience) break;
  }
  return { times, found, processor: (elapsed().processor * 1_000) / Math.max(1, times.length) };
}

/** The same values in an order whose every beginning is spread over the whole. */
function spread(values: readonly number[]): number[] {
  const step = 37;
  return Array.from({ length: step }, (_, offset) =>
    values.filter((_value, at) => at % step === offset),
  ).flat();
}

async function growth(engine: Engine, texts: readonly Text[]): Promise<string[]> {
  const cells: string[] = [];
  for (const size of sizes) {
    const many = Array.from({ length: size }, (_, at): Text => {
      const { title, body } = texts[at % texts.length] ?? { title: '', body: '' };
      return { at, title, body };
    });
    const { index, seconds } = await build(engine, many);
    const times: number[] = [];
    const started = performance.now();
    for (const text of many.filter((_text, at) => at % Math.floor(size / 100) === 0)) {
      const before = performance.now();
      await index.search(text, asked);
      times.push(performance.now() - before);
      if (performance.now() - started > patience / 2) break;
    }
    cells.push(`${seconds.toFixed(2)} / ${quantile(times, 0.5).toFixed(2)}`.padStart(16));
  }
  return cells;
}
