import type { Evidence } from '../../backlog/item';
import { evidenceOf } from '../phrase';
import { slotTitle } from '../compose/titles';
import type { Cut } from '../cut';
import { style } from '../pieces';
import type { Criterion, Reading } from '../read/read-item';
import type { StrategyId } from '../split';

interface Sides {
  readonly strategy: StrategyId;
  /** Criteria the second part takes. */
  readonly later: (criterion: Criterion) => boolean;
  readonly firstName: string;
  readonly laterName: string;
  readonly fewestFirst: number;
}

/** Cuts the criteria in two: what comes first, and what is put off with a name of its own. */
export function twoSided(reading: Reading, sides: Sides): Cut | undefined {
  const later = reading.criteria.filter(sides.later);
  const first = reading.criteria.filter((criterion) => !later.includes(criterion));
  if (later.length === 0 || first.length < sides.fewestFirst) return undefined;
  const trigger: readonly Evidence[] = later.map(({ phrase }) => evidenceOf(phrase));
  const part = (name: string, criteria: readonly Criterion[]) => ({
    title: slotTitle(reading, [style(name)]),
    label: [style(name)],
    criteria: criteria.map(({ index }) => index),
  });
  return {
    strategy: sides.strategy,
    trigger,
    certainty: 0.9,
    titleNamesWhole: false,
    parts: [part(sides.firstName, first), part(sides.laterName, later)],
  };
}
