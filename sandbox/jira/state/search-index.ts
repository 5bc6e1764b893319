import type { Collection } from './collection';
import type { IssueRecord } from './records';
import type { Switches } from './switches';

interface Waiting {
  readonly due: number;
  readonly before: IssueRecord | undefined;
  readonly id: number;
}

/**
 * What search sees. Jira's index trails its data; here by `switches.indexLag`. For an issue written a moment ago the
 * index still has the state before the first write that it has not caught up with.
 */
export class SearchIndex {
  #waiting: Waiting[] = [];

  constructor(
    private readonly issues: Collection<IssueRecord>,
    private readonly switches: () => Switches,
  ) {
    issues.onChange((before, after) => {
      const lag = this.switches().indexLag;
      const id = (after ?? before)?.id;
      if (lag > 0 && id !== undefined) this.#waiting.push({ due: Date.now() + lag, before, id });
    });
  }

  /** @param reconcile ids of issues to be seen as they are now */
  view(reconcile: ReadonlySet<number> = new Set()): IssueRecord[] {
    const { indexLag, lostFromIndex } = this.switches();
    const lost = new Set(lostFromIndex);
    // Switched off, the lag is over for what was written under it too.
    if (indexLag === 0) this.#waiting = [];
    if (this.#waiting.length === 0 && lost.size === 0) return [...this.issues.all()];
    const now = Date.now();
    this.#waiting = this.#waiting.filter(({ due }) => due > now);
    const stale = new Map<number, IssueRecord | undefined>();
    for (const { id, before } of this.#waiting) if (!stale.has(id)) stale.set(id, before);
    const seen: IssueRecord[] = [];
    for (const issue of this.issues.all()) {
      if (reconcile.has(issue.id)) seen.push(issue);
      else if (!lost.has(issue.key)) {
        const indexed = stale.has(issue.id) ? stale.get(issue.id) : issue;
        if (indexed) seen.push(indexed);
      }
    }
    return seen;
  }
}
