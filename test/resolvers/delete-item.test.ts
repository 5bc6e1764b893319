/** Deleting a duplicate for good, by the app's own functions on the stand-in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { storage } from '../support/forge-globals';
import { people } from '../../sandbox/backlogs';
import { resolver } from '../../src';
import { changePreviewSchema, changeResultSchema } from '../../src/contract/changes';
import { failureSchema } from '../../src/contract/result';
import { openSite } from '../support/stand-in';
import type { TestSite } from '../support/stand-in';

let site: TestSite;
let itemId: string;

beforeAll(async () => {
  storage.values.clear();
  site = await openSite('software');
  itemId = z.object({ id: z.string() }).parse(await site.get('/rest/api/3/issue/WEB-258')).id;
}, 60_000);

afterAll(() => site.close());

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

async function call(name: string, payload: unknown, by: keyof typeof people = 'productOwner') {
  site.signIn(people[by]);
  const answer = await resolver(
    { call: { functionKey: name, payload }, context: {} },
    { principal: { accountId: people[by].accountId } },
  );
  return resultSchema.parse(answer);
}

async function value<Schema extends z.ZodType>(
  name: string,
  payload: unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = await call(name, payload);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return schema.parse(answer.value);
}

const wish = () => ({ kind: 'delete', itemId, forGood: true });
const there = () => site.status('/rest/api/3/issue/WEB-258');

describe('deleting for good', () => {
  it('is refused to who may not, and without saying that it is for good', async () => {
    const answer = await call('previewChange', { intent: wish() }, 'viewer');
    const refused = answer.ok ? changePreviewSchema.parse(answer.value).refusals : [];
    expect(refused.map(({ code }) => code)).toEqual(['change.refusal.may-not-delete']);
    expect(await call('previewChange', { intent: { kind: 'delete', itemId } })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(await there()).toBe(200);
  });

  it('is named as what nothing brings back, refused when the item changed since, and done once', async () => {
    const preview = await value('previewChange', { intent: wish() }, changePreviewSchema);
    expect(preview.refusals).toEqual([]);
    expect(preview.steps.map(({ message }) => message.code)).toEqual(['change.step.delete']);
    expect(preview.warnings.map(({ code }) => code)).toEqual(['change.warning.delete-for-good']);

    await site.put(`/rest/api/3/issue/${itemId}`, { fields: { summary: 'Somebody wrote here meanwhile' } });
    const outdated = { changeId: preview.changeId, digest: preview.digest, intent: wish() };
    const late = await call('applyChange', outdated);
    expect(late.ok && changeResultSchema.parse(late.value).status === 'applied').toBe(false);
    expect(await there()).toBe(200);

    const { changeId, digest } = await value('previewChange', { intent: wish() }, changePreviewSchema);
    const change = { changeId, digest, intent: wish() };
    expect(await value('applyChange', change, changeResultSchema)).toMatchObject({
      status: 'applied',
      left: [],
    });
    expect(await there()).toBe(404);
    const undone = await call('undoChange', { changeId });
    expect(undone.ok && changeResultSchema.parse(undone.value).status === 'undone').toBe(false);
  });
});
