import type { CountingPorts } from '../ports';
import { SiteFailure } from '../ports';

const hours = 24;
/** A function is stopped after 55 s, and other work wants its points too: what is left over is counted an hour later. */
const mostAtOnce = 50;

/** A board is due in its own hour of the day (UTC), and still in every later one when that failed. */
export function isDue(boardId: number, now: Date): boolean {
  return boardId % hours <= now.getUTCHours();
}

async function count(
  boardId: number,
  occasion: string,
  { site, snapshots, now }: Omit<CountingPorts, 'opened'>,
): Promise<void> {
  const { ready, notReady } = await site.countVerdicts(boardId);
  await snapshots.add({ boardId, at: now().toISOString(), occasion, ready, notReady });
}

/**
 * Counts the boards that were opened lately and are due, each once a day however often it is called.
 * @returns ids of the boards that were counted
 * @throws {SiteFailure} when the site wants a break: the next hour goes on
 */
export async function countBoards(ports: CountingPorts): Promise<readonly number[]> {
  const { opened, snapshots, now } = ports;
  const day = now().toISOString().slice(0, 10);
  const counted: number[] = [];
  for (const boardId of await opened.boards()) {
    if (counted.length >= mostAtOnce) break;
    if (!isDue(boardId, now()) || (await snapshots.hasDay(boardId, day))) continue;
    try {
      await count(boardId, 'day', ports);
      counted.push(boardId);
    } catch (error) {
      if (!(error instanceof SiteFailure) || error.kind === 'rate-limited') throw error;
      // A board that is gone, or hidden from the app, does not keep the others from being counted.
    }
  }
  return counted;
}

/** Counts a board as one of its sprints begins. @throws {SiteFailure} */
export async function countSprint(
  { boardId, sprintId }: { readonly boardId: number; readonly sprintId: string },
  ports: CountingPorts,
): Promise<void> {
  if ((await ports.opened.boards()).includes(boardId)) await count(boardId, sprintId, ports);
}
