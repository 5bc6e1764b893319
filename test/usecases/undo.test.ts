import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent } from '../../src/domain/changes/intent';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { ChangedSince, ChangeRefused, UnknownChange } from '../../src/usecases/changes/errors';
import { listChanges } from '../../src/usecases/changes/list-changes';
import { undoChange } from '../../src/usecases/changes/undo-change';
import type { ChangePorts } from '../../src/usecases/ports';
import { changePorts } from '../support/change-ports';
import type { Clock } from '../support/change-ports';
import type { MemoryLog, MemorySite } from '../support/memory-site';
import { criteria, openShop, previewedBy, split, wordsIn } from './searched-shop';

let site: MemorySite;
let log: MemoryLog;
let clock: Clock;
let ports: ChangePorts;

beforeEach(() => {
  ({ site, log, clock, ports } = openShop());
});

const previewed = (intent: Intent) => previewedBy(ports, intent);
const wordsOf = (id: string) => wordsIn(site, id);

describe('undo', () => {
  it('refuses as a whole when it would overwrite, and says what differs', async () => {
    const change = await previewed(split);
    await applyChange(change, ports);
    site.edit('100', { points: 5 });
    const after = site.picture();
    const refused = await undoChange(change, ports).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ChangedSince);
    expect((refused as ChangedSince).conflicts).toEqual([
      { key: 'SHOP-100', field: 'Story Points', before: 8, now: 5 },
    ]);
    expect(site.picture()).toEqual(after);
  });

  it('keeps a part that somebody has touched, and says so', async () => {
    const change = await previewed(split);
    const applied = await applyChange(change, ports);
    const touched = applied.items[1]!;
    site.edit(touched.id, { labels: ['mine'] });
    const result = await undoChange(change, ports);
    expect(result.status).toBe('partly-undone');
    expect(result.left).toEqual([{ code: 'change.kept.touched', params: { key: touched.key } }]);
    expect(site.items.has(touched.id)).toBe(true);
    expect(site.items.has(applied.items[2]!.id)).toBe(false);
    expect(wordsOf('100')).toEqual(expect.arrayContaining(criteria));
  });

  it('runs as whoever asks: a colleague may, somebody who only looks may not', async () => {
    const change = await previewed(split);
    await applyChange(change, ports);
    const other = changePorts(site, log, clock, 'noah');
    site.may = [];
    await expect(undoChange(change, other)).rejects.toThrow(ChangeRefused);
    site.may = ['edit', 'create', 'link', 'schedule', 'delete'];
    expect((await undoChange(change, other)).status).toBe('undone');
  });

  it('knows nothing of a change to an item the person cannot see', async () => {
    const change = await previewed(split);
    await applyChange(change, ports);
    site.items.delete('100');
    await expect(undoChange(change, ports)).rejects.toThrow(UnknownChange);
    const { changes } = await listChanges({ projectId: '1' }, ports);
    expect(changes.flatMap(({ items }) => items.map(({ id }) => id))).not.toContain('100');
    expect(changes.map(({ undoable }) => undoable)).toEqual([false]);
  });

  it('can be asked for twice', async () => {
    const change = await previewed(split);
    await applyChange(change, ports);
    const [a, b] = await Promise.all([undoChange(change, ports), undoChange(change, ports)]);
    expect([a.status, b.status]).toEqual(['undone', 'undone']);
    expect((await applyChange(change, ports)).status).toBe('undone');
    expect(site.items.size).toBe(3);
  });
});
