import type { BulkRun } from '../../contract/bulk';
import type { BulkAction, BulkTarget } from '../../domain/changes/bulk';
import type { BulkRecord, RunItem } from '../../domain/changes/bulk-run';
import { needsPreview } from '../../domain/changes/bulk-run';
import type { BulkPorts } from '../ports';
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

/** Keeps a run, so that it can go on after the panel was closed. Writes nothing to the site. */
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
