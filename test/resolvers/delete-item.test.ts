/** Deleting a duplicate for good, by the app's own functions on the stand-in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { storage } from '../support/forge-globals';
import { changePreviewSchema, changeResultSchema } from '../../src/contract/changes';
import { askResolver, valueOf } from '../support/ask-resolver';
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

const wish = () => ({ kind: 'delete', itemId, forGood: true });
const there = () => site.status('/rest/api/3/issue/WEB-258');

describe('deleting for good', () => {
  it('is refused to who may not, and without saying that it is for good', async () => {
    const answer = await askResolver(site, 'previewChange', { intent: wish() }, 'viewer');
    const refused = answer.ok ? changePreviewSchema.parse(answer.value).refusals : [];
    expect(refused.map(({ code }) => code)).toEqual(['change.refusal.may-not-delete']);
    expect(await askResolver(site, 'previewChange', { intent: { kind: 'delete', itemId } })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(await there()).toBe(200);
  });

  it('is named as what nothing brings back, refused when the item changed since, and done once', async () => {
    const preview = await valueOf(site, 'previewChange', { intent: wish() }, changePreviewSchema);
    expect(preview.refusals).toEqual([]);
    expect(preview.steps.map(({ message }) => message.code)).toEqual(['change.step.delete']);
    expect(preview.warnings.map(({ code }) => code)).toEqual(['change.warning.delete-for-good']);

    await site.put(`/rest/api/3/issue/${itemId}`, { fields: { summary: 'Somebody wrote here meanwhile' } });
    const outdated = { changeId: preview.changeId, digest: preview.digest, intent: wish() };
    const late = await askResolver(site, 'applyChange', outdated);
    expect(late.ok && changeResultSchema.parse(late.value).status === 'applied').toBe(false);
    expect(await there()).toBe(200);

    const { changeId, digest } = await valueOf(
      site,
      'previewChange',
      { intent: wish() },
      changePreviewSchema,
    );
    const change = { changeId, digest, intent: wish() };
    expect(await valueOf(site, 'applyChange', change, changeResultSchema)).toMatchObject({
      status: 'applied',
      left: [],
    });
    expect(await there()).toBe(404);
    const undone = await askResolver(site, 'undoChange', { changeId });
    expect(undone.ok && changeResultSchema.parse(undone.value).status === 'undone').toBe(false);
  });
});
