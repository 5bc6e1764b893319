import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent } from '../../src/domain/changes/intent';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { ChangedSince, PreviewOutdated } from '../../src/usecases/changes/errors';
import { listChanges } from '../../src/usecases/changes/list-changes';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import type { ChangePorts } from '../../src/usecases/ports';
import { doc, p } from '../support/adf';
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

describe('what was not previewed is not written', () => {
  it.each([
    ['another change id', { changeId: '7d1f0d5e-6f3b-4a53-9a53-0d1c2f1c7b11' }],
    ['another digest', { digest: 'AAAA' }],
    ['another title', { intent: { ...split, parts: split.parts.map((part) => ({ ...part, title: 'X' })) } }],
    ['another item', { intent: { ...split, itemId: '101' } }],
  ])('with %s', async (_, tampered) => {
    const change = await previewed(split);
    await expect(applyChange({ ...change, ...tampered }, ports)).rejects.toThrow(Error);
    expect(site.writes).toEqual([]);
    expect(log.records.size).toBe(0);
  });

  it("with another person's preview, before and after it is applied", async () => {
    const change = await previewed(split);
    const other = changePorts(site, log, clock, 'noah');
    await expect(applyChange(change, other)).rejects.toThrow(PreviewOutdated);
    await applyChange(change, ports);
    await expect(applyChange(change, other)).rejects.toThrow(PreviewOutdated);
  });

  it('when the item was edited after the preview', async () => {
    const change = await previewed(split);
    site.edit('100', { summary: 'Search the whole shop' });
    await expect(applyChange(change, ports)).rejects.toThrow(PreviewOutdated);
    expect(site.writes).toEqual([]);
  });
});

describe('the log', () => {
  it('lists what was done without any text of it', async () => {
    const change = await previewed(split);
    await applyChange(change, ports);
    const [entry] = (await listChanges({ projectId: '1' }, ports)).changes;
    expect(entry).toMatchObject({ kind: 'split', status: 'applied', undoable: true });
    expect(entry?.steps.map(({ message }) => message.code)).toContain('change.log.create');
    const stored = JSON.stringify([...log.records.values()]);
    for (const part of split.parts) expect(stored).not.toContain(part.title);
    for (const line of criteria) expect(stored).not.toContain(line);
    expect(stored).not.toContain('mia');
  });
});

describe('a link', () => {
  const relate: Intent = { kind: 'relate', itemId: '100', otherId: '101', linkType: 'duplicate' };

  it('is made, is not made twice, and is taken back', async () => {
    const before = site.picture();
    const change = await previewed(relate);
    expect((await applyChange(change, ports)).status).toBe('applied');
    expect(site.items.get('100')?.links).toMatchObject([{ typeId: '2', outward: true, otherId: '101' }]);
    const again = await previewChange({ intent: relate }, ports);
    expect(again.refusals.map(({ code }) => code)).toEqual(['change.refusal.already-linked']);
    await undoChange(change, ports);
    expect(site.picture()).toEqual(before);
  });
});

describe('a plain edit', () => {
  const edit: Intent = {
    kind: 'edit',
    itemId: '100',
    fields: { summary: 'Search', labels: ['search', 'shop'], description: doc(p('New text')) },
  };

  it('writes only what differs, and is taken back', async () => {
    site.edit('100', { labels: ['search', 'shop'] });
    const before = site.picture();
    const change = await previewed(edit);
    const preview = await previewChange({ intent: edit }, ports);
    expect(preview.steps.map(({ message }) => message)).toEqual([
      { code: 'change.step.edit', params: { key: 'SHOP-100', fields: ['Summary', 'Description'] } },
    ]);
    await applyChange(change, ports);
    expect(wordsOf('100')).toEqual(['New text']);
    await undoChange(change, ports);
    expect(site.picture()).toEqual(before);
  });

  it('is refused where nothing would change, or the field is on no screen', async () => {
    const same: Intent = { ...edit, fields: { summary: 'Search the shop' } };
    const screen: Intent = { ...edit, fields: { priority: '1' } };
    const codes = async (intent: Intent) =>
      (await previewChange({ intent }, ports)).refusals.map(({ code }) => code);
    expect(await codes(same)).toEqual(['change.refusal.nothing']);
    expect(await codes(screen)).toEqual(['change.refusal.not-editable']);
  });
});

describe('an estimate', () => {
  it('is set, cleared and taken back', async () => {
    const before = site.picture();
    const to = (points: number | null): Intent => ({ kind: 'estimate', itemId: '100', boardId: 7, points });
    const five = await previewed(to(5));
    await applyChange(five, ports);
    const none = await previewed(to(null));
    await applyChange(none, ports);
    expect(site.items.get('100')?.values['points']).toBeNull();
    await expect(undoChange(five, ports)).rejects.toThrow(ChangedSince);
    await undoChange(none, ports);
    await undoChange(five, ports);
    expect(site.picture()).toEqual(before);
  });
});
