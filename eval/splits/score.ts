import { bestMatching } from './matching';
import { contentWords, overlap } from './titles';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well proposed titles meet the real ones; words of the parent's own title count for neither. */
export function score(parent: string, proposed: readonly string[], real: readonly string[]): Score {
  const known = contentWords(parent);
  const own = (title: string): ReadonlySet<string> =>
    new Set([...contentWords(title)].filter((word) => !known.has(word)));
  const wanted = real.map(own);
  const sum = bestMatching(proposed.map((title) => wanted.map((other) => overlap(own(title), other))));
  const precision = proposed.length === 0 ? 0 : sum / proposed.length;
  const recall = real.length === 0 ? 0 : sum / real.length;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
