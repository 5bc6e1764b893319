import { inSummary } from './postings';
import type { Query } from './query';
import type { SimilarityIndex } from './similarity-index';
import { readTitle, titleDifference } from './title';

export interface Explanation {
  /** Stems both items hold, most telling first. */
  readonly shared: readonly string[];
  /** Words and names only one side has, as written. */
  readonly differences: { readonly a: readonly string[]; readonly b: readonly string[] };
}

const mostShared = 8;
const mostDifferences = 6;
/** A word of the title is what the item is about. */
const titleCounts = 3;

/** Why two items of the index look alike, and what tells them apart. */
export function explain(index: SimilarityIndex, a: string, b: string): Explanation {
  return { shared: sharedTerms(index, a, b), differences: differencesOf(index, a, b) };
}

function sharedTerms(index: SimilarityIndex, a: string, b: string): string[] {
  const left = index.query(a);
  const right = index.query(b);
  return left === undefined || right === undefined ? [] : termsInBoth(index, left, right);
}

/** Stems both hold, most telling first; without identifiers, which nobody reads as words. */
export function termsInBoth(index: SimilarityIndex, left: Query, right: Query): string[] {
  const held = new Map(Array.from(left.terms, (term, at) => [term, left.counts[at] ?? 0]));
  const told = Array.from(right.terms).flatMap((term, at) => {
    const counts = held.get(term);
    const word = index.word(term);
    if (counts === undefined || word === undefined || word.startsWith('=')) return [];
    const inBothTitles = inSummary(counts) > 0 && inSummary(right.counts[at] ?? 0) > 0;
    return [{ word, weight: index.rarity(term) * (inBothTitles ? titleCounts : 1) }];
  });
  return told
    .sort((one, other) => other.weight - one.weight || (one.word < other.word ? -1 : 1))
    .slice(0, mostShared)
    .map(({ word }) => word);
}

function differencesOf(index: SimilarityIndex, a: string, b: string): Explanation['differences'] {
  const left = index.factsOf(a);
  const right = index.factsOf(b);
  if (left === undefined || right === undefined) return { a: [], b: [] };
  const titles = titleDifference(readTitle(left.title), readTitle(right.title));
  const side = (words: readonly string[], own: readonly string[], other: readonly string[]) =>
    [...new Set([...words, ...own.filter((name) => !other.includes(name))])].slice(0, mostDifferences);
  return {
    a: side(titles.a, names(left), names(right)),
    b: side(titles.b, names(right), names(left)),
  };
}

const names = ({ components, versions }: { components: readonly string[]; versions: readonly string[] }) => [
  ...components,
  ...versions,
];
