import type { Filters } from '../filters';
import { noFilters } from '../filters';

export const orders = ['rank', 'readiness', 'largest', 'smallest', 'oldest', 'untouched'] as const;
/** What stands first: Jira's rank, the least ready, the largest, the smallest, the oldest, what nobody touched longest. */
export type Order = (typeof orders)[number];

export const groupings = ['sprint', 'zone', 'epic', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** How the list is looked at. */
export interface ListView {
  readonly filters: Filters;
  readonly order: Order;
  readonly grouping: Grouping;
}

/** As Jira's own backlog shows it. */
export const plainView: ListView = { filters: noFilters, order: 'rank', grouping: 'sprint' };
