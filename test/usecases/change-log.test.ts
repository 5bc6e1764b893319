import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent } from '../../src/domain/changes/intent';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { listChanges } from '../../src/usecases/changes/list-changes';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import type { ChangePorts } from '../../src/usecases/ports';
import { changePorts, Clock } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';

const minute = 60_000;
const day = 24 * 60 * minute;

let site: MemorySite;
let log: MemoryLog;
let clock: Clock;
let ports: ChangePorts;

beforeEach(() => {
  site = new MemorySite();
  for (const id of ['100', '101', '102', '103', '104', '105']) site.add(id, { summary: `Work ${id}` });
  log = new MemoryLog();
  clock = new Clock();
  ports = changePorts(site, log, clock);
});

const estimate = (itemId: string, points: number): Intent => ({
  kind: 'estimate',
  itemId,
  boardId: 7,
  points,
});
const relate = (itemId: string, otherId: string): Intent => ({
  kind: 'relate',
  itemId,
  otherId,
  linkType: 'duplicate',
});

/** Makes a change a minute after the last one. */
async function make(intent: Intent): Promise<string> {
  await clock.wait(minute);
  const { changeId, digest } = await previewChange({ intent }, ports);
  await applyChange({ changeId, digest, intent, leaveOut: [] }, ports);
  return changeId;
}

/** The site notes that somebody wrote a size just now. */
function note(itemId: string, by: string, from: string | null, to: string): void {
  site.history.push({
    itemId,
    at: clock.now(),
    by,
    field: { id: 'points', name: 'Story Points' },
    from: { value: null, text: from },
    to: { value: null, text: to },
  });
}

const listed = (asked: Partial<Parameters<typeof listChanges>[0]> = {}) =>
  listChanges({ projectId: '1', ...asked }, changePorts(site, log, clock, 'noah'));

describe('the change log', () => {
  it('says what, when, why, who, before and after', async () => {
    const changeId = await make(estimate('100', 5));
    note('100', 'Mia Torres', '3', '5');
    expect(await listed()).toEqual({
      changes: [
        {
          changeId,
          kind: 'estimate',
          at: clock.now().toISOString(),
          by: 'Mia Torres',
          inBulk: false,
          status: 'applied',
          items: [{ id: '100', key: 'SHOP-100', created: false }],
          steps: [
            {
              message: { code: 'change.log.estimate', params: { key: 'SHOP-100', others: 'none' } },
              state: 'done',
              values: [{ key: 'SHOP-100', field: 'Story Points', before: '3', after: '5' }],
            },
          ],
          undoable: true,
          undoPoints: 8,
        },
      ],
    });
  });

  it('keeps nobody’s name', async () => {
    await make(estimate('100', 5));
    note('100', 'Mia Torres', null, '5');
    await listed();
    expect(JSON.stringify([...log.records.values()])).not.toContain('Mia');
  });

  it('tells whose write it was by its value, and names nobody where that does not tell', async () => {
    await make(estimate('100', 5));
    note('100', 'Noah Berg', null, '8');
    note('100', 'Mia Torres', '8', '5');
    expect((await listed()).changes[0]?.by).toBe('Mia Torres');
    site.history.pop();
    note('100', 'Ada Winter', '8', '13');
    expect((await listed()).changes[0]).toMatchObject({ by: null, steps: [{ values: [] }] });
  });

  it('finds what the viewer may see behind any number of changes they may not', async () => {
    const seen = await make(estimate('101', 2));
    for (let points = 1; points <= 30; points += 1) await make(estimate('100', points));
    site.hidden.add('100');
    const page = await listed();
    expect(page.changes.map(({ changeId }) => changeId)).toEqual([seen]);
    expect(page.next).toBeUndefined();
  });

  it('names no hidden item, not in a change that also touched one they see', async () => {
    await make(relate('100', '101'));
    for (const hidden of ['100', '101']) {
      site.hidden.clear();
      site.hidden.add(hidden);
      const page = await listed();
      expect(page.changes).toHaveLength(1);
      expect(page.changes[0]?.items).toHaveLength(1);
      expect(JSON.stringify(page)).not.toContain(`SHOP-${hidden}`);
      expect(JSON.stringify(page)).not.toContain(`"${hidden}"`);
      expect(page.changes[0]?.undoable).toBe(hidden === '101');
    }
    site.hidden.add('100');
    site.hidden.add('101');
    expect(await listed()).toEqual({ changes: [] });
  });

  it('lists the changes with one item, also those that were about another', async () => {
    await make(estimate('100', 1));
    const link = await make(relate('101', '100'));
    await make(estimate('101', 3));
    const own = await make(estimate('100', 2));
    const page = await listed({ itemId: '100' });
    expect(page.changes.map(({ changeId }) => changeId)).toEqual(expect.arrayContaining([own, link]));
    expect(page.changes).toHaveLength(3);
    site.hidden.add('100');
    expect(await listed({ itemId: '100' })).toEqual({ changes: [] });
  });

  it('filters by kind and period', async () => {
    await make(estimate('100', 1));
    await clock.wait(2 * day);
    await make(relate('101', '102'));
    const late = await make(estimate('100', 2));
    const since = new Date(clock.now().getTime() - day).toISOString();
    expect((await listed({ kind: 'estimate' })).changes).toHaveLength(2);
    expect((await listed({ kind: 'estimate', since })).changes.map(({ changeId }) => changeId)).toEqual([
      late,
    ]);
  });

  it('comes in pages, newest first, none twice and none missing', async () => {
    const made: string[] = [];
    for (let points = 1; points <= 23; points += 1) made.unshift(await make(estimate('100', points)));
    const found: string[] = [];
    let from: string | undefined;
    do {
      const page = await listed({ from });
      found.push(...page.changes.map(({ changeId }) => changeId));
      from = page.next;
    } while (from !== undefined);
    expect(found).toEqual(made);
  });

  it('ends after 30 days', async () => {
    await make(estimate('100', 1));
    await clock.wait(30 * day);
    expect((await listed()).changes).toHaveLength(1);
    await clock.wait(1);
    expect(await listed()).toEqual({ changes: [] });
  });

  it('says what was taken back, and offers it no more', async () => {
    const changeId = await make(estimate('100', 5));
    await undoChange({ changeId }, ports);
    expect((await listed()).changes[0]).toMatchObject({
      status: 'undone',
      undoable: false,
      steps: [{ state: 'undone' }],
    });
  });
});
