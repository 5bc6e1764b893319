import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent, SplitIntent } from '../../src/domain/changes/intent';
import type { Step } from '../../src/domain/changes/kinds';
import { parseAdf } from '../../src/domain/text/parse-adf';
import { applyChange } from '../../src/usecases/changes/apply-change';
import {
  ChangedSince,
  ChangeRefused,
  PreviewOutdated,
  UnknownChange,
} from '../../src/usecases/changes/errors';
import { listChanges } from '../../src/usecases/changes/list-changes';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import type { ChangePorts } from '../../src/usecases/ports';
import { SiteFailure } from '../../src/usecases/ports';
import { doc, h, li, p, ul } from '../support/adf';
import { changePorts, Clock } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';

const criteria = [
  'The search box suggests products from three letters on',
  'Suggestions are ordered by how often they are bought',
  'A search without results offers similar words',
  'Filters stay when the words change',
  'The result page can be shared by its address',
];

const split: SplitIntent = {
  kind: 'split',
  itemId: '100',
  boardId: 7,
  target: 'keep-key',
  parts: [
    { title: 'Suggest products while typing', criteria: [0, 1], points: 3 },
    { title: 'Help when nothing is found', criteria: [2], points: 2 },
    { title: 'Keep and share a search', criteria: [3, 4], points: 3 },
  ],
};

let site: MemorySite;
let log: MemoryLog;
let clock: Clock;
let ports: ChangePorts;

beforeEach(() => {
  site = new MemorySite();
  site.add('99', { summary: 'Above' });
  site.add('100', {
    summary: 'Search the shop',
    description: doc(
      p('As a shopper I want to find products.'),
      h(2, 'Acceptance criteria'),
      ul(...criteria.map((one) => li(one))),
    ),
    points: 8,
    labels: ['search'],
    priority: '3',
    parent: '50',
  });
  site.add('101', { summary: 'Below' });
  log = new MemoryLog();
  clock = new Clock();
  ports = changePorts(site, log, clock);
});

async function previewed(intent: Intent, as = ports) {
  const { changeId, digest } = await previewChange({ intent }, as);
  return { changeId, digest, intent, leaveOut: [] };
}

const wordsOf = (id: string) =>
  parseAdf(site.items.get(id)?.values['description']).blocks.map(({ text }) => text);

/** Stops the function dead, as the platform does: nothing of ours runs after. */
class Killed extends Error {}

