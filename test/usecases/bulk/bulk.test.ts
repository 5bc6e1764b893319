import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { people } from '../../../sandbox/backlogs';
import type { BulkAction, BulkTarget } from '../../../src/domain/changes/bulk';
import { applyBulkSlice } from '../../../src/usecases/bulk/apply-slice';
import { readBulk } from '../../../src/usecases/bulk/start-bulk';
import { cancelBulk, undoBulkSlice } from '../../../src/usecases/bulk/undo-slice';
import { storage } from '../../support/forge-globals';
import type { Field } from '../fault-campaign/field';
import { openField } from '../fault-campaign/field';
import { backlogOf, bulkPortsOf, start, tally, toTheEnd } from './run-world';

const projectId = '10000';
const issueSchema = z.object({
  fields: z.looseObject({ labels: z.array(z.string()), assignee: z.unknown(), summary: z.string() }),
});

let field: Field;
let ids: readonly string[];

const ports = () => bulkPortsOf(field);
const apply = (input: { projectId: string; bulkId: string; accountId?: string }) =>
  applyBulkSlice(input, ports());
const undo = (input: { projectId: string; bulkId: string }) => undoBulkSlice(input, ports());
const targets = (count: number): BulkTarget[] => ids.slice(0, count).map((itemId) => ({ itemId }));
const fieldsOf = async (id: string) =>
  issueSchema.parse(await field.site.get(`/rest/api/3/issue/${id}`)).fields;
const estimate = (points: number): BulkAction => ({ kind: 'estimate', boardId: field.boardId, points });

beforeEach(async () => {
  field = await openField();
  ids = await backlogOf(field);
});
afterEach(() => field.close());

