export const dayInMs = 86_400_000;

/**
 * Share of items still open at an age (days) that were done within the next year, over 21,848 issues of one public
 * tracker; the first and the last are drawn on from the curve.
 */
const doneByAge: readonly (readonly [days: number, share: number])[] = [
  [1, 0.5],
  [30, 0.318],
  [90, 0.218],
  [180, 0.15],
  [365, 0.091],
  [730, 0.046],
  [1095, 0.022],
  [2190, 0.008],
];

export const logit = (p: number): number => Math.log(p / (1 - p));
export const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

const points = doneByAge.map(([days, share]) => [Math.log(days), logit(share)] as const);

/**
 * Log-odds that an item of this age is done within a year. Falls without steps, so that of two items the older one
 * always has the smaller chance.
 */
export function ageLogOdds(ageInMs: number): number {
  const age = Math.log(Math.max(1, ageInMs / dayInMs));
  const above = points.findIndex(([days]) => days >= age);
  const at = above === -1 ? points.length - 1 : Math.max(1, above);
  const [[x0, y0], [x1, y1]] = [points[at - 1] ?? [0, 0], points[at] ?? [1, 0]];
  return y0 + ((y1 - y0) * (age - x0)) / (x1 - x0);
}
