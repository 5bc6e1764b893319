import type { OpenedSpace } from '../contract';
import type { OpeningPorts } from './ports';

/**
 * Notes that somebody refines a space: for a month its verdicts follow what is changed, and its boards are counted.
 * @throws {SiteFailure} when the person may not see the space: nothing is noted then
 */
export async function noteOpened(
  { projectId, boardId }: { readonly projectId: string; readonly boardId?: number | undefined },
  { site, opened, now }: OpeningPorts,
): Promise<OpenedSpace> {
  const { estimation } = await site.readSizing(projectId);
  await opened.note({ projectId, boardId }, now());
  return { estimation };
}
