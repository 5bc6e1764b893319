/** What anyone could do instead. Each learns sizes in order and answers for the next item. */
export interface Baseline {
  readonly name: string;
  learn(terms: readonly string[], value: number): void;
  answer(terms: readonly string[]): number;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function overValues(name: string, answer: (values: readonly number[]) => number): Baseline {
  const values: number[] = [];
  return {
    name,
    learn: (_terms, value) => {
      values.push(value);
    },
    answer: () => answer(values),
  };
}

export const meanBaseline = (): Baseline =>
  overValues('mean', (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
export const medianBaseline = (): Baseline => overValues('median', medianOf);
export const rollingMedianBaseline = (): Baseline =>
  overValues('rolling median of 50', (values) => medianOf(values.slice(-50)));

/** Median of the ten items closest by TF-IDF cosine. */
export function tfIdfNeighbours(): Baseline {
  const documents: {
    readonly weights: ReadonlyMap<string, number>;
    readonly length: number;
    readonly value: number;
  }[] = [];
  const frequency = new Map<string, number>();
  const idf = (term: string): number =>
    Math.log((1 + documents.length) / (1 + (frequency.get(term) ?? 0))) + 1;
  const count = (terms: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  };
  const lengthOf = (counts: ReadonlyMap<string, number>): number =>
    Math.sqrt([...counts].reduce((sum, [term, times]) => sum + (times * idf(term)) ** 2, 0));
  return {
    name: 'TF-IDF, 10 neighbours',
    learn: (terms, value) => {
      const weights = count(terms);
      for (const term of weights.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
      // The length is taken with the rarities of that moment: exact ones would make every answer cost a pass over everything.
      documents.push({ weights, length: lengthOf(weights), value });
    },
    answer: (terms) => {
      const query = [...count(terms)].map(([term, times]) => ({
        term,
        weight: times * idf(term) * idf(term),
      }));
      const scored = documents.map(({ weights, length, value }) => {
        const dot = query.reduce((sum, { term, weight }) => sum + weight * (weights.get(term) ?? 0), 0);
        return { value, score: dot === 0 ? 0 : dot / Math.max(1e-9, length) };
      });
      const nearest = scored.sort((a, b) => b.score - a.score).slice(0, 10);
      return medianOf(nearest.map(({ value }) => value));
    },
  };
}
