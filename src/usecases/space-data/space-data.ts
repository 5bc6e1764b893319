import type { RemovedSlice, SpaceDataCounts } from '../../contract/space-data';
import { SiteFailure } from '../ports';
import type { SpaceDataPorts } from './ports';

/** A function is stopped after 25 s; the last piece begun has to be done by then. */
const sliceMilliseconds = 12_000;

interface Place {
  readonly projectId: string;
}

async function demandAdmin({ projectId }: Place, { site }: SpaceDataPorts): Promise<void> {
  if (!(await site.mayAdminister(projectId))) throw new SiteFailure('no-permission', [], undefined);
}

/**
 * What is kept of a space, in numbers, for those who administer it.
 * @throws {SiteFailure} `no-permission` for everybody else
 */
export async function countSpaceData(place: Place, ports: SpaceDataPorts): Promise<SpaceDataCounts> {
  await demandAdmin(place, ports);
  const { site, store } = ports;
  const [boards, verdicts] = await Promise.all([
    site.boardsOf(place.projectId),
    site.countVerdicts(place.projectId),
  ]);
  return { ...(await store.count(place.projectId, boards)), verdicts };
}

/**
 * Removes what is kept of a space, for those who administer it, as much as fits into one call. Nothing about the removal
 * itself is kept: it goes on where `from` says, and begun anew it finds what is left. The settings go last.
 * @throws {SiteFailure} `no-permission` for everybody else
 */
export async function removeSpaceData(
  { projectId, from }: Place & { readonly from?: string | undefined },
  ports: SpaceDataPorts,
): Promise<RemovedSlice> {
  await demandAdmin({ projectId }, ports);
  const { site, store, now } = ports;
  const end = now().getTime() + sliceMilliseconds;
  const inTime = (): boolean => now().getTime() < end;

  const boards = await site.boardsOf(projectId);
  // First of all: what is removed must not be written anew by the next event.
  await store.forgetOpened(projectId, boards);
  const records = await store.forgetRecords(projectId, boards, inTime);
  const counts = { records: records.removed, items: 0, refused: 0 };
  if (!records.all) return { ...counts, done: false, next: from };

  let next = from;
  do {
    const page = await site.itemsOf(projectId, next);
    const { refused } = await site.removeVerdicts(page.withVerdict);
    await store.forgetVerdicts(page.itemIds);
    counts.items += page.withVerdict.length - refused;
    counts.refused += refused;
    next = page.next;
  } while (next !== undefined && inTime());
  if (next !== undefined) return { ...counts, done: false, next };

  await store.forgetSettings(projectId);
  return { ...counts, done: true };
}
