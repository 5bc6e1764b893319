import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../src/usecases/ports';
import { SiteFailure } from '../../../src/usecases/ports';
import { countBoards, countSprint, isDue } from '../../../src/usecases/snapshot/count-boards';

/** A site whose boards have as many ready items as their id says, seen at some hour of the 21st. */
function build(boards: readonly number[], failing: ReadonlyMap<number, SiteFailure> = new Map()) {
  const kept: Snapshot[] = [];
  const asked: number[] = [];
  let time = '23:10';
  return {
    kept,
    asked,
    at: (next: string) => {
      time = next;
    },
    ports: {
      site: {
        countVerdicts: (boardId: number) => {
          asked.push(boardId);
          const failure = failing.get(boardId);
          return failure ? Promise.reject(failure) : Promise.resolve({ ready: boardId, notReady: 1 });
        },
      },
      opened: { boards: () => Promise.resolve(boards) },
      snapshots: {
        hasDay: (boardId: number, day: string) =>
          Promise.resolve(
            kept.some(
              ({ boardId: id, at, occasion }) => id === boardId && occasion === 'day' && at.startsWith(day),
            ),
          ),
        add: (snapshot: Snapshot) => {
          kept.push(snapshot);
          return Promise.resolve();
        },
        list: () => Promise.resolve(kept),
      },
      now: () => new Date(`2026-11-21T${time}:00Z`),
    },
  };
}

const boards = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('counting boards', () => {
  it('spreads them over the hours of the day', () => {
    const perHour = Array.from({ length: 24 }, (_, hour) => {
      const now = new Date(Date.UTC(2026, 10, 21, hour, 30));
      const before = new Date(Date.UTC(2026, 10, 21, hour - 1, 30));
      return boards(240).filter((id) => isDue(id, now) && !(hour > 0 && isDue(id, before))).length;
    });
    expect(perHour).toEqual(Array.from({ length: 24 }, () => 10));
  });

  it('counts each once a day, and what an hour missed in the next', async () => {
    const site = build(boards(24));
    site.at('04:10');
    expect(await countBoards(site.ports)).toEqual([1, 2, 3, 4, 24]);
    expect(await countBoards(site.ports)).toEqual([]);
    site.at('07:10');
    expect(await countBoards(site.ports)).toEqual([5, 6, 7]);
    expect(site.kept.find(({ boardId }) => boardId === 5)).toEqual({
      boardId: 5,
      at: '2026-11-21T07:10:00.000Z',
      occasion: 'day',
      ready: 5,
      notReady: 1,
    });
  });

  it('counts so many at once that a function can, and the others an hour later', async () => {
    const site = build(boards(120));
    expect(await countBoards(site.ports)).toHaveLength(50);
    expect(await countBoards(site.ports)).toHaveLength(50);
    expect(await countBoards(site.ports)).toHaveLength(20);
    expect(new Set(site.kept.map(({ boardId }) => boardId)).size).toBe(120);
  });

  it('is not kept from the others by a board that is gone', async () => {
    const site = build([1, 2, 3], new Map([[2, new SiteFailure('not-found', [], undefined)]]));
    expect(await countBoards(site.ports)).toEqual([1, 3]);
  });

  it('stops when the site wants a break', async () => {
    const site = build([1, 2, 3], new Map([[2, new SiteFailure('rate-limited', [], 60)]]));
    await expect(countBoards(site.ports)).rejects.toThrow('rate-limited');
    expect(site.asked).toEqual([1, 2]);
    expect(site.kept).toHaveLength(1);
  });

  it('counts a board as its sprint begins, if anybody opened it lately', async () => {
    const site = build([1]);
    await countSprint({ boardId: 1, sprintId: '77' }, site.ports);
    await countSprint({ boardId: 2, sprintId: '78' }, site.ports);
    expect(site.kept).toMatchObject([{ boardId: 1, occasion: '77' }]);
    expect(site.asked).toEqual([1]);
  });
});
