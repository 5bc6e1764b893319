import type { BulkRun } from '../../contract/bulk';
import type { Failure } from '../../contract/result';
import type { BulkRecord, RunItem } from '../../domain/changes/bulk-run';
import { awaitsUndo, mayBeUndone } from '../../domain/changes/bulk-run';
import { undoChange } from '../changes/undo-change';
import type { BulkPorts } from '../ports';
import type { RunId } from './runs';
import { loadRun, noteRun, shownRun } from './runs';
import { workSlice } from './slice';

const phaseOf = ({ items }: BulkRecord): BulkRecord['phase'] => (items.some(awaitsUndo) ? 'undoing' : 'over');

async function undo(item: RunItem, ports: BulkPorts): Promise<RunItem> {
  const { status, left } = await undoChange({ changeId: item.changeId }, ports);
  return status === 'undone'
    ? { ...item, status: 'undone', why: undefined }
    : { ...item, status: 'kept', why: left[0]?.code ?? 'internal' };
}

/** What was never begun has nothing to take back; all else that is refused stands as the change left it. */
const refuse = (item: RunItem, { code }: Failure): RunItem =>
  item.status === 'failed' && code === 'not-found'
    ? { ...item, status: 'undone' }
    : { ...item, status: 'kept', why: code };

/** Asked for anew, an undo tries once more what it could not do for a while. */
const reopened = ({ phase, items }: BulkRecord): RunItem[] =>
  phase === 'undoing'
    ? []
    : items
        .filter((item) => item.status === 'kept' && mayBeUndone(item))
        .map((item) => ({ ...item, status: 'done', why: undefined }));

/** Takes back the next items of a run, the last first: each goes back to where it stood when its turn came. */
export async function undoBulkSlice(input: RunId, ports: BulkPorts): Promise<BulkRun> {
  const run = await loadRun(input, ports);
  const again = reopened(run);
  const items = run.items.map((item) => again.find(({ itemId }) => itemId === item.itemId) ?? item);
  const open = items.filter(awaitsUndo).toReversed();
  const slice = await workSlice(open, (item) => undo(item, ports), refuse, ports);
  const now = await noteRun(input, [...again, ...slice.touched], phaseOf, ports);
  return shownRun(now, slice.failures, slice.waitSeconds);
}

/** Ends a run where it is: what waits is never done, what is done can still be undone. */
export async function cancelBulk(input: RunId, ports: BulkPorts): Promise<BulkRun> {
  return shownRun(await noteRun(input, [], () => 'over', ports));
}
