import type { Board, ReadProblem, Sprint } from '../../domain/backlog/backlog';
import type { Part } from '../../domain/backlog/estimate-facts';
import type { CriteriaField } from '../../domain/settings';
import type { FieldMap } from '../fields';
import type { FieldChange } from './read-changelogs';
import type { StatusMove } from './read-changes';

/**
 * What reading a backlog tells as it goes. Plain data: the panel's main thread reads and posts these to its worker,
 * which normalises (a worker has no bridge to Jira).
 */
export type GatherEvent =
  | {
      readonly type: 'board';
      readonly board: Board;
      readonly fields: FieldMap;
      /** Active first, then future. */
      readonly sprints: readonly Sprint[];
      /** Ids of all open items in rank order; sprints are sorted out when the items are known. */
      readonly order: readonly string[];
    }
  /** Raw issues as Jira answered them, in rank order. `read` counts the items asked for so far, found or not. */
  | { readonly type: 'page'; readonly issues: readonly unknown[]; readonly read: number }
  /** Raw issues read once more because they changed: whatever is done or gone leaves the backlog. */
  | { readonly type: 'changed'; readonly ids: readonly string[]; readonly issues: readonly unknown[] }
  | { readonly type: 'closed-sprints'; readonly sprints: readonly Sprint[] }
  | { readonly type: 'history-page'; readonly issues: readonly unknown[] }
  | { readonly type: 'history-moves'; readonly moves: readonly StatusMove[] }
  /** What was changed in estimates and texts of estimated open items, oldest first. */
  | { readonly type: 'estimate-edits'; readonly changes: readonly FieldChange[] }
  /** Sub-tasks of estimated open items. */
  | { readonly type: 'parts'; readonly parts: readonly Part[] }
  | { readonly type: 'problem'; readonly problem: ReadProblem };

export type Emit = (event: GatherEvent) => void;

export interface GatherTarget {
  readonly projectId: string;
  /** Absent in a space without boards: the space's items are then read by rank. */
  readonly boardId: number | undefined;
  /** Where the host says it: its lists need not wait for the board's own settings then. */
  readonly boardType?: Board['type'] | undefined;
  /** The field the team keeps acceptance criteria in, where it said so. */
  readonly criteriaField?: CriteriaField | undefined;
}
