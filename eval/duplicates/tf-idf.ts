import type { IssueRow } from '../../sandbox/backlogs/rows';
import type { Candidate } from './candidates';
import { mostCandidates } from './candidates';

/**
 * What anybody could do instead: cosine of TF-IDF vectors, the title three times and the description. Document
 * frequencies are those of all rows.
 */
export function tfIdfCandidates(rows: readonly IssueRow[]): Candidate[][] {
  const counted = rows.map((row) => count(`${`${row.summary} `.repeat(3)}${row.description ?? ''}`));
  const frequency = new Map<string, number>();
  for (const counts of counted)
    for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const holders = new Map<string, { at: number; weight: number }[]>();
  return counted.map((counts, at) => {
    const vector = unit(counts, (word) => Math.log(rows.length / (frequency.get(word) ?? 1)));
    const cosines = new Map<number, number>();
    for (const [word, weight] of vector) {
      const list = holders.get(word) ?? [];
      for (const held of list) cosines.set(held.at, (cosines.get(held.at) ?? 0) + weight * held.weight);
      list.push({ at, weight });
      holders.set(word, list);
    }
    return [...cosines]
      .sort(([a, left], [b, right]) => right - left || a - b)
      .slice(0, mostCandidates)
      .map(([other, cosine]) => ({ at: other, score: cosine, p: cosine, verdict: 'duplicate' as const }));
  });
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}_]{2,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function unit(counts: ReadonlyMap<string, number>, rarity: (word: string) => number): [string, number][] {
  const weighted = [...counts].map(([word, n]): [string, number] => [word, (1 + Math.log(n)) * rarity(word)]);
  const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
  return weighted
    .map(([word, weight]): [string, number] => [word, weight / length])
    .filter(([, weight]) => weight > 0);
}