describe('a split', () => {
  it('is shown first, and showing writes nothing', async () => {
    const before = site.picture();
    const preview = await previewChange({ intent: split }, ports);
    expect(preview.refusals).toEqual([]);
    expect(preview.steps.map(({ id }) => id)).toEqual([
      'create-2',
      'create-3',
      'rank',
      'link-2',
      'link-3',
      'shrink',
      'estimate',
    ]);
    expect(site.picture()).toEqual(before);
    expect(log.records.size).toBe(0);
  });

  it('deals criteria, sizes and order, and takes over what the item has', async () => {
    const result = await applyChange(await previewed(split), ports);
    expect(result).toMatchObject({ status: 'applied', left: [] });
    const [own, second, third] = result.items.map(({ id }) => id);
    expect(site.order).toEqual(['99', own, second, third, '101']);
    expect(wordsOf(own!).filter((line) => criteria.includes(line))).toEqual(criteria.slice(0, 2));
    expect(wordsOf(second!).filter((line) => criteria.includes(line))).toEqual([criteria[2]]);
    expect(wordsOf(third!).filter((line) => criteria.includes(line))).toEqual(criteria.slice(3));
    expect(site.items.get(second!)?.values).toMatchObject({
      summary: 'Help when nothing is found',
      points: 2,
      labels: ['search'],
      priority: '3',
      parent: '50',
    });
    expect(site.items.get(own!)?.values).toMatchObject({
      points: 3,
      summary: 'Suggest products while typing',
    });
    expect(site.items.get(own!)?.links.map(({ otherId }) => otherId)).toEqual([second, third]);
  });

  it('is undone to the state before', async () => {
    const before = site.picture();
    const change = await previewed(split);
    await applyChange(change, ports);
    const result = await undoChange(change, ports);
    expect(result).toMatchObject({ status: 'undone', left: [] });
    expect(site.picture()).toEqual(before);
  });

  it('is done once, however often it is asked for', async () => {
    const change = await previewed(split);
    const first = await applyChange(change, ports);
    const after = site.picture();
    expect(await applyChange(change, ports)).toEqual(first);
    const [second, third] = await Promise.all([applyChange(change, ports), applyChange(change, ports)]);
    expect([second, third]).toEqual([first, first]);
    expect(site.picture()).toEqual(after);
  });

  it('is done once when two windows ask at the same moment', async () => {
    const change = await previewed(split);
    const [a, b] = await Promise.all([applyChange(change, ports), applyChange(change, ports)]);
    expect(a.status).toBe('applied');
    expect(b).toEqual(a);
    expect(site.items.size).toBe(5);
  });

  it('leaves out what the person leaves out, and nothing that is needed', async () => {
    const change = await previewed(split);
    await expect(applyChange({ ...change, leaveOut: ['shrink'] }, ports)).rejects.toThrow(ChangeRefused);
    const result = await applyChange({ ...change, leaveOut: ['link-2', 'link-3'] }, ports);
    expect(result.status).toBe('applied');
    expect(site.items.get('100')?.links).toEqual([]);
  });

  it.each([
    ['a criterion in no part', { criteria: [0] }, 'criterion-nowhere'],
    ['a criterion in two parts', { criteria: [0, 1, 2] }, 'criterion-twice'],
    ['a criterion that is not there', { criteria: [0, 1, 9] }, 'criterion-unknown'],
    ['parts that add up to less', { points: 1 }, 'lower-sum'],
  ])('is refused with %s', async (_, first, code) => {
    const [part, ...rest] = split.parts;
    const intent = { ...split, parts: [{ ...part!, ...first }, ...rest] };
    const preview = await previewChange({ intent }, ports);
    expect(preview.refusals.map((refusal) => refusal.code)).toEqual([`change.refusal.${code}`]);
    const change = { changeId: preview.changeId, digest: preview.digest, intent, leaveOut: [] };
    await expect(applyChange(change, ports)).rejects.toThrow(ChangeRefused);
    expect(site.writes).toEqual([]);
  });

  it('may add up to less when the person says so', async () => {
    const [part, ...rest] = split.parts;
    const intent = { ...split, parts: [{ ...part!, points: 1 }, ...rest], acceptLowerSum: true };
    expect((await applyChange(await previewed(intent), ports)).status).toBe('applied');
  });

  it('names the fields that creation demands and nobody gives', async () => {
    const team = { id: 'cf1', name: 'Team', required: true, holdsPeople: false };
    site.createFields = [...site.createFields!, team];
    const preview = await previewChange({ intent: split }, ports);
    expect(preview.refusals).toEqual([
      { code: 'change.refusal.required', params: { fields: ['Team'], count: 1 } },
    ]);
    site.edit('100', { cf1: { id: '4' } });
    const result = await applyChange(await previewed(split), ports);
    expect(site.items.get(result.items[1]!.id)?.values['cf1']).toEqual({ id: '4' });
  });

  it('never copies who somebody is', async () => {
    const reviewer = { id: 'cf2', name: 'Reviewer', required: true, holdsPeople: true };
    site.createFields = [...site.createFields!, reviewer];
    site.edit('100', { cf2: { accountId: '5f0c1a2b3c4d5e6f70810001' } });
    expect((await previewChange({ intent: split }, ports)).refusals).toEqual([
      { code: 'change.refusal.required', params: { fields: ['Reviewer'], count: 1 } },
    ]);
  });

  it('is refused to somebody who may only look, in the preview and again on the server', async () => {
    site.may = [];
    const preview = await previewChange({ intent: split }, ports);
    expect(preview.refusals.map(({ code }) => code)).toEqual(['change.refusal.create']);
    const change = { changeId: preview.changeId, digest: preview.digest, intent: split, leaveOut: [] };
    await expect(applyChange(change, ports)).rejects.toThrow(ChangeRefused);
    expect(site.writes).toEqual([]);
  });

  it('does without rank and links where the person may not', async () => {
    site.may = ['edit', 'create'];
    const preview = await previewChange({ intent: split }, ports);
    expect(preview.refusals).toEqual([]);
    expect(preview.warnings.map(({ code }) => code)).toEqual([
      'change.warning.undo-keeps-items',
      'change.left-out.schedule',
      'change.left-out.link',
    ]);
  });
});

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

