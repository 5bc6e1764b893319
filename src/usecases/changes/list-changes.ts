import type { ChangePage, LoggedChange } from '../../contract/changes';
import type { ChangeRecord, LoggedStep, Seal } from '../../domain/changes/log';
import { subjectsOf } from '../../domain/changes/log';
import { undoPointsOf } from '../../domain/changes/undo-points';
import type { ChangePorts, PastWrite } from '../ports';
import { oldestKept } from './forgotten';
import { oneOf, pastWritesOf, toldFields } from './past-writes';
import { makeSeal } from './planning';
import { itemsOf, statusOf } from './result';

/** Once as many are found, the rest is for the next page. */
const enough = 10;
/** Pages of the log that one call looks through for changes the asker may see. */
const mostPages = 20;

export interface ListInput {
  readonly projectId: string;
  readonly itemId?: string | undefined;
  readonly kind?: string | undefined;
  /** ISO 8601 instant. */
  readonly since?: string | undefined;
  readonly from?: string | undefined;
}

type Keys = Readonly<Record<string, string>>;

const touchedBy = (record: ChangeRecord): string[] => [
  ...new Set([record.itemId, ...record.steps.flatMap((step) => subjectsOf(step, record))]),
];

/** Steps that were left out or never begun did nothing. */
const isShown = ({ state }: LoggedStep): boolean => state !== 'left-out' && state !== 'planned';

function stepOf(
  step: LoggedStep,
  record: ChangeRecord,
  keys: Keys,
  writes: readonly PastWrite[],
): LoggedChange['steps'] {
  const [key, ...others] = subjectsOf(step, record).flatMap((id) => keys[id] ?? []);
  if (key === undefined || step.state === 'left-out' || step.state === 'planned') return [];
  return [
    {
      message: {
        code: `change.log.${step.at.kind}`,
        params: { key, others: others.length > 0 ? others : 'none' },
      },
      state: step.state,
      values: writes.flatMap(({ itemId, field, from, to }) => {
        const of = keys[itemId];
        return of === undefined
          ? []
          : [{ key: of, field: field.name, before: from.text ?? '', after: to.text ?? '' }];
      }),
    },
  ];
}

function changeOf(record: ChangeRecord, keys: Keys, history: readonly PastWrite[], seal: Seal): LoggedChange {
  const told = record.steps.map((step) => ({ step, ...pastWritesOf(step, record, history, seal) }));
  const made = new Set(itemsOf(record, undefined).flatMap(({ id, created }) => (created ? [id] : [])));
  return {
    changeId: record.changeId,
    kind: record.kind,
    at: record.at,
    by: oneOf(told.map(({ by }) => by)),
    inBulk: record.bulkId !== undefined,
    status: statusOf(record),
    items: touchedBy(record).flatMap((id) => {
      const key = keys[id];
      return key === undefined ? [] : [{ id, key, created: made.has(id) }];
    }),
    steps: told.flatMap(({ step, writes }) => stepOf(step, record, keys, writes)),
    // An undo asks for the item that the change was about.
    undoable: record.status !== 'undone' && keys[record.itemId] !== undefined,
    undoPoints: undoPointsOf(record),
  };
}

/** Of these changes what the asker may see; those of which they may see nothing are not there. */
async function showing(
  records: readonly ChangeRecord[],
  itemId: string | undefined,
  seal: Seal,
  { site }: ChangePorts,
): Promise<LoggedChange[]> {
  if (records.length === 0) return [];
  const visible = await site.readItems([...new Set(records.flatMap(touchedBy))], []);
  const keys = Object.fromEntries(Object.values(visible).map(({ id, key }) => [id, key]));
  const shown = records.filter((record) =>
    touchedBy(record).some((id) => keys[id] !== undefined && (itemId === undefined || id === itemId)),
  );
  const fields = shown.flatMap(({ steps }) => steps.filter(isShown).flatMap(toldFields));
  const ids = shown.flatMap(touchedBy).filter((id) => keys[id] !== undefined);
  const history = await site.readHistory([...new Set(ids)], [...new Set(fields)]);
  return shown.map((record) => changeOf(record, keys, history, seal));
}

/**
 * A page of the changes of the last 30 days, newest first: those with an item the asker may see, and of each only what
 * they may see. Who made a change and what it changed is read from the site's history now, as the asker.
 * @throws {SiteFailure}
 */
export async function listChanges(
  { projectId, itemId, kind, since, from }: ListInput,
  ports: ChangePorts,
): Promise<ChangePage> {
  const seal = await makeSeal(ports);
  const oldest = Math.max(oldestKept(ports.now()).getTime(), since === undefined ? 0 : Date.parse(since));
  const isOld = ({ at }: ChangeRecord): boolean => Date.parse(at) < oldest;
  const changes: LoggedChange[] = [];
  let next = from;
  for (let pages = 0; pages < mostPages && changes.length < enough; pages += 1) {
    const page = await ports.log.page(projectId, next);
    const wanted = page.records.filter(
      (record) =>
        !isOld(record) &&
        (kind === undefined || record.kind === kind) &&
        (itemId === undefined || touchedBy(record).includes(itemId)),
    );
    changes.push(...(await showing(wanted, itemId, seal, ports)));
    next = page.records.some(isOld) ? undefined : page.next;
    if (next === undefined) break;
  }
  return { changes, ...(next !== undefined && { next }) };
}
