import type { Board } from '../../../../src/domain/backlog/backlog';
import type { RefinementReport } from '../../../../src/domain/report/report';
import type { JiraClient } from '../../../../src/jira/client';
import type { GatherEvent } from '../../../../src/jira/gather/events';
import { readUpdated } from '../../../../src/jira/gather/read-updated';

/** Changes are looked for this far before the last look, because search sees them late. Minutes. */
const overlap = 2;
/** After so long a silence everything is read again. Minutes. */
const longestSilence = 60;
/** Every so many looks the list is read as well: ranking changes no item, and what is deleted is found nowhere. */
const listEvery = 3;

/** What is to be read after a look. */
export type Sighting =
  | { readonly read: 'nothing' }
  | { readonly read: 'everything' }
  /** The list, and these items. */
  | { readonly read: 'list'; readonly changed: readonly string[] };

/** Looks what changed in Jira since the backlog was read. */
export class Lookout {
  private order: ReadonlySet<string> = new Set();
  private looks = 0;
  /** Milliseconds of this machine's clock. */
  private lookedAt = 0;

  constructor(
    private readonly client: JiraClient,
    private readonly clock: () => number,
  ) {}

  /** Everything is being read now. */
  start(): void {
    this.lookedAt = this.clock();
  }

  /** @returns whether the event brought another list than the one known */
  remember(event: GatherEvent): boolean {
    if (event.type !== 'board') return false;
    const known = [...this.order];
    this.order = new Set(event.order);
    return known.length !== event.order.length || event.order.some((id, at) => known[at] !== id);
  }

  /** One call. @throws {JiraRefusal} when Jira does not say */
  async look(board: Board, report: RefinementReport): Promise<Sighting> {
    const started = this.clock();
    const silence = (started - this.lookedAt) / 60_000;
    if (silence > longestSilence) return { read: 'everything' };
    const { byId, more } = await readUpdated(this.client, board, silence + overlap);
    this.lookedAt = started;
    this.looks += 1;
    const changed = this.changed(byId, report);
    if (more && changed.length > 0) return { read: 'everything' };
    return changed.length > 0 || this.looks % listEvery === 0
      ? { read: 'list', changed }
      : { read: 'nothing' };
  }

  /** Items that changed since they were read, or were not there. Listed ones without a row are no rows: epics, sub-tasks. */
  private changed(updated: ReadonlyMap<string, string>, report: RefinementReport): string[] {
    const known = new Map(report.items.map((item) => [item.id, item.updated]));
    return [...updated].flatMap(([id, at]) => {
      const before = known.get(id);
      const news = before === undefined ? !this.order.has(id) : Date.parse(at) > Date.parse(before);
      return news ? [id] : [];
    });
  }
}
