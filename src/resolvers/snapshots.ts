import { z } from 'zod';
import { countBoards as count, countSprint as countBoardOf } from '../usecases/snapshot/count-boards';
import { SiteFailure } from '../usecases/ports';
import { countingPorts } from './ports';

const id = z.union([z.string(), z.number()]);
const sprintEvent = z.object({
  sprint: z.object({ id: id.transform(String), originBoardId: id.transform(Number) }),
});

async function unlessBusy(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    // A count that is missing is a gap in a line; nobody waits for it.
    if (!(error instanceof SiteFailure)) throw error;
    console.warn(`Boards were not counted: ${error.message}`);
  }
}

/** Every hour: counts the boards whose hour of the day has come. */
export async function countBoards(): Promise<void> {
  await unlessBusy(count(countingPorts()));
}

/** Hears that a sprint was started, and counts its board. */
export async function countSprint(event: unknown): Promise<void> {
  const parsed = sprintEvent.safeParse(event);
  if (!parsed.success) return;
  const { sprint } = parsed.data;
  await unlessBusy(countBoardOf({ boardId: sprint.originBoardId, sprintId: sprint.id }, countingPorts()));
}
