export type RelevanceVerdict = 'keep' | 'review' | 'close';

/** Chances of being done within a year up to which something is said. */
export const mostAlive = { close: 0.04, review: 0.1 };

/** @param alive 0–1: chance of being done within a year */
export function verdictOf(alive: number): RelevanceVerdict {
  if (alive <= mostAlive.close) return 'close';
  return alive <= mostAlive.review ? 'review' : 'keep';
}
