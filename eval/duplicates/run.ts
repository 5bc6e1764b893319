import { writeFileSync } from 'node:fs';
import { readArguments } from './arguments';
import type { Arguments } from './arguments';
import { judgeInOrder } from './candidates';
import type { Candidate, Judging } from './candidates';
import { cardTexts } from './card-texts';
import { cardsOf } from './cards';
import { drawCards } from './draw';
import { alarmsOf, rankingOf } from './measures';
import { alarmLine, rankingLine } from './print';
import { tfIdfCandidates } from './tf-idf';
import { readTracker } from './tracker';
import type { Tracker } from './tracker';

export const usage =
  'duplicates FILE [--with FILE …] [--out PRED.jsonl] [--cards N [--seed N] --out-cards CARDS.jsonl [--out-texts CARDS.md]] [--json]';

const recalls = [0.1, 0.2, 0.3, 0.5];

/** Finds duplicates in FILE among the earlier items of all files and prints how well, beside a plain TF-IDF. */
export function run(args: readonly string[]): void {
  const { file, others, out, json, ...drawing } = readArguments(args);
  const tracker = readTracker(file, others);
  const judged = judgeInOrder(tracker.rows);
  if (out !== undefined) writeFileSync(out, predictions(tracker, judged.candidates));
  if (drawing.cards > 0) {
    draw(tracker, judged, drawing);
    return;
  }

  const later = laterHalf(tracker);
  const report = (candidates: readonly (readonly Candidate[])[]) => ({
    ranking: rankingOf(tracker, candidates),
    rankingLaterHalf: rankingOf(tracker, candidates, later),
    alarms: alarmsOf(tracker, candidates, recalls),
    alarmsLaterHalf: alarmsOf(tracker, candidates, recalls, later),
  });
  const ours = { ...report(judged.candidates), cards: cardsOf(tracker, judged.candidates) };
  const tfIdf = report(tfIdfCandidates(tracker.rows));
  if (json) {
    console.log(JSON.stringify({ rows: tracker.rows.length, ours, tfIdf }, null, 2));
    return;
  }
  console.log(`${tracker.rows.length} rows, ${ours.ranking.queries} queries`);
  console.log(rankingLine('ours', ours.ranking));
  console.log(rankingLine('TF-IDF', tfIdf.ranking));
  console.log(`Later half, ${ours.rankingLaterHalf.queries} queries`);
  console.log(rankingLine('ours', ours.rankingLaterHalf));
  console.log(rankingLine('TF-IDF', tfIdf.rankingLaterHalf));
  for (const [name, { alarms, alarmsLaterHalf }] of Object.entries({ Ours: ours, 'TF-IDF': tfIdf })) {
    console.log(`${name}: pairs told`);
    for (const line of alarms) console.log(alarmLine(line));
    console.log(`${name}: pairs told, later half`);
    for (const line of alarmsLaterHalf) console.log(alarmLine(line));
  }
  const { per1000, found, threshold } = ours.cards;
  console.log(
    `Shipped threshold p ≥ ${threshold}: ${per1000.toFixed(1)} cards per 1,000 items that find ${(found * 100).toFixed(1)} % of the queries`,
  );
  const seconds = (time: number) => (time / 1000).toFixed(1);
  console.log(`Texts cut in ${seconds(judged.profiling)} s, compared in ${seconds(judged.comparing)} s`);
}

/** Draws cards for people to read, and writes what is asked for. */
function draw(
  tracker: Tracker,
  { candidates, items }: Judging,
  { cards, seed, outCards, outTexts }: Pick<Arguments, 'cards' | 'seed' | 'outCards' | 'outTexts'>,
): void {
  const drawn = drawCards(tracker, candidates, items.index, cards, seed);
  const lines = drawn.map((card) => `${JSON.stringify(card)}\n`).join('');
  if (outCards !== undefined) writeFileSync(outCards, lines);
  if (outTexts !== undefined) writeFileSync(outTexts, cardTexts(tracker, drawn));
  const duplicates = drawn.filter(({ verdict }) => verdict === 'duplicate').length;
  console.log(`${duplicates} cards told as duplicates, ${drawn.length - duplicates} as variants`);
}

/** One line for every row of the first file, oldest first. */
function predictions(tracker: Tracker, candidates: readonly (readonly Candidate[])[]): string {
  return tracker.rows
    .flatMap(({ key }, at) => {
      if (tracker.asked[at] !== true) return [];
      const list = (candidates[at] ?? []).map(({ at: other, score, p, verdict }) => ({
        key: tracker.rows[other]?.key,
        score,
        p,
        verdict,
      }));
      return [`${JSON.stringify({ key, candidates: list })}\n`];
    })
    .join('');
}

function laterHalf({ rows }: Tracker): (at: number) => boolean {
  const half = Math.floor(rows.length / 2);
  return (at) => at >= half;
}