describe('a run over many items', () => {
  it('does each as a change of its own, under one id, and takes all of it back', async () => {
    const before = await field.picture();
    const labels: BulkAction = { kind: 'label', add: ['refined'], remove: [] };
    const run = await start(field, labels, targets(45));
    expect(tally(await toTheEnd(apply, run))).toEqual({ done: 45 });
    for (const id of ids.slice(0, 45)) expect((await fieldsOf(id)).labels).toContain('refined');
    const records = [...storage.values.values()].flatMap((value) => {
      const row = z.object({ record: z.object({ bulkId: z.string() }) }).safeParse(value);
      return row.success ? [row.data.record.bulkId] : [];
    });
    expect(records).toEqual(Array.from({ length: 45 }, () => run.bulkId));
    expect(tally(await toTheEnd(undo, run))).toEqual({ undone: 45 });
    expect(await field.picture()).toEqual(before);
  }, 60_000);

  it('keeps a label that somebody adds between looking and doing, and says that it looks different', async () => {
    const [itemId = ''] = ids;
    const labels: BulkAction = { kind: 'label', add: ['refined'], remove: [] };
    const run = await start(field, labels, [{ itemId }]);
    const url = `/rest/api/3/issue/${itemId}`;
    const colleague = field.http(people.admin);
    await colleague.send({ method: 'PUT', path: url, body: { update: { labels: [{ add: 'urgent' }] } } });
    const first = await toTheEnd(apply, run);
    expect(first.items).toMatchObject([{ status: 'failed', why: 'conflict' }]);
    // Tried again, it is previewed again, and nothing of the colleague's is lost.
    const again = await start(field, labels, [{ itemId }], ports, run.bulkId);
    expect(tally(await toTheEnd(apply, again))).toEqual({ done: 1 });
    expect((await fieldsOf(itemId)).labels).toEqual(expect.arrayContaining(['refined', 'urgent']));
  });

  it('stops when Jira asks for a break, says for how long, and goes on where it was', async () => {
    const run = await start(field, estimate(34), targets(6));
    const match = { method: 'PUT' as const };
    const answer = { kind: 'rate-limit' as const, reason: 'jira-burst-based' as const, retryAfter: 7 };
    field.site.setSwitches({ faults: [{ match, answer, times: 1, skip: 2 }] });
    const stopped = await apply({ projectId, bulkId: run.bulkId });
    expect(stopped.waitSeconds).toBe(7);
    expect(tally(stopped)).toEqual({ done: 2, waiting: 4 });
    expect(tally(await toTheEnd(apply, run))).toEqual({ done: 6 });
  });

  it('is done once however many tabs drive it, and is found again by whoever began it', async () => {
    const run = await start(field, estimate(34), targets(12));
    const both = await Promise.all([toTheEnd(apply, run), toTheEnd(apply, run)]);
    expect(both.map(tally)).toEqual([{ done: 12 }, { done: 12 }]);
    const writes = field.site.calls.filter((call) => /^PUT .*\/estimation/.test(call));
    expect(writes).toHaveLength(12);
    expect((await readBulk({ projectId }, ports())).run?.bulkId).toBe(run.bulkId);
    const other = bulkPortsOf(field, people.admin);
    expect((await readBulk({ projectId }, other)).run).toBeUndefined();
    await expect(applyBulkSlice({ projectId, bulkId: run.bulkId }, other)).rejects.toThrow();
  }, 60_000);

  it('leaves what somebody changed since, and takes back the rest', async () => {
    const run = await start(field, estimate(34), targets(4));
    const done = await toTheEnd(apply, run);
    const [touched = ''] = done.items.map(({ itemId }) => itemId);
    const path = `/rest/agile/1.0/issue/${touched}/estimation?boardId=${field.boardId}`;
    await field.http(people.admin).send({ method: 'PUT', path, body: { value: '13' } });
    const slice = await undo({ projectId, bulkId: run.bulkId });
    expect(tally(slice)).toEqual({ undone: done.items.length - 1, kept: 1 });
    expect(slice.failures).toMatchObject([{ itemId: touched, failure: { code: 'changed-since' } }]);
  });

  it('ends where it is cancelled', async () => {
    const run = await start(field, estimate(34), targets(30));
    await apply({ projectId, bulkId: run.bulkId });
    const ended = await cancelBulk({ projectId, bulkId: run.bulkId }, ports());
    expect(ended.phase).toBe('over');
    expect(tally(await apply({ projectId, bulkId: run.bulkId }))).toEqual(tally(ended));
    expect(tally(await toTheEnd(undo, run))['undone']).toBe(20);
  });

  it('remembers nobody and no text, and goes on only for the person that was named', async () => {
    const action: BulkAction = { kind: 'assign', accountId: people.admin.accountId };
    const run = await start(field, action, targets(25));
    const kept = [...storage.values.keys()].filter((key) => key.includes('bulk-run'));
    expect(kept).toHaveLength(1);
    const text = JSON.stringify(kept.map((key) => [key, storage.values.get(key)]));
    for (const { accountId } of Object.values(people)) expect(text).not.toContain(accountId);
    expect(text).not.toContain((await fieldsOf(ids[0] ?? '')).summary);
    expect(run.needsPerson).toBe(true);
    await expect(apply({ projectId, bulkId: run.bulkId })).rejects.toThrow('bulk.refusal.person');
    const accountId = people.productOwner.accountId;
    await expect(apply({ projectId, bulkId: run.bulkId, accountId })).rejects.toThrow('bulk.refusal.person');
    const named = (input: { projectId: string; bulkId: string }) =>
      apply({ ...input, accountId: people.admin.accountId });
    expect(tally(await toTheEnd(named, run))['failed']).toBeUndefined();
  });

  it('puts items on top of the backlog in their order, and back', async () => {
    const before = await field.order();
    const chosen = [ids[10], ids[11], ids[30]].filter((id) => id !== undefined);
    const standing = [...ids];
    const places = chosen.map((itemId): BulkTarget => {
      const at = standing.indexOf(itemId);
      const was = { above: standing[at - 1] ?? null, below: standing[at + 1] ?? null };
      standing.splice(at, 1);
      standing.splice(standing.indexOf(ids[0] ?? ''), 0, itemId);
      return { itemId, place: { where: 'before', otherId: ids[0] ?? '', was } };
    });
    const run = await start(field, { kind: 'rank' }, places);
    expect(tally(await toTheEnd(apply, run))).toEqual({ done: 3 });
    const inBacklog = (await field.order()).filter((id) => ids.includes(id));
    expect(inBacklog.slice(0, 4)).toEqual([...chosen, ids[0]]);
    expect(tally(await toTheEnd(undo, run))).toEqual({ undone: 3 });
    expect(await field.order()).toEqual(before);
  });
});
