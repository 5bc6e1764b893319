import type { BulkRun } from '../../contract/bulk';
import type { BulkAction } from '../../domain/changes/bulk';
import { intentOf } from '../../domain/changes/bulk';
import type { BulkRecord, RunItem } from '../../domain/changes/bulk-run';
import { applyChange } from '../changes/apply-change';
import { ChangeRefused } from '../changes/errors';
import type { BulkPorts } from '../ports';
import type { RunId } from './runs';
import { loadRun, noteRun, sealedAction, shownRun } from './runs';
import { workSlice } from './slice';

type Input = RunId & { readonly accountId?: string | undefined };

/** @throws {ChangeRefused} when the person items are handed to is not, or not as before, named */
async function openAction(
  run: BulkRecord,
  accountId: string | undefined,
  ports: BulkPorts,
): Promise<BulkAction> {
  const { action } = run;
  if (action.kind !== 'assign' || action.accountId === null) return action;
  const named = { ...action, accountId: accountId ?? '' };
  const sealed = await sealedAction(named, ports);
  if (sealed.kind !== 'assign' || sealed.accountId !== action.accountId)
    throw new ChangeRefused([{ code: 'bulk.refusal.person', params: {} }]);
  return named;
}

/**
 * Items that are ranked go beside those before them, and go back beside them: while one of them is not where it belongs,
 * the rest waits until it was tried again.
 */
const holdsUp =
  ({ action }: BulkRecord) =>
  ({ status }: RunItem): boolean =>
    action.kind === 'rank' && status === 'failed';

/** Ended or taken back in another tab while this slice was at work, a run stays so. */
const phaseOf =
  (isHeldUp: boolean) =>
  ({ phase, items }: BulkRecord): BulkRecord['phase'] =>
    phase === 'applying' && (isHeldUp || !items.some(({ status }) => status === 'waiting')) ? 'over' : phase;

/** Does the next items of a run, each as the change that was previewed. */
export async function applyBulkSlice(input: Input, ports: BulkPorts): Promise<BulkRun> {
  const run = await loadRun(input, ports);
  if (run.phase !== 'applying') return shownRun(run);
  const action = await openAction(run, input.accountId, ports);
  const work = async (item: RunItem): Promise<RunItem> => {
    const intent = intentOf(action, item);
    if (!intent) throw new ChangeRefused([{ code: 'change.refusal.rank-unknown-place', params: {} }]);
    const { changeId, digest } = item;
    const asked = { changeId, digest, intent, leaveOut: [], bulkId: run.bulkId };
    const { status, left } = await applyChange(asked, ports);
    return status === 'applied'
      ? { ...item, status: 'done' }
      : { ...item, status: 'failed', why: left[0]?.code ?? 'internal' };
  };
  const slice = await workSlice(
    run.items.filter(({ status }) => status === 'waiting'),
    work,
    (item, { code }) => ({ ...item, status: 'failed', why: code }),
    ports,
    holdsUp(run),
  );
  const now = await noteRun(input, slice.touched, phaseOf(slice.touched.some(holdsUp(run))), ports);
  return shownRun(now, slice.failures, slice.waitSeconds);
}
