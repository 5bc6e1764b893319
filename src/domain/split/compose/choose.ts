import type { Reading } from '../read/read-item';
import type { SplitOptions, SplitPart, SplitProposal } from '../split';
import { likeness } from '../terms';

const usualLimit = 3;

/** 1 where the parts are equally large. */
function balance(parts: readonly SplitPart[]): number {
  const sizes = parts
    .filter(({ included }) => included)
    .map(({ points, criteria }) => points ?? 1 + criteria.length);
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sum === 0 ? 0 : 1 - (Math.max(...sizes) - Math.min(...sizes)) / sum;
}

/** How much more criteria of one part have in common than criteria of different parts; 0.5 where there is nothing to tell. */
function coherence({ parts, strategy }: SplitProposal, { criteria }: Reading): number {
  // Groups of criteria are made to cohere, so that they do says nothing for them.
  if (strategy === 'criteria' || criteria.length < 2 || criteria.length > 60) return 0.5;
  const home = new Map(parts.flatMap((part, at) => part.criteria.map((index) => [index, at] as const)));
  const means = { same: { sum: 0, count: 0 }, apart: { sum: 0, count: 0 } };
  criteria.forEach(({ index, terms }) => {
    for (let other = index + 1; other < criteria.length; other += 1) {
      const mean = home.get(index) === home.get(other) ? means.same : means.apart;
      mean.sum += likeness(terms, criteria[other]?.terms ?? new Set());
      mean.count += 1;
    }
  });
  const mean = ({ sum, count }: { sum: number; count: number }): number => (count === 0 ? 0 : sum / count);
  return Math.min(1, Math.max(0, 0.5 + mean(means.same) - mean(means.apart)));
}

/** Share of the ticked parts that bring a criterion of their own. */
function testable(parts: readonly SplitPart[]): number {
  const ticked = parts.filter(({ included }) => included);
  return ticked.filter(({ draft }) => !draft).length / Math.max(1, ticked.length);
}

/** Share of the parts that are small enough not to be cut again. */
function handy(parts: readonly SplitPart[]): number {
  return (
    parts.filter(({ points = 0, criteria }) => points <= 5 && criteria.length <= 3).length / parts.length
  );
}

function worth(proposal: SplitProposal, reading: Reading): number {
  const { parts, confidence } = proposal;
  return (
    0.35 * balance(parts) +
    0.25 * coherence(proposal, reading) +
    0.2 * testable(parts) +
    (parts.length <= 5 ? 0.1 : 0) +
    0.15 * handy(parts) +
    // Trust weighs more than the rest where the text itself names the parts.
    0.5 * confidence
  );
}

/** The best few; the same parts under another name are shown once. */
export function choose(
  proposals: readonly SplitProposal[],
  reading: Reading,
  { limit = usualLimit }: SplitOptions,
): SplitProposal[] {
  const seen = new Set<string>();
  return proposals
    .map((proposal) => ({ proposal, worth: worth(proposal, reading) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ proposal }) => proposal)
    .filter(({ parts }) => {
      const key = parts
        .map(({ label }) => label.toLowerCase())
        .sort()
        .join('\n');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, limit);
}
