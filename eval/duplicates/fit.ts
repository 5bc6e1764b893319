import { featureNames } from '../../src/domain/measures/similarity/features';
import { readArguments } from './arguments';
import { judgeInOrder } from './candidates';
import type { Candidate } from './candidates';
import { pairName, readLabels } from './labels';
import { fitLogistic } from './logistic';
import type { Example } from './logistic';
import { alarmsOf } from './measures';
import { alarmLine } from './print';
import { readTracker } from './tracker';
import type { Tracker } from './tracker';

export const usage = 'fit-duplicates FILE [--labels LABELS.jsonl] [--json]';

/** Few pairs are labelled and features say much the same: without a pull, weights grow against each other. */
const penalty = 3;

/**
 * Fits the weights of a pair's probability on the earlier half of a tracker and prints them, with what they reach on
 * the later half. The weights the product ships were printed by this command.
 *
 * Trackers link few of their duplicates, so a fit on links alone takes most of the likeliest pairs for strangers. What a
 * reader called duplicates in a file of labels counts as linked.
 */
export function run(args: readonly string[]): void {
  const { file, others, labels, json } = readArguments(args);
  const tracker = readTracker(file, others);
  const { candidates } = judgeInOrder(tracker.rows);
  const read = new Set(
    labels.flatMap(readLabels).flatMap(({ keys, label }) => (label === 'duplicate' ? [pairName(keys)] : [])),
  );
  const half = Math.floor(tracker.rows.length / 2);
  const { start, weights } = fitLogistic(examplesOf(tracker, candidates.slice(0, half), read), penalty);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  const of = Object.fromEntries(featureNames.map((name, at) => [name, rounded(weights[at] ?? 0)]));
  console.log(JSON.stringify({ start: rounded(start), of }, null, 2));
  if (json) return;
  const fitted = candidates.map((list) =>
    list.map((one) => ({ ...one, p: probability(one, start, weights) })),
  );
  console.log('Later half, false pairs per 1,000 rows:');
  for (const alarms of alarmsOf(tracker, fitted, [0.1, 0.2, 0.3, 0.5], (at) => at >= half))
    console.log(alarmLine(alarms));
}

function probability({ features }: Candidate, start: number, weights: readonly number[]): number {
  const logOdds = featureNames.reduce(
    (sum, name, at) => sum + (weights[at] ?? 0) * (features?.[name] ?? 0),
    start,
  );
  return 1 / (1 + Math.exp(-logOdds));
}

/** Pairs that pass the gates. What people related in another way is neither a duplicate nor a plain stranger. */
function examplesOf(
  tracker: Tracker,
  candidates: readonly (readonly Candidate[])[],
  read: ReadonlySet<string>,
): Example[] {
  const keyAt = (at: number) => tracker.rows[at]?.key ?? '';
  return candidates.flatMap((list, at) =>
    list.flatMap(({ at: other, verdict, features }): Example[] => {
      const positive = tracker.sameCluster(at, other) || read.has(pairName([keyAt(at), keyAt(other)]));
      if (verdict !== 'duplicate' || features === undefined) return [];
      if (!positive && tracker.related(at, other)) return [];
      return [{ features: featureNames.map((name) => features[name]), positive }];
    }),
  );
}
