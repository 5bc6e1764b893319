import { UsageError } from '../support/usage-error';
import { pairName, readDrawn, readLabels } from './labels';
import type { Drawn, Label, Labelled } from './labels';

export const usage = 'agreement CARDS.jsonl READER1.jsonl [READER2.jsonl]';

/** How right the product is in the eyes of one reader, or of several where they agree. Shares are 0–1. */
export interface Rightness {
  readonly cards: number;
  readonly unrelated: number;
  /** Of the cards told as duplicates: labelled exactly so. */
  readonly duplicateRight: number;
  /** Of the cards told as variants: labelled a variant or a part of the other. */
  readonly variantRight: number;
  readonly duplicates: number;
  readonly variants: number;
}

/** Whether a variant's card says something true: one that differs on purpose, or is a part. */
const isVariant = (label: Label): boolean => label === 'variant' || label === 'part-of';

/** Cards without a label count nowhere. */
export function rightnessOf(cards: readonly Drawn[], labelOf: ReadonlyMap<string, Label>): Rightness {
  const judged = cards.flatMap(({ keys, verdict }) => {
    const label = labelOf.get(pairName(keys));
    return label === undefined ? [] : [{ verdict, label }];
  });
  const duplicates = judged.filter(({ verdict }) => verdict === 'duplicate');
  const variants = judged.filter(({ verdict }) => verdict === 'variant');
  const share = (part: readonly unknown[], whole: readonly unknown[]) =>
    whole.length === 0 ? 0 : part.length / whole.length;
  return {
    cards: judged.length,
    unrelated: share(
      judged.filter(({ label }) => label === 'unrelated'),
      judged,
    ),
    duplicateRight: share(
      duplicates.filter(({ label }) => label === 'duplicate'),
      duplicates,
    ),
    variantRight: share(
      variants.filter(({ label }) => isVariant(label)),
      variants,
    ),
    duplicates: duplicates.length,
    variants: variants.length,
  };
}

export interface Agreement {
  /** Pairs both labelled. */
  readonly pairs: number;
  /** Share labelled the same, 0–1. */
  readonly same: number;
  /** Cohen's kappa: 0 is what chance alone gives, 1 is full agreement. */
  readonly kappa: number;
}

export function agreementOf(one: ReadonlyMap<string, Label>, other: ReadonlyMap<string, Label>): Agreement {
  const both = [...one].flatMap(([name, label]) => {
    const second = other.get(name);
    return second === undefined ? [] : [[label, second] as const];
  });
  if (both.length === 0) return { pairs: 0, same: 0, kappa: 0 };
  const same = both.filter(([a, b]) => a === b).length / both.length;
  const labels = new Set(both.flat());
  const shareOf = (side: 0 | 1, label: Label) =>
    both.filter((pair) => pair[side] === label).length / both.length;
  const byChance = [...labels].reduce((sum, label) => sum + shareOf(0, label) * shareOf(1, label), 0);
  return { pairs: both.length, same, kappa: byChance === 1 ? 1 : (same - byChance) / (1 - byChance) };
}

/** What both say, where they say the same. */
export function agreed(
  one: ReadonlyMap<string, Label>,
  other: ReadonlyMap<string, Label>,
): Map<string, Label> {
  return new Map([...one].filter(([name, label]) => other.get(name) === label));
}

export const byPair = (labels: readonly Labelled[]): Map<string, Label> =>
  new Map(labels.map(({ keys, label }) => [pairName(keys), label]));

/** How right readers find drawn cards, and how far they agree. */
export function run(args: readonly string[]): void {
  const [cardsFile, firstFile, secondFile, ...more] = args;
  if (cardsFile === undefined || firstFile === undefined || more.length > 0)
    throw new UsageError('Name the drawn cards and the labels of one or two readers.');
  const cards = readDrawn(cardsFile);
  const first = byPair(readLabels(firstFile));
  console.log(rightnessLine('reader 1', rightnessOf(cards, first)));
  if (secondFile === undefined) return;
  const second = byPair(readLabels(secondFile));
  console.log(rightnessLine('reader 2', rightnessOf(cards, second)));
  console.log(rightnessLine('both', rightnessOf(cards, agreed(first, second))));
  const { pairs, same, kappa } = agreementOf(first, second);
  console.log(`${pairs} read by both: ${percent(same)} labelled the same, kappa ${kappa.toFixed(2)}`);
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function rightnessLine(name: string, right: Rightness): string {
  return (
    `${name.padEnd(9)} ${right.cards} cards: ${percent(right.unrelated)} unrelated, ` +
    `"duplicate" right in ${percent(right.duplicateRight)} of ${right.duplicates}, ` +
    `"variant" right in ${percent(right.variantRight)} of ${right.variants}`
  );
}
