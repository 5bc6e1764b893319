import type { LoggedChange } from '../../contract/changes';
import type { ChangeRecord } from '../../domain/changes/log';
import { behaviourOf } from '../../domain/changes/kinds';
import { idOf } from '../../domain/changes/step';
import { madeBy } from '../../domain/changes/log';
import type { ChangePorts } from '../ports';
import { itemsOf, statusOf } from './result';

/** Most changes shown at once. */
const most = 100;

function stepsOf(record: ChangeRecord, keys: Readonly<Record<string, string>>): LoggedChange['steps'] {
  const made = madeBy(record);
  return record.steps.flatMap((entry) => {
    if (entry.state === 'left-out' || entry.state === 'planned') return [];
    const behaviour = behaviourOf(entry.at);
    const ids = [
      entry.at.kind === 'create' ? entry.made?.id : idOf(behaviour.item, made),
      ...behaviour.items.map((ref) => idOf(ref, made)),
    ];
    const id = ids.find((one) => one !== undefined);
    const key = id === undefined ? undefined : keys[id];
    if (key === undefined) return [];
    return [{ code: `change.log.${entry.at.kind}`, params: { key, state: entry.state } }];
  });
}

/** Changes of the last 30 days, newest first, to items the asker may see; of each only what the asker may see. */
export async function listChanges(
  { projectId }: { readonly projectId: string },
  { log, site }: ChangePorts,
): Promise<readonly LoggedChange[]> {
  const records = (await log.list(projectId)).slice(0, most);
  const ids = [...new Set(records.flatMap((record) => itemsOf(record, undefined).map(({ id }) => id)))];
  const visible = await site.readItems(ids, []);
  const keys = Object.fromEntries(Object.values(visible).map(({ id, key }) => [id, key]));
  return records.flatMap((record): LoggedChange[] => {
    if (keys[record.itemId] === undefined) return [];
    const items = itemsOf(record, undefined).flatMap((item) => {
      const key = keys[item.id];
      return key === undefined ? [] : [{ ...item, key }];
    });
    return [
      {
        changeId: record.changeId,
        kind: record.kind,
        at: record.at,
        status: statusOf(record),
        items,
        steps: stepsOf(record, keys),
        undoable: record.status !== 'undone',
      },
    ];
  });
}
