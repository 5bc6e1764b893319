import type { BulkRun } from '../../contract/bulk';
import type { BulkAction } from '../../domain/changes/bulk';
import type { BulkRecord, RunItem } from '../../domain/changes/bulk-run';
import { UnknownChange } from '../changes/errors';
import { makeSeal } from '../changes/planning';
import type { BulkPorts } from '../ports';

/** The action as it may be kept: a person only as a seal, by which the same person is known again. */
export async function sealedAction(action: BulkAction, ports: BulkPorts): Promise<BulkAction> {
  if (action.kind !== 'assign' || action.accountId === null) return action;
  const seal = await makeSeal(ports);
  return { ...action, accountId: `person:${seal(action.accountId)}` };
}

/** Whose run it is, without saying who: the name it is kept under. */
export async function ownerOf(ports: BulkPorts): Promise<string> {
  const seal = await makeSeal(ports);
  return seal({ owner: ports.by });
}

export interface RunId {
  readonly projectId: string;
  readonly bulkId: string;
}

/** @throws {UnknownChange} when it is not this person's last run in the space, or is forgotten */
export async function loadRun({ projectId, bulkId }: RunId, ports: BulkPorts): Promise<BulkRecord> {
  const run = await ports.runs.load(await ownerOf(ports), projectId);
  if (run?.bulkId !== bulkId) throw new UnknownChange();
  return run;
}

/**
 * Writes what a slice found out, on top of what another tab may have written meanwhile.
 * @returns the run as it is now
 */
export async function noteRun(
  id: RunId,
  touched: readonly RunItem[],
  phaseOf: (run: BulkRecord) => BulkRecord['phase'],
  ports: BulkPorts,
): Promise<BulkRecord> {
  const now = await loadRun(id, ports);
  const news = new Map(touched.map((item) => [item.itemId, item]));
  const items = now.items.map((item) => news.get(item.itemId) ?? item);
  const noted = { ...now, items };
  const run = { ...noted, phase: phaseOf(noted) };
  await ports.runs.save(await ownerOf(ports), id.projectId, run);
  return run;
}

/** What the panel gets to know of a run. */
export function shownRun(
  { bulkId, action, phase, items }: BulkRecord,
  failures: BulkRun['failures'] = [],
  waitSeconds?: number,
): BulkRun {
  return {
    bulkId,
    action,
    needsPerson: action.kind === 'assign' && action.accountId !== null,
    phase,
    items: items.map(({ itemId, key, place, status, why }) => ({
      itemId,
      key,
      status,
      ...(place && { place }),
      ...(why !== undefined && { why }),
    })),
    failures,
    ...(waitSeconds !== undefined && { waitSeconds }),
  };
}
