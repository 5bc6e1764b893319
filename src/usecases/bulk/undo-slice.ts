import type { BulkRun } from '../../contract/bulk';
import type { Failure } from '../../contract/result';
import type { BulkRecord, RunItem } from '../../domain/changes/bulk-run';
import { mayBeUndone } from '../../domain/changes/bulk-run';
import { undoChange } from '../changes/undo-change';
import type { BulkPorts } from '../ports';
import type { RunId } from './runs';
import { loadRun, noteRun, shownRun } from './runs';
import { workSlice } from './slice';

const phaseOf = ({ items }: BulkRecord): BulkRecord['phase'] =>
  items.some(mayBeUndone) ? 'undoing' : 'over';

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

/** Takes back the next items of a run, the last first: each goes back to where it stood when its turn came. */
export async function undoBulkSlice(input: RunId, ports: BulkPorts): Promise<BulkRun> {
  const run = await loadRun(input, ports);
  const open = run.items.filter(mayBeUndone).toReversed();
  const slice = await workSlice(open, (item) => undo(item, ports), refuse, ports);
  const now = await noteRun(input, slice.touched, phaseOf, ports);
  return shownRun(now, slice.failures, slice.waitSeconds);
}

/** Ends a run where it is: what waits is never done, what is done can still be undone. */
export async function cancelBulk(input: RunId, ports: BulkPorts): Promise<BulkRun> {
  return shownRun(await noteRun(input, [], () => 'over', ports));
}
