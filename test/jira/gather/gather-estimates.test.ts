import { describe, expect, it } from '@jest/globals';
import { makeClient } from '../../../src/jira/client';
import type { FieldMap } from '../../../src/jira/fields';
import { estimatedOf } from '../../../src/jira/gather/estimated';
import type { GatherEvent } from '../../../src/jira/gather/events';
import { gatherEstimates } from '../../../src/jira/gather/gather-estimates';
import { inOneCall } from '../../../src/jira/gather/in-one-call';
import { readChangelogs } from '../../../src/jira/gather/read-changelogs';
import type { JiraAnswer, JiraRequest } from '../../../src/jira/http';

const points = 'customfield_10016';
const fields: FieldMap = {
  estimation: { unit: 'points', fieldId: points, fieldName: 'Story Points' },
  sprint: undefined,
  flagged: undefined,
  criteria: Array.from({ length: 9 }, (_, index) => ({ id: `customfield_2000${index}`, name: 'AC' })),
};

const raw = (id: string, size: unknown, subtasks: readonly string[] = []) => ({
  id,
  key: `SHOP-${id}`,
  fields: { [points]: size, subtasks: subtasks.map((one) => ({ id: one })) },
});

const json = (body: unknown, status = 200): JiraAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(body),
});

async function gather(
  issues: readonly unknown[],
  answer: (request: JiraRequest) => JiraAnswer,
  map: FieldMap = fields,
  besides = 0,
) {
  const sent: JiraRequest[] = [];
  const events: GatherEvent[] = [];
  const client = makeClient(
    {
      send: (request) => {
        sent.push(request);
        return Promise.resolve(answer(request));
      },
    },
    { wait: () => Promise.resolve(), chance: () => 0.5 },
  );
  const changes = inOneCall((ids, names) => readChangelogs(client, ids, names));
  await gatherEstimates(
    client,
    { fields: map, estimated: estimatedOf(issues, map), besides },
    changes,
    (event) => events.push(event),
  );
  return { sent, events };
}

const nothing = ({ path }: JiraRequest): JiraAnswer =>
  json(path.includes('changelog') ? { issueChangeLogs: [] } : { issues: [] });

describe('reading what doubts estimates', () => {
  it('takes two calls for a thousand items, and leaves room for one of Jira’s ten fields', async () => {
    const issues = Array.from({ length: 1500 }, (_, index) => raw(String(index), 3, [`9${index}`]));
    const { sent } = await gather(issues, nothing);
    expect(sent.map(({ path }) => path).sort()).toEqual([
      '/rest/api/3/changelog/bulkfetch',
      '/rest/api/3/issue/bulkfetch',
    ]);
    for (const { body } of sent) expect(body).toMatchObject({ issueIdsOrKeys: { length: 1000 } });
    const changelog = sent.find(({ path }) => path.includes('changelog'));
    expect(changelog?.body).toMatchObject({ fieldIds: { length: 9 } });
  });

  it('leaves room for the items whose changes others ask for, as long as it is not the most of it', async () => {
    const issues = Array.from({ length: 1500 }, (_, index) => raw(String(index), 3));
    const asked = async (besides: number) => (await gather(issues, nothing, fields, besides)).sent[0]?.body;
    expect(await asked(300)).toMatchObject({ issueIdsOrKeys: { length: 700 } });
    expect(await asked(501)).toMatchObject({ issueIdsOrKeys: { length: 1000 } });
  });

  it('asks nothing where nothing is estimated, and of sub-tasks only where there are any', async () => {
    expect((await gather([raw('1', null), raw('2', undefined)], nothing)).sent).toEqual([]);
    const counting = { ...fields, estimation: { unit: 'count' } as const };
    expect((await gather([raw('1', 3)], nothing, counting)).sent).toEqual([]);
    expect((await gather([raw('1', 0)], nothing)).sent).toHaveLength(1);
  });

  it('tells changes oldest first, over pages, and reads what Jira calls toString', async () => {
    const history = (created: number | string, from: string | null, to: string | null) => ({
      created,
      items: [
        { fieldId: 'description', from: null, to: null, fromString: from, toString: to },
        { fieldId: 'labels', toString: 'unasked' },
      ],
    });
    const { events } = await gather([raw('1', 3)], ({ body }) =>
      json(
        JSON.stringify(body).includes('nextPageToken')
          ? {
              issueChangeLogs: [
                { issueId: '1', changeHistories: [history('2026-10-01T09:00:00.000+0000', null, 'one')] },
              ],
            }
          : {
              issueChangeLogs: [
                { issueId: '1', changeHistories: [history(Date.UTC(2026, 9, 2), 'one', null)] },
              ],
              nextPageToken: 'more',
            },
      ),
    );
    expect(events).toContainEqual({
      type: 'estimate-edits',
      changes: [
        expect.objectContaining({ at: Date.UTC(2026, 9, 1, 9), before: '', after: 'one' }),
        expect.objectContaining({ at: Date.UTC(2026, 9, 2), before: 'one', after: '' }),
      ],
    });
  });

  it('reads sub-tasks with what they were estimated at', async () => {
    const part = (id: string, size: unknown, key = 'new') => ({
      id,
      key: `SHOP-${id}`,
      fields: { parent: { id: '1' }, status: { statusCategory: { key } }, [points]: size },
    });
    const { events } = await gather([raw('1', 3, ['7', '8', '9'])], (request) =>
      request.path.includes('changelog')
        ? nothing(request)
        : json({ issues: [part('7', 2, 'done'), part('8', null), { id: '9' }] }),
    );
    expect(events).toContainEqual({
      type: 'parts',
      parts: [
        { id: '7', key: 'SHOP-7', parentId: '1', estimate: { value: 2, unit: 'points' }, isDone: true },
        { id: '8', key: 'SHOP-8', parentId: '1', estimate: undefined, isDone: false },
      ],
    });
  });

  it('tells what could not be read, and goes on', async () => {
    const { events } = await gather([raw('1', 3, ['7'])], () => json({}, 403));
    expect(events).toMatchObject([
      { type: 'problem', problem: { code: 'parts-unreadable', cause: 'no-permission' } },
      { type: 'problem', problem: { code: 'edits-unreadable', cause: 'no-permission' } },
    ]);
  });
});
