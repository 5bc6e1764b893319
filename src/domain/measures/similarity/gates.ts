import type { PairVerdict } from '../pair';
import { isBinding } from './binding-words';
import { wordsOf } from './names';
import type { Names } from './names';
import type { Overlap } from './overlap';
import { shareAny } from './rank';
import type { Facts } from './similarity-index';
import { differOnlyInTurn } from './title';
import type { ReadTitle, TitleDifference } from './title';

/** What the gates look at: two items, what they share, and what their backlog taught. */
export interface GatedPair {
  readonly a: Facts;
  readonly b: Facts;
  readonly titles: { readonly a: ReadTitle; readonly b: ReadTitle };
  readonly overlap: Overlap;
  readonly difference: TitleDifference;
  readonly names: Names;
}

/** Rarity sums below which a title says too little to stand for the item ("Build fails"). */
const genericTitle = 1;
/** So many words the same, and one or two exchanged: the words were exchanged on purpose. */
const longFrame = 6;
/** Share of the shorter title at which titles say the same. */
const sameTitle = 0.7;
/** A word that hardly one item in fifty has, in thousands of items. */
const someRarity = 0.4;
/** Least rarity sum of a description that takes part in a judgement. */
const someProse = 2.5;

type Gate = (pair: GatedPair) => PairVerdict | undefined;

const callsOrAdvertises = /(?:\+?\d[\s().-]{0,2}){10,}/;
const trials = new Set([
  'test',
  'testing',
  'test issue',
  'test ticket',
  'test test',
  'asdf',
  'foo',
  'ignore',
]);

/** Trial tickets and advertising are alike, and nothing to refine. */
const noise: Gate = ({ a, b, titles }) =>
  trials.has(titles.a.plain) ||
  trials.has(titles.b.plain) ||
  callsOrAdvertises.test(a.title) ||
  callsOrAdvertises.test(b.title)
    ? 'unrelated'
    : undefined;

/** Work that comes again: release checklists, monthly chores. The same turn of it twice is the same work twice. */
const series: Gate = ({ titles, difference, names }) => {
  const noTurn = titles.a.series === titles.a.plain;
  const same = noTurn && difference.a.length === 0 && difference.b.length === 0;
  return (same || differOnlyInTurn(difference)) && names.isSeries(titles.a) && names.isSeries(titles.b)
    ? 'recurring'
    : undefined;
};

/** Steps of two items: the same step is due in each. */
const step: Gate = ({ a, b }) => (a.isStep && b.isStep ? 'recurring' : undefined);

/** Hardly more than the part of the product, or a number, tells the titles apart. */
const variant: Gate = (pair) => {
  const { difference, names } = pair;
  const { a, b, shared } = difference;
  const most = Math.max(names.matterOf(a).length, names.matterOf(b).length);
  if (shared > 0 && shared >= 2 * most && arePlacedApart(pair)) return 'variant';
  return shared >= 2 && differOnlyInTurn(difference) ? 'variant' : undefined;
};

/** Whether titles, components, or the title of one and the components of the other name different parts of the product. */
function arePlacedApart({ a, b, difference, names }: GatedPair): boolean {
  const places = {
    a: difference.a.filter((word) => names.isPlace(word)),
    b: difference.b.filter((word) => names.isPlace(word)),
  };
  if (places.a.length > 0 && places.b.length > 0) return true;
  if (a.components.length > 0 && b.components.length > 0 && !shareAny(a.components, b.components))
    return true;
  const elsewhere = (words: readonly string[], { components }: Facts) => {
    const own = components.length > 0 && words.length > 0 ? components.flatMap(wordsOf) : [];
    return own.length > 0 && words.some((word) => names.isComponent(word) && !own.includes(word));
  };
  return elsewhere(places.a, b) || elsewhere(places.b, a);
}

/** The frame of the title is the same, and each side puts its own telling word into it. */
const filledIn: Gate = ({ difference: { a, b, shared }, overlap }) => {
  const few = (words: readonly string[]) => words.length <= 2 && words.some((word) => !isBinding(word));
  if (!few(a) || !few(b)) return undefined;
  const telling = Math.min(overlap.rarestOnlyInQuery, overlap.rarestOnlyInDocument);
  return shared >= longFrame || (shared >= 3 && telling >= someRarity) ? 'variant' : undefined;
};

/** Nearly all of one item stands in the other, which says much more; unless both titles say the same. */
const part: Gate = ({ overlap: { prose, summary } }) => {
  if (summary.shared >= sameTitle * Math.min(summary.query, summary.document)) return undefined;
  const [smaller, larger] = [Math.min(prose.query, prose.document), Math.max(prose.query, prose.document)];
  return smaller >= someProse && prose.shared >= 0.8 * smaller && prose.shared <= 0.4 * larger
    ? 'part-of'
    : undefined;
};

/** A title anybody could write needs more than itself to make two items one. */
const generic: Gate = ({ overlap }) => {
  const { summary, prose, code } = overlap;
  const short = Math.min(summary.query, summary.document) < genericTitle;
  const share = (field: { shared: number; query: number; document: number }) =>
    field.shared / Math.max(1, Math.min(field.query, field.document));
  return short && share(prose) < 0.3 && share(code) < 0.3 ? 'unrelated' : undefined;
};

const gates: readonly Gate[] = [noise, series, step, variant, filledIn, part, generic];

/** What likeness a pair has that is likely enough to be a duplicate: the first gate that stops it says. */
export function verdictOf(pair: GatedPair): PairVerdict {
  for (const gate of gates) {
    const verdict = gate(pair);
    if (verdict !== undefined) return verdict;
  }
  return 'duplicate';
}
