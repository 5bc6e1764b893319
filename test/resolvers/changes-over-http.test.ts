import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { storage } from '../support/forge-globals';
import { z } from 'zod';
import { people } from '../../sandbox/backlogs';
import { changePreviewSchema, changeResultSchema, changePageSchema } from '../../src/contract/changes';
import { failureSchema } from '../../src/contract/result';
import { parseAdf } from '../../src/domain/text/parse-adf';
import { badge, resolver } from '../../src';
import { openSite } from '../support/stand-in';
import type { TestSite } from '../support/stand-in';

type Person = (typeof people)[keyof typeof people];

const { productOwner, developer, viewer } = people;
const story = 'WEB-324';

/** The five criteria of the story, as the sample states them. */
let criteria: string[];
let site: TestSite;
let itemId: string;
let boardId: number;

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

/** Calls the app's own function as the platform does, with Jira answering as that person. */
async function call(name: string, payload: unknown, by: Person = productOwner) {
  site.signIn(by);
  const answer: unknown = await resolver(
    { call: { functionKey: name, payload }, context: {} },
    { principal: { accountId: by.accountId } },
  );
  return resultSchema.parse(answer);
}

async function value<Schema extends z.ZodType>(
  name: string,
  payload: unknown,
  schema: Schema,
  by?: Person,
): Promise<z.output<Schema>> {
  const answer = await call(name, payload, by);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return schema.parse(answer.value);
}

async function code(name: string, payload: unknown, by?: Person): Promise<string> {
  const answer = await call(name, payload, by);
  return answer.ok ? 'ok' : answer.error.code;
}

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    description: z.unknown(),
    updated: z.string(),
    parent: z.looseObject({ key: z.string() }).nullish(),
    labels: z.array(z.string()),
    issuelinks: z.array(
      z.looseObject({
        outwardIssue: z.looseObject({ key: z.string() }).optional(),
        inwardIssue: z.looseObject({ key: z.string() }).optional(),
      }),
    ),
  }),
});

/** Read over REST as an admin, not through the app. */
async function issue(key: string) {
  return issueSchema.parse(await site.get(`/rest/api/3/issue/${key}`));
}

async function backlogOrder(): Promise<string[]> {
  const schema = z.object({
    issues: z.array(z.object({ key: z.string() })),
    nextPageToken: z.string().optional(),
  });
  const keys: string[] = [];
  let token: string | undefined;
  do {
    const query = new URLSearchParams({ fields: 'summary', ...(token ? { nextPageToken: token } : {}) });
    const address = `/rest/software/1.0/board/${boardId}/backlog?${query.toString()}`;
    const page = schema.parse(await site.get(address));
    keys.push(...page.issues.map(({ key }) => key));
    token = page.nextPageToken;
  } while (token !== undefined);
  return keys;
}

/** Half a minute passes for the dead function's lease. */
function endLease(changeId: string): void {
  const row = z.looseObject({ record: z.looseObject({}) }).parse(storage.values.get(`change/${changeId}`));
  storage.values.set(`change/${changeId}`, { ...row, lease: '', record: { ...row.record, lease: '' } });
}

/** Everything of an issue that a change may touch; what every write changes is left out. */
async function picture(key: string) {
  const { fields } = await issue(key);
  const { updated, lastViewed, ...rest } = fields;
  expect(updated).toBeDefined();
  expect(lastViewed ?? null).toBeNull();
  return rest;
}

const linesOf = (description: unknown): string[] => parseAdf(description).blocks.map(({ text }) => text);

const split = () => ({
  kind: 'split',
  itemId,
  boardId,
  target: 'keep-key',
  parts: [
    { title: 'Save a basket under a name', criteria: [0, 1], points: 5 },
    { title: 'Rename and delete saved baskets', criteria: [2], points: 3 },
    { title: 'Share a saved basket', criteria: [3, 4], points: 5 },
  ],
});

