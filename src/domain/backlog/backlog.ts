import type { Part, TextChange } from './estimate-facts';
import type { BacklogItem, Estimate } from './item';

export interface Sprint {
  readonly id: number;
  readonly name: string;
  readonly state: 'active' | 'future' | 'closed';
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  readonly completeDate: string | undefined;
  /** Made on another board that shares items with this one; absent for the board's own. */
  readonly foreign?: true;
}

/** How the board sizes items. `off` says why no size is expected of anything. */
export type Estimation =
  | { readonly unit: 'points' | 'seconds'; readonly fieldId: string; readonly fieldName: string }
  | { readonly unit: 'count' }
  | { readonly unit: 'off'; readonly reason: 'no-field' | 'not-in-data' | 'not-read' };

export interface Board {
  readonly id: number | undefined;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple' | 'none';
  readonly projectId: string;
  readonly projectKey: string;
  readonly projectName: string;
  readonly estimation: Estimation;
}

/** A finished item, as far as sizes and speed need it. */
export interface FinishedItem {
  readonly item: BacklogItem;
  readonly estimate: Estimate | undefined;
  /** ISO 8601 instant the item was done. */
  readonly done: string;
  /** ISO 8601 instant work began, when the changelog says so. */
  readonly started: string | undefined;
  /** Closed sprint of this board in which the item was done. */
  readonly sprintId: number | undefined;
}

export interface History {
  /** This board's own closed sprints, newest first. */
  readonly closedSprints: readonly Sprint[];
  /** Oldest first. */
  readonly finished: readonly FinishedItem[];
}

/** Why Jira did not give something. */
export type ReadCause =
  | 'signed-out'
  | 'no-permission'
  | 'not-found'
  | 'rate-limited'
  | 'offline'
  | 'unavailable'
  | 'too-large'
  | 'unreadable';

/** Something that could not be read, in words a person can act on (a code of the catalogue and its parameters). */
export interface ReadProblem {
  readonly code:
    | 'page-failed'
    | 'list-cut-short'
    | 'planned-unreadable'
    | 'waiting-unreadable'
    | 'space-unreadable'
    | 'item-unreadable'
    | 'sprints-unreadable'
    | 'configuration-unreadable'
    | 'closed-sprints-unreadable'
    | 'history-unreadable'
    | 'edits-unreadable'
    | 'parts-unreadable'
    | 'fields-unreadable';
  readonly params: Readonly<Record<string, string | number>>;
  /** Absent where Jira did answer, but not with what it should have. */
  readonly cause?: ReadCause;
  /** Ids that are missing because of it, as far as they are known. */
  readonly itemIds: readonly string[];
}

/** Everything read of one board, in Jira's order: active sprints, future sprints, then the backlog by rank. */
export interface Backlog {
  readonly board: Board;
  readonly items: readonly BacklogItem[];
  /** Active first, then future, in Jira's order. */
  readonly sprints: readonly Sprint[];
  readonly history: History;
  /** Estimated items whose text was changed since, by id; absent where nobody asked. */
  readonly textChanges?: ReadonlyMap<string, TextChange>;
  /** Sub-tasks of estimated items; absent where nobody asked. */
  readonly parts?: readonly Part[];
  /** How many items Jira says there are; at least `items.length`. */
  readonly expected: number;
  readonly problems: readonly ReadProblem[];
}

export const noHistory: History = { closedSprints: [], finished: [] };
