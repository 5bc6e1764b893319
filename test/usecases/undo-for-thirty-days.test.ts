import { beforeEach, describe, expect, it } from '@jest/globals';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { UnknownChange } from '../../src/usecases/changes/errors';
import { listChanges } from '../../src/usecases/changes/list-changes';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import { changePorts, Clock } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

let site: MemorySite;
let clock: Clock;
let ports: ReturnType<typeof changePorts>;
let changeId: string;

beforeEach(async () => {
  site = new MemorySite();
  site.add('100', { summary: 'Show the price' });
  clock = new Clock();
  // A storage that never forgets by itself: what counts is what the use case says.
  ports = changePorts(site, new MemoryLog(), clock);
  const intent = { kind: 'edit' as const, itemId: '100', fields: { summary: 'Show the stock' } };
  const preview = await previewChange({ intent }, ports);
  changeId = preview.changeId;
  await applyChange({ changeId, digest: preview.digest, intent, leaveOut: [] }, ports);
});

const listed = async () => (await listChanges({ projectId: '1' }, ports)).changes.length;

describe('an undo, whatever the storage still holds', () => {
  it('is there to the last instant of the thirtieth day', async () => {
    await clock.wait(thirtyDays);
    expect(await listed()).toBe(1);
    expect(await undoChange({ changeId }, ports)).toMatchObject({ status: 'undone' });
    expect(site.items.get('100')?.values['summary']).toBe('Show the price');
  });

  it('is refused an instant later, and nothing is written', async () => {
    await clock.wait(thirtyDays + 1);
    const writes = site.writes.length;
    expect(await listed()).toBe(0);
    await expect(undoChange({ changeId }, ports)).rejects.toThrow(UnknownChange);
    expect(site.writes.length).toBe(writes);
    expect(site.items.get('100')?.values['summary']).toBe('Show the stock');
  });
});