async function previewed(intent: unknown, by?: Person) {
  const { changeId, digest, refusals, steps } = await value(
    'previewChange',
    { intent },
    changePreviewSchema,
    by,
  );
  return { apply: { changeId, digest, intent }, refusals, steps };
}

beforeEach(async () => {
  storage.values.clear();
  site = await openSite('software');
  boardId = await site.boardOf('WEB');
  const { id, fields } = await issue(story);
  itemId = id;
  criteria = linesOf(fields.description).slice(-5);
});

afterEach(() => site.close());

describe('a story with five criteria, split in three', () => {
  it('stands in Jira as it was previewed, and undo restores the state before', async () => {
    const before = await picture(story);
    const orderBefore = await backlogOrder();
    const { apply, refusals } = await previewed(split());
    expect(refusals).toEqual([]);
    expect(await picture(story)).toEqual(before);

    const result = await value('applyChange', apply, changeResultSchema);
    expect(result).toMatchObject({ status: 'applied', left: [] });
    const keys = result.items.map(({ key }) => key);
    const parts = await Promise.all(keys.map(issue));
    criteria.forEach((criterion, index) => {
      const holders = parts.flatMap(({ fields }, part) =>
        linesOf(fields.description)
          .filter((line) => line === criterion)
          .map(() => part),
      );
      expect(holders).toEqual([split().parts.findIndex((part) => part.criteria.includes(index))]);
    });
    expect(parts.map(({ fields }) => fields.summary)).toEqual(split().parts.map(({ title }) => title));
    const sizes = await Promise.all(keys.map((key) => site.estimateOf(key, boardId)));
    expect(sizes).toEqual([5, 3, 5]);
    for (const { fields } of parts) {
      expect(fields.parent?.key).toBe('WEB-2');
      expect(fields.labels).toEqual(before.labels);
    }
    const order = await backlogOrder();
    const at = order.indexOf(story);
    expect(order.slice(at, at + 3)).toEqual(keys);
    expect(parts[0]!.fields.issuelinks.map(({ outwardIssue }) => outwardIssue?.key)).toEqual(
      expect.arrayContaining(keys.slice(1)),
    );

    const undone = await value('undoChange', { changeId: apply.changeId }, changeResultSchema);
    expect(undone).toMatchObject({ status: 'undone', left: [] });
    expect(await picture(story)).toEqual(before);
    expect(await backlogOrder()).toEqual(orderBefore);
    expect(await site.status(`/rest/api/3/issue/${keys[1]!}`)).toBe(404);
  });

  it('is done once, however often and by how many windows it is asked for', async () => {
    const { apply } = await previewed(split());
    const count = (await backlogOrder()).length;
    const [a, b] = await Promise.all([
      value('applyChange', apply, changeResultSchema),
      value('applyChange', apply, changeResultSchema),
    ]);
    expect(b).toEqual(a);
    expect(await value('applyChange', apply, changeResultSchema)).toEqual(a);
    expect(await backlogOrder()).toHaveLength(count + 2);
  });

  it('is finished or taken back after the function was killed at any write, and doubles nothing', async () => {
    // Twenty-eight splits of one item in a few seconds are more than Jira lets anybody write.
    site.setSwitches({ limits: { burst: false, perIssueWrites: false } });
    const before = await picture(story);
    const order = await backlogOrder();
    const { apply: trial } = await previewed(split());
    site.calls = [];
    await value('applyChange', trial, changeResultSchema);
    const writes = site.calls.filter((one) => /^(PUT|POST|DELETE)/.test(one) && !one.includes('bulkfetch'));
    await value('undoChange', { changeId: trial.changeId }, changeResultSchema);
    expect(writes).toHaveLength(7);

    for (const next of ['applyChange', 'undoChange'] as const) {
      for (const when of ['before', 'after'] as const) {
        for (const write of writes.keys()) {
          const { apply } = await previewed(split());
          const killed = site.kill({ write, when });
          void call('applyChange', apply);
          await killed;
          endLease(apply.changeId);
          if (next === 'applyChange') {
            const result = await value('applyChange', apply, changeResultSchema);
            expect(result).toMatchObject({ status: 'applied', left: [] });
            expect(await backlogOrder()).toHaveLength(order.length + 2);
          }
          const undone = await value('undoChange', { changeId: apply.changeId }, changeResultSchema);
          expect([next, when, write, undone.left]).toEqual([next, when, write, []]);
          expect(undone.status).toBe('undone');
          expect(await picture(story)).toEqual(before);
          expect(await backlogOrder()).toEqual(order);
        }
      }
    }
  });

  it('is told to a viewer before trying, and refused by the server anyway', async () => {
    const { apply, refusals } = await previewed(split(), viewer);
    expect(refusals.map((refusal) => refusal.code)).toEqual(['change.refusal.create']);
    expect(await code('applyChange', apply, viewer)).toBe('refused');
    const mine = await previewed(split());
    expect(await code('applyChange', mine.apply, viewer)).toBe('conflict');
    await value('applyChange', mine.apply, changeResultSchema);
    expect(await code('undoChange', { changeId: mine.apply.changeId }, viewer)).toBe('refused');
  });

  it('is not written when anything differs from what was previewed', async () => {
    const { apply } = await previewed(split());
    const tampered = [
      { ...apply, digest: `${apply.digest}x` },
      { ...apply, changeId: '7d1f0d5e-6f3b-4a53-9a53-0d1c2f1c7b11' },
      { ...apply, intent: { ...split(), parts: [...split().parts].reverse() } },
    ];
    for (const request of tampered) expect(await code('applyChange', request)).toBe('conflict');
    expect(await code('applyChange', apply, developer)).toBe('conflict');
    await site.put(`/rest/api/3/issue/${story}`, { fields: { summary: 'Edited by somebody' } });
    expect(await code('applyChange', apply)).toBe('conflict');
  });

  it('is not undone over what somebody changed since, and names it', async () => {
    const { apply } = await previewed(split());
    await value('applyChange', apply, changeResultSchema);
    await site.put(`/rest/api/3/issue/${story}`, { fields: { summary: 'Edited by somebody' } });
    const answer = await call('undoChange', { changeId: apply.changeId });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'changed-since',
        params: { key: story, fields: ['Summary'], now: 'Edited by somebody' },
      },
    });
  });

  it('is listed to those who may see the item', async () => {
    const { apply } = await previewed(split());
    await value('applyChange', apply, changeResultSchema);
    const projectId = await site.projectId('WEB');
    const { changes: listed } = await value('listChanges', { projectId }, changePageSchema, developer);
    expect(listed).toMatchObject([{ changeId: apply.changeId, kind: 'split', status: 'applied' }]);
    expect(listed[0]!.items.map(({ key }) => key)).toContain(story);
  });

  it('takes a number of calls that does not depend on the backlog', async () => {
    site.calls = [];
    const { apply } = await previewed(split());
    expect(site.calls).toHaveLength(6);
    site.calls = [];
    await value('applyChange', apply, changeResultSchema);
    expect(site.calls).toHaveLength(14);
    site.calls = [];
    await value('undoChange', { changeId: apply.changeId }, changeResultSchema);
    expect(site.calls).toHaveLength(7);
  });
});

describe('the badge of one item', () => {
  it('is judged on opening and shown without asking Jira from then on', async () => {
    const event = { extension: { issue: { id: itemId, key: story } } };
    const judged = await value(
      'judgeIssue',
      { issueId: itemId },
      z.object({ detail: z.looseObject({ criteria: z.array(z.object({ text: z.string() })) }) }),
      viewer,
    );
    expect(judged.detail.criteria.map(({ text }) => text)).toEqual(criteria);
    site.calls = [];
    expect(await badge(event)).toMatchObject({ status: { value: { label: 'Almost ready' } } });
    expect(site.calls).toEqual([]);
  });
});
