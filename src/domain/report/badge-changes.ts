import type { RefinementReport } from './report';

/** What other settings would make of a backlog. */
export interface BadgeChanges {
  /** Keys of items that would come to need work, in the order of the backlog. */
  readonly worse: readonly string[];
  /** Keys of items that would come to be ready, or shaped further down. */
  readonly better: readonly string[];
}

type Row = RefinementReport['items'][number];

const isRed = ({ readiness: { badge } }: Row): boolean => badge === 'needs-work' || badge === 'raw';
const isGreen = ({ readiness: { badge } }: Row): boolean => badge === 'ready' || badge === 'shaped';

/** Compares the badges of the same backlog, judged twice. */
export function badgeChanges(before: readonly Row[], after: readonly Row[]): BadgeChanges {
  const was = new Map(before.map((row) => [row.id, row]));
  const turned = (is: (row: Row) => boolean): string[] =>
    after.flatMap((row) => {
      const old = was.get(row.id);
      return old !== undefined && is(row) && !is(old) ? [row.key] : [];
    });
  return { worse: turned(isRed), better: turned(isGreen) };
}
