import { guessLanguage } from './language';
import { tokenise } from './tokens';

/** Words and how often each stands in the text, endings aside: a corrected plural is no change. */
function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of tokenise(text, { language: guessLanguage(text), limit: Infinity }))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Share of the words of both texts that the other does not have: 0 for the same words, 1 for none in common. */
export function changedShare(before: string, after: string): number {
  const [a, b] = [countWords(before), countWords(after)];
  const all = sumOf(a) + sumOf(b);
  if (all === 0) return 0;
  let common = 0;
  for (const [term, count] of a) common += Math.min(count, b.get(term) ?? 0);
  return 1 - (2 * common) / all;
}
