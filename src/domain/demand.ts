import type { Zone } from './zone';

/** Blockers cap the badge; hints weigh nothing. */
export type Severity = 'blocker' | 'major' | 'minor' | 'hint';

export interface Demand {
  readonly severity: Severity;
  /** Share in the readiness score, relative to the other checks; 0 for a hint. */
  readonly weight: number;
}

/** What a check asks of an item by how near the item is to being worked on; a zone left out asks nothing. */
export type Demands = Readonly<Partial<Record<Zone, Demand>>>;
