import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent } from '../../src/domain/changes/intent';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { ChangeRefused } from '../../src/usecases/changes/errors';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import type { ChangePorts } from '../../src/usecases/ports';
import type { MemoryLog, MemorySite } from '../support/memory-site';
import { criteria, openShop, previewedBy, split, wordsIn } from './searched-shop';

let site: MemorySite;
let log: MemoryLog;
let ports: ChangePorts;

beforeEach(() => {
  ({ site, log, ports } = openShop());
});

const previewed = (intent: Intent) => previewedBy(ports, intent);
const wordsOf = (id: string) => wordsIn(site, id);

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
