import type { Backlog, Board, ReadProblem, Sprint } from '../domain/backlog/backlog';
import type { Part } from '../domain/backlog/estimate-facts';
import type { BacklogItem } from '../domain/backlog/item';
import type { FieldMap } from './fields';
import { finishedItems } from './finished-items';
import type { GatherEvent } from './gather/events';
import type { FieldChange } from './gather/read-changelogs';
import type { StatusMove } from './gather/read-changes';
import { normaliseIssue } from './normalise-issue';
import { textChanges } from './text-changes';

/** Epics hold items and sub-tasks are parts of them: neither is a row of a backlog. */
const isRow = ({ type }: BacklogItem): boolean => type.kind !== 'epic' && type.kind !== 'subtask';

/** Puts a backlog together from what reading tells, in whatever order pages arrive. */
export class BacklogAssembler {
  private board: Board | undefined;
  private fields: FieldMap | undefined;
  private sprints: readonly Sprint[] = [];
  private closedSprints: readonly Sprint[] = [];
  private position = new Map<string, number>();
  private readonly items = new Map<string, BacklogItem>();
  private readonly finished = new Map<string, BacklogItem>();
  private moves: readonly StatusMove[] = [];
  private edits: readonly FieldChange[] | undefined;
  private parts: readonly Part[] | undefined;
  private readonly problems: ReadProblem[] = [];

  /** @returns the items the event brought, normalised; none for events that bring none */
  accept(event: GatherEvent): readonly BacklogItem[] {
    switch (event.type) {
      case 'board':
        this.board = event.board;
        this.fields = event.fields;
        this.sprints = event.sprints;
        this.position = new Map(event.order.map((id, index) => [id, index]));
        for (const id of this.items.keys()) if (!this.position.has(id)) this.items.delete(id);
        return [];
      case 'page':
        return this.normalise(event.issues)
          .filter(isRow)
          .map((item) => this.keep(item));
      case 'changed':
        return this.replace(event.ids, event.issues);
      case 'closed-sprints':
        this.closedSprints = event.sprints;
        return [];
      case 'history-page':
        for (const item of this.normalise(event.issues)) if (isRow(item)) this.finished.set(item.id, item);
        return [];
      case 'history-moves':
        this.moves = event.moves;
        return [];
      case 'estimate-edits':
        this.edits = event.changes;
        return [];
      case 'parts':
        this.parts = event.parts;
        return [];
      case 'problem':
        this.problems.push(event.problem);
        return [];
    }
  }

  private replace(ids: readonly string[], issues: readonly unknown[]): readonly BacklogItem[] {
    const before = new Map(ids.map((id) => [id, this.items.get(id)?.estimate?.value]));
    for (const id of ids) this.items.delete(id);
    const items = this.normalise(issues)
      .filter((item) => isRow(item) && item.status.category !== 'done')
      .map((item) => this.keep(item));
    // Estimated anew, an item was estimated as its text is now.
    const anew = new Set(
      items.flatMap(({ id, estimate }) => (estimate?.value === before.get(id) ? [] : [id])),
    );
    this.edits = this.edits?.filter(({ itemId }) => !anew.has(itemId));
    return items;
  }

  /** Replaces an item that was read again. */
  keep(item: BacklogItem): BacklogItem {
    this.items.set(item.id, item);
    return item;
  }

  /** Forgets failed pages, before they are read again. */
  clearProblems(code: ReadProblem['code']): void {
    for (let index = this.problems.length - 1; index >= 0; index -= 1) {
      if (this.problems[index]?.code === code) this.problems.splice(index, 1);
    }
  }

  /**
   * The backlog as far as it is read.
   * @throws when the board was not told yet
   */
  backlog(): Backlog {
    if (!this.board) throw new Error('A backlog needs its board first.');
    const { estimation } = this.board;
    const items = this.inJiraOrder();
    return {
      board: this.board,
      items,
      sprints: this.sprints,
      history: {
        closedSprints: this.closedSprints,
        finished: finishedItems([...this.finished.values()], this.moves, this.closedSprints),
      },
      ...(this.edits &&
        'fieldId' in estimation && { textChanges: textChanges(items, this.edits, estimation.fieldId) }),
      ...(this.parts && { parts: this.parts }),
      expected: this.expected(),
      problems: [...this.problems],
    };
  }

  /** What is read and what is known to be missing. */
  private expected(): number {
    return (
      this.items.size +
      this.problems.reduce((sum, { code, itemIds }) => sum + (code === 'page-failed' ? itemIds.length : 0), 0)
    );
  }

  private normalise(issues: readonly unknown[]): BacklogItem[] {
    const { fields } = this;
    if (!fields) throw new Error('A page of items needs the board first.');
    return issues.flatMap((issue) => {
      try {
        return [normaliseIssue(issue, fields)];
      } catch {
        this.problems.push({ code: 'item-unreadable', params: { count: 1 }, itemIds: [] });
        return [];
      }
    });
  }

  /** Active sprints, future sprints, then the backlog; within each by rank. */
  private inJiraOrder(): BacklogItem[] {
    const section = new Map(this.sprints.map(({ id }, index) => [id, index]));
    const backlog = this.sprints.length;
    const sectionOf = ({ sprintId }: BacklogItem): number =>
      sprintId === undefined ? backlog : (section.get(sprintId) ?? backlog);
    const rankOf = ({ id }: BacklogItem): number => this.position.get(id) ?? Number.MAX_SAFE_INTEGER;
    return [...this.items.values()].sort((a, b) => sectionOf(a) - sectionOf(b) || rankOf(a) - rankOf(b));
  }
}
