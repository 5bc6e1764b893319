import type { Backlog } from '../../backlog/backlog';
import type { BacklogItem } from '../../backlog/item';
import type { Duplicates } from '../duplicates';
import { dayInMs } from './age';
import type { Point } from './alive-model';

/** What stands around an item now, and what that is taken to say. These weights are judgement, not measured. */
const weights = {
  finishedTwin: -0.9,
  finishedParent: -0.7,
  archivedOnly: -0.4,
  leftInSprints: -0.2,
  nobodyWatching: -0.2,
};

const fewestSprints = 3;

/** Why nothing is suggested whatever the chance: somebody counts on the item. */
export type Exemption = 'begun' | 'planned' | 'due-ahead' | 'flagged' | 'linked-to-begun' | 'touched-lately';

/** How long a change by hand says that somebody cares, in milliseconds. */
const touchLasts = 90 * dayInMs;

/**
 * @param inBulk whether the last change was made together with that of many others, and says nothing of this one
 * @returns `undefined` when nothing shows that somebody counts on the item
 */
export function exemptionOf(item: BacklogItem, now: Date, inBulk: boolean): Exemption | undefined {
  if (item.status.category === 'indeterminate') return 'begun';
  if (item.sprintId !== undefined) return 'planned';
  if (item.dueDate !== undefined && Date.parse(item.dueDate) > now.getTime()) return 'due-ahead';
  if (item.flagged) return 'flagged';
  if (item.links.some(({ other }) => other.statusCategory === 'indeterminate')) return 'linked-to-begun';
  if (!inBulk && now.getTime() - Date.parse(item.updated) < touchLasts) return 'touched-lately';
  return undefined;
}

/** Reads what stands around an item, beside what is learned. */
export class Circumstances {
  readonly #finished: ReadonlyMap<string, string>;
  readonly #duplicates: Duplicates;

  constructor(backlog: Backlog, duplicates: Duplicates) {
    this.#finished = new Map(backlog.history.finished.map(({ item }) => [item.id, item.key]));
    this.#duplicates = duplicates;
  }

  of(item: BacklogItem): Point[] {
    const twin = this.#finishedTwin(item);
    const { parent } = item;
    const points: Point[] = [];
    if (twin !== undefined)
      points.push({ code: 'finished-twin', params: { key: twin }, logOdds: weights.finishedTwin });
    if (parent && this.#finished.has(parent.id))
      points.push({
        code: 'finished-parent',
        params: { key: parent.key, summary: parent.summary },
        logOdds: weights.finishedParent,
      });
    if (item.inArchivedOnly)
      points.push({
        code: 'archived-only',
        params: { versions: item.versions, count: item.versions.length },
        logOdds: weights.archivedOnly,
      });
    if (item.closedSprintIds.length >= fewestSprints)
      points.push({
        code: 'left-in-sprints',
        params: { sprints: item.closedSprintIds.length },
        logOdds: weights.leftInSprints,
      });
    if (item.voteCount === 0 && item.watcherCount !== undefined && item.watcherCount <= 1)
      points.push({ code: 'nobody-watching', params: {}, logOdds: weights.nobodyWatching });
    return points;
  }

  #finishedTwin({ id }: BacklogItem): string | undefined {
    return this.#duplicates
      .of(id)
      .filter(({ verdict }) => verdict === 'duplicate')
      .map(({ a, b }) => this.#finished.get(a === id ? b : a))
      .find((key) => key !== undefined);
  }
}
