import type { BulkRun } from '../../contract/bulk';
import type { BulkAction, BulkTarget } from '../../domain/changes/bulk';
import { pointsFor } from '../../domain/changes/bulk';
import type { BulkRecord, RunItem } from '../../domain/changes/bulk-run';
import { needsPreview } from '../../domain/changes/bulk-run';
import { ChangeRefused } from '../changes/errors';
import type { BulkPorts } from '../ports';
import { SiteFailure } from '../ports';
import { loadRun, ownerOf, sealedAction, shownRun } from './runs';

interface Input {
  readonly projectId: string;
  /** A run to go on with: its failed items are tried again, those that were previewed anew by their new preview. */
  readonly bulkId?: string | undefined;
  readonly action: BulkAction;
  readonly targets: readonly (BulkTarget & Pick<RunItem, 'key' | 'changeId' | 'digest'>)[];
}

const waiting = ({ itemId, key, changeId, digest, place }: Input['targets'][number]): RunItem => ({
  itemId,
  key,
  changeId,
  digest,
  status: 'waiting',
  ...(place && { place }),
});

function again(run: BulkRecord, targets: Input['targets']): BulkRecord {
  const anew = new Map(targets.map((target) => [target.itemId, target]));
  const items = run.items.map((item): RunItem => {
    if (item.status !== 'failed') return item;
    const target = anew.get(item.itemId);
    // Whether a change that was begun was made is only known under its own id.
    if (!needsPreview(item)) return waiting(item);
    return target ? waiting(target) : item;
  });
  return { ...run, items, phase: 'applying' };
}

/**
 * Asks the site for next to nothing, so that it says how many points are left.
 * @throws {ChangeRefused} when they are too few for what waits; what the site does not say is not held against anybody
 */
async function requirePoints({ action, items }: BulkRecord, ports: BulkPorts): Promise<void> {
  const open = items.filter(({ status }) => status === 'waiting');
  const [first] = open;
  if (!first) return;
  await ports.site.readPermissions(first.itemId).catch((error: unknown) => {
    // Each item is told for itself later on, this one too.
    if (!(error instanceof SiteFailure) || error.kind === 'rate-limited') throw error;
  });
  const left = ports.pointsLeft();
  const points = pointsFor(action.kind, open.length);
  if (left !== undefined && left < points)
    throw new ChangeRefused([{ code: 'bulk.refusal.points', params: { points, left } }]);
}

/**
 * Keeps a run, so that it can go on after the panel was closed. Writes nothing to the site.
 * @throws {ChangeRefused} when the hour has too few points left for it: then nothing is kept, either
 */
export async function startBulk(input: Input, ports: BulkPorts): Promise<BulkRun> {
  const { projectId, bulkId, targets } = input;
  const run: BulkRecord =
    bulkId === undefined
      ? {
          bulkId: ports.newId(),
          action: await sealedAction(input.action, ports),
          phase: 'applying',
          items: targets.map(waiting),
        }
      : again(await loadRun({ projectId, bulkId }, ports), targets);
  await requirePoints(run, ports);
  await ports.runs.save(await ownerOf(ports), projectId, run);
  return shownRun(run);
}

/** The person's last run in the space. */
export async function readBulk(
  { projectId }: { readonly projectId: string },
  ports: BulkPorts,
): Promise<{ readonly run: BulkRun | undefined }> {
  const run = await ports.runs.load(await ownerOf(ports), projectId);
  return { run: run && shownRun(run) };
}