describe('an interrupted split', () => {
  const steps = ['create-2', 'create-3', 'rank', 'link-2', 'link-3', 'shrink', 'estimate'];

  /** Makes one write end badly, once. */
  function once(step: string, when: 'before' | 'after', error: Error): void {
    let armed = true;
    site.fault = (current: Step, moment) => {
      if (!armed || current.id !== step || moment !== when) return;
      armed = false;
      throw error;
    };
  }

  const moments = steps.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]);

  it.each(moments)(
    'killed at %s, %s it was done, is finished by a retry and undone exactly',
    async (step, when) => {
      const before = site.picture();
      const change = await previewed(split);
      once(step, when, new Killed());
      await expect(applyChange(change, ports)).rejects.toThrow(Killed);
      await clock.wait(31_000);
      const result = await applyChange(change, ports);
      expect(result).toMatchObject({ status: 'applied', left: [] });
      expect(site.items.size).toBe(5);
      expect(site.order.slice(0, 4)).toEqual(['99', ...result.items.map(({ id }) => id)]);
      expect(await undoChange(change, ports)).toMatchObject({ status: 'undone' });
      expect(site.picture()).toEqual(before);
    },
  );

  it.each(moments)('killed at %s, %s it was done, is rolled back exactly', async (step, when) => {
    const before = site.picture();
    const change = await previewed(split);
    once(step, when, new Killed());
    await expect(applyChange(change, ports)).rejects.toThrow(Killed);
    await clock.wait(31_000);
    expect(await undoChange(change, ports)).toMatchObject({ status: 'undone', left: [] });
    expect(site.picture()).toEqual(before);
  });

  it('rolled back keeps a part that somebody has touched in between', async () => {
    const change = await previewed(split);
    once('rank', 'before', new Killed());
    await expect(applyChange(change, ports)).rejects.toThrow(Killed);
    await clock.wait(31_000);
    site.edit('20001', { labels: ['mine'] });
    const result = await undoChange(change, ports);
    expect(result.left).toEqual([{ code: 'change.kept.touched', params: { key: 'SHOP-20001' } }]);
    expect([...site.items.keys()]).toEqual(['99', '100', '101', '20001']);
  });

  it.each(moments)(
    'that hears nothing at %s, %s it was done, loses and doubles nothing',
    async (step, when) => {
      const before = site.picture();
      const change = await previewed(split);
      once(step, when, new SiteFailure('unavailable', [], undefined));
      await applyChange(change, ports);
      expect(await applyChange(change, ports)).toMatchObject({ status: 'applied', left: [] });
      expect(site.items.size).toBe(5);
      await undoChange(change, ports);
      expect(site.picture()).toEqual(before);
    },
  );

  it.each(steps.slice(0, 2))(
    'refused at %s stops before any text is cut, and can be taken back',
    async (step) => {
      const before = site.picture();
      const change = await previewed(split);
      once(step, 'before', new SiteFailure('refused', ['Team is required.'], undefined));
      const result = await applyChange(change, ports);
      expect(result.status).toBe('partly-applied');
      expect(result.left).toEqual([
        { code: 'change.not-done.refused', params: { step, reasons: ['Team is required.'] } },
      ]);
      expect(wordsOf('100')).toEqual(expect.arrayContaining(criteria));
      await undoChange(change, ports);
      expect(site.picture()).toEqual(before);
    },
  );

  it('does not write over an edit that came in between', async () => {
    const change = await previewed(split);
    once('shrink', 'before', new Killed());
    await expect(applyChange(change, ports)).rejects.toThrow(Killed);
    await clock.wait(31_000);
    site.edit('100', { summary: 'Changed by Noah' });
    const result = await applyChange(change, ports);
    expect(result.status).toBe('partly-applied');
    expect(result.left.map(({ code }) => code)).toEqual(['change.not-done.changed']);
    expect(site.items.get('100')?.values['summary']).toBe('Changed by Noah');
  });
});

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
