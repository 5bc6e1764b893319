import type { Backlog } from '../../backlog/backlog';
import type { BacklogItem } from '../../backlog/item';
import type { Duplicates } from '../duplicates';
import { learnAlive } from './alive-model';
import type { AliveModel, Point } from './alive-model';
import { Circumstances, exemptionOf } from './circumstances';
import type { Exemption } from './circumstances';
import { allFactors } from './factors';
import { changedTogether } from './last-touch';
import { recordOf } from './record';
import type { ItemRecord } from './record';
import { verdictOf } from './verdict';
import type { RelevanceVerdict } from './verdict';

/** Whether an item is still likely to be done, by what became of the team's own earlier items. */
export interface RelevanceReading {
  readonly verdict: RelevanceVerdict;
  /** Why the verdict is "keep" whatever the chance. */
  readonly exemption: Exemption | undefined;
  /** 0–1: chance of being done within a year. */
  readonly alive: number;
  /** 0–1: the same by age alone. */
  readonly byAge: number;
  /** Whether the team's own record was enough to learn from; without it, age counts as it does elsewhere. */
  readonly learned: boolean;
  /** What lies between the two, strongest first. */
  readonly points: readonly Point[];
  /** Whether the item's last change was made together with that of many others. */
  readonly changedTogether: boolean;
}

export interface Relevance {
  /** @returns `undefined` for an item without a date of creation */
  of(item: BacklogItem): RelevanceReading | undefined;
}

/** Sub-tasks come and go with their parents and would teach nothing about backlog items. */
function recordsOf({ items, history }: Backlog): ItemRecord[] {
  const open = items.map((item) => ({ item, ending: undefined }));
  const closed = history.finished.map(({ item, done }) => ({
    item,
    ending: { at: Date.parse(done), done: true },
  }));
  return [...open, ...closed]
    .filter(({ item }) => item.type.kind !== 'subtask')
    .flatMap(({ item, ending }) => recordOf(item, ending) ?? []);
}

/** Learns nothing before it is first asked: many backlogs have no item that lay idle. */
export function measureRelevance(backlog: Backlog, duplicates: Duplicates, now: Date): Relevance {
  let learned: Learned | undefined;
  const learn = (): Learned => {
    learned ??= {
      model: learnAlive(recordsOf(backlog), now.getTime(), allFactors),
      circumstances: new Circumstances(backlog, duplicates),
      together: changedTogether(backlog.items),
    };
    return learned;
  };
  return { of: (item) => readingOf(item, learn(), now) };
}

interface Learned {
  readonly model: AliveModel;
  readonly circumstances: Circumstances;
  readonly together: ReadonlySet<string>;
}

function readingOf(
  item: BacklogItem,
  { model, circumstances, together }: Learned,
  now: Date,
): RelevanceReading | undefined {
  const record = recordOf(item);
  if (record === undefined) return undefined;
  const { alive, byAge, points } = model.estimate(record, circumstances.of(item));
  const exemption = exemptionOf(item, now, together.has(item.id));
  return {
    verdict: exemption === undefined ? verdictOf(alive) : 'keep',
    exemption,
    alive,
    byAge,
    learned: model.snapshots > 0,
    points,
    changedTogether: together.has(item.id),
  };
}
