import type { Caller } from '../state/permissions';
import type { Site } from '../state/site';

/** Who asks, of what, when. */
export interface JqlContext {
  readonly site: Site;
  readonly caller: Caller;
  /** Epoch milliseconds. */
  readonly now: number;
}

export const timeZoneOf = ({ caller }: JqlContext): string => caller?.timeZone ?? 'Etc/GMT';

/** Something a query names that is not there, or not for this person; the message is Jira's. */
export class JqlProblem extends Error {
  override readonly name = 'JqlProblem';
}

export type Comparable = string | number;
