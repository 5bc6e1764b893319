/** A new item, as the app's own functions create it on the stand-in: previewed, once, where it is wanted, undoable. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { storage } from '../support/forge-globals';
import { people } from '../../sandbox/backlogs';
import { changePreviewSchema, changeResultSchema } from '../../src/contract/changes';
import { makeClient } from '../../src/jira/client';
import { readNewItemTypes } from '../../src/jira/new-item-choices';
import type { NewItemType } from '../../src/jira/new-item-choices';
import { askResolver, valueOf } from '../support/ask-resolver';
import { openSite } from '../support/stand-in';
import type { TestSite } from '../support/stand-in';

let site: TestSite;
let besideId: string;
let types: readonly NewItemType[];

beforeAll(async () => {
  storage.values.clear();
  site = await openSite('software');
  besideId = z.object({ id: z.string() }).parse(await site.get('/rest/api/3/issue/WEB-324')).id;
  const client = makeClient(site.http(people.productOwner), {
    wait: () => Promise.resolve(),
    chance: () => 0,
  });
  types = await readNewItemTypes(client, await site.projectId('WEB'));
}, 60_000);

afterAll(() => site.close());

const typeOf = (name: string): string => types.find((type) => type.name === name)?.id ?? '';

const wish = (more: Record<string, unknown> = {}) => ({
  kind: 'create',
  besideId,
  place: 'below',
  typeId: typeOf('Story'),
  summary: 'As a rider, I want to save my measurements, so that sizes are proposed',
  text: 'Riders type them anew each time.\nThree fields are enough.',
  sections: [
    { heading: 'Acceptance criteria', lines: ['Three fields', 'Kept with the account'], list: true },
  ],
  answers: {},
  ...more,
});

const rankedSchema = z.object({ issues: z.array(z.object({ key: z.string() })) });
const order = async (): Promise<string[]> =>
  rankedSchema
    .parse(
      await site.post('/rest/api/3/search/jql', {
        jql: 'project = WEB AND statusCategory != Done ORDER BY Rank',
        fields: ['summary'],
        maxResults: 100,
      }),
    )
    .issues.map(({ key }) => key);

describe('a new item', () => {
  it('is previewed, created once however often it is asked for, ranked, and taken back', async () => {
    const intent = wish();
    const before = await order();
    const preview = await valueOf(site, 'previewChange', { intent }, changePreviewSchema);
    expect(preview.refusals).toEqual([]);
    expect(preview.steps.map(({ id, optional }) => [id, optional])).toEqual([
      ['create-1', false],
      ['rank', true],
    ]);
    expect(await order()).toEqual(before);

    const change = { changeId: preview.changeId, digest: preview.digest, intent };
    const applied = await valueOf(site, 'applyChange', change, changeResultSchema);
    expect(applied.status).toBe('applied');
    const again = await valueOf(site, 'applyChange', change, changeResultSchema);
    expect(again).toMatchObject({ status: 'applied', items: applied.items });
    const [made] = applied.items.filter(({ created }) => created);
    const after = await order();
    expect(after.filter((key) => !before.includes(key))).toEqual([made?.key]);
    expect(await site.count(`summary ~ "save measurements proposed"`)).toBe(1);
    expect(after[after.indexOf('WEB-324') + 1]).toBe(made?.key);
    const { fields } = z
      .object({
        fields: z.looseObject({
          summary: z.string(),
          description: z.object({
            content: z.array(z.object({ type: z.string(), content: z.array(z.unknown()) })),
          }),
          issuetype: z.object({ name: z.string() }),
        }),
      })
      .parse(await site.get(`/rest/api/3/issue/${made?.key ?? ''}`));
    expect(fields.summary).toBe(intent.summary);
    expect(fields.issuetype.name).toBe('Story');
    expect(fields.description.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'bulletList',
    ]);

    await valueOf(site, 'undoChange', { changeId: preview.changeId }, changeResultSchema);
    expect(await order()).toEqual(before);
    expect(await site.status(`/rest/api/3/issue/${made?.key ?? ''}`)).toBe(404);
  });

  it('goes on top, or stays at the bottom where Jira puts it', async () => {
    for (const [place, steps] of [
      ['above', ['create-1', 'rank']],
      ['bottom', ['create-1']],
    ] as const) {
      const preview = await valueOf(site, 'previewChange', { intent: wish({ place }) }, changePreviewSchema);
      expect(preview.steps.map(({ id }) => id)).toEqual(steps);
    }
  });

  it('is refused in words to who may not create, and for a type that is none', async () => {
    const answer = await askResolver(site, 'previewChange', { intent: wish() }, 'viewer');
    const refused = answer.ok ? changePreviewSchema.parse(answer.value).refusals : [];
    expect(refused.map(({ code }) => code)).toContain('change.refusal.create');
    expect(await askResolver(site, 'previewChange', { intent: wish({ typeId: '999' }) })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('offers the types of a backlog with their screens, no epics and no sub-tasks', () => {
    expect(types.map(({ name }) => name)).toEqual(expect.arrayContaining(['Story', 'Bug', 'Task']));
    expect(types.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Epic']));
    expect(types.find(({ name }) => name === 'Bug')?.kind).toBe('bug');
    for (const { fields } of types) expect(fields.map(({ id }) => id)).toContain('summary');
  });
});
