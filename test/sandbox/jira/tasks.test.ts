/** Bulk property writes and bulk operations: answered with a task, done for the issues one may change. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { errors, fields, found } from './support/read';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.end());

const as = people.owner;
const api = '/rest/api/3';
const idOf = async (key: string): Promise<number> =>
  Number(z.object({ id: z.string() }).parse((await site.send(as, 'GET', `${api}/issue/${key}`)).body).id);
const follow = async (reply: Reply): Promise<unknown> => {
  expect(reply.status).toBe(303);
  const location = reply.headers.get('location') ?? '';
  expect(location).toMatch(/^http:\/\/localhost\/rest\/api\/3\/task\/\d+$/);
  return (await site.send(as, 'GET', new URL(location).pathname)).body;
};
const property = async (key: string, name: string): Promise<unknown> =>
  (await site.send(as, 'GET', `${api}/issue/${key}/properties/${name}`)).body;

describe('properties of many issues', () => {
  test('are set alike, and the task says how it went', async () => {
    const entitiesIds = [await idOf('SHOP-2'), await idOf('SHOP-3'), 99999];
    const reply = await site.send(as, 'POST', `${api}/issue/properties`, {
      entitiesIds,
      properties: { seen: { by: 'app' } },
    });
    expect(await follow(reply)).toMatchObject({ status: 'COMPLETE', progress: 100, result: '{"updated":2}' });
    expect(await property('SHOP-3', 'seen')).toEqual({ key: 'seen', value: { by: 'app' } });
  });

  test('are set each for itself', async () => {
    const issues = [
      { issueID: await idOf('SHOP-2'), properties: { score: 1 } },
      { issueID: await idOf('SHOP-3'), properties: { score: 2 } },
    ];
    await follow(await site.send(as, 'POST', `${api}/issue/properties/multi`, { issues }));
    expect(await property('SHOP-2', 'score')).toEqual({ key: 'score', value: 1 });
    expect(await property('SHOP-3', 'score')).toEqual({ key: 'score', value: 2 });
  });

  test('are set and deleted by what they were', async () => {
    const [two, three] = [await idOf('SHOP-2'), await idOf('SHOP-3')];
    const set = (body: object): Promise<Reply> => site.send(as, 'PUT', `${api}/issue/properties/step`, body);
    await follow(await set({ value: 'a', filter: { entityIds: [two] } }));
    await follow(await set({ value: 'b', filter: { entityIds: [two, three], hasProperty: false } }));
    expect(await property('SHOP-2', 'step')).toMatchObject({ value: 'a' });
    expect(await property('SHOP-3', 'step')).toMatchObject({ value: 'b' });
    const gone = await site.send(as, 'DELETE', `${api}/issue/properties/step`, {
      entityIds: [two, three],
      currentValue: 'b',
    });
    await follow(gone);
    expect(await property('SHOP-2', 'step')).toMatchObject({ value: 'a' });
    expect(errors({ ...gone, body: await property('SHOP-3', 'step') }).errorMessages).toEqual([
      "The property with key 'step' does not exist or you do not have permission to see it.",
    ]);
  });

  test('somebody who may only look changes nothing, and is told of the task all the same', async () => {
    const reply = await site.send(people.viewer, 'PUT', `${api}/issue/properties/step`, {
      value: 1,
      filter: { entityIds: [await idOf('SHOP-2')] },
    });
    expect(reply.status).toBe(303);
    expect(await property('SHOP-2', 'step')).toMatchObject({ errors: {} });
  });

  test('an expression is a gap of the stand-in, and is noted as one', async () => {
    const reply = await site.send(as, 'PUT', `${api}/issue/properties/step`, { expression: 'issue.summary' });
    expect(reply.status).toBe(501);
    expect(site.standIn.unimplemented).toEqual([`PUT ${api}/issue/properties/step`]);
  });
});

describe('a task', () => {
  test('waits, runs and completes when the switch gives it time', async () => {
    site.standIn.setSwitches({ taskTime: 600_000 });
    const reply = await site.send(as, 'POST', `${api}/bulk/issues/delete`, {
      selectedIssueIdsOrKeys: ['SHOP-3'],
    });
    const { taskId } = z.object({ taskId: z.string() }).parse(reply.body);
    expect((await site.send(as, 'GET', `${api}/bulk/queue/${taskId}`)).body).toMatchObject({
      status: 'ENQUEUED',
      progressPercent: 0,
      processedAccessibleIssues: [],
    });
  });

  test('is not somebody else’s to read', async () => {
    const reply = await site.send(as, 'POST', `${api}/bulk/issues/delete`, {
      selectedIssueIdsOrKeys: ['SHOP-3'],
    });
    const { taskId } = z.object({ taskId: z.string() }).parse(reply.body);
    expect((await site.send(people.developer, 'GET', `${api}/task/${taskId}`)).status).toBe(404);
    expect((await site.send(people.developer, 'GET', `${api}/bulk/queue/${taskId}`)).status).toBe(400);
    expect((await site.send(people.admin, 'GET', `${api}/task/${taskId}`)).status).toBe(200);
  });
});

describe('bulk operations', () => {
  const outcome = async (reply: Reply): Promise<unknown> => {
    expect(reply.status).toBe(201);
    const { taskId } = z.object({ taskId: z.string() }).parse(reply.body);
    return (await site.send(as, 'GET', `${api}/bulk/queue/${taskId}`)).body;
  };

  test('edit labels, points and priority of many, and count what could not be seen', async () => {
    const reply = await site.send(as, 'POST', `${api}/bulk/issues/fields`, {
      selectedIssueIdsOrKeys: ['SHOP-2', 'SHOP-3', 'NOPE-1'],
      selectedActions: ['labels', 'customfield_10026', 'priority'],
      editedFieldsInput: {
        labelsFields: [
          { fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'bulk' }] },
        ],
        clearableNumberFields: [{ fieldId: 'customfield_10026', value: 13 }],
        priority: { priorityId: '1' },
      },
    });
    expect(await outcome(reply)).toMatchObject({
      status: 'COMPLETE',
      progressPercent: 100,
      totalIssueCount: 3,
      processedAccessibleIssues: [await idOf('SHOP-2'), await idOf('SHOP-3')],
      invalidOrInaccessibleIssueCount: 1,
      submittedBy: { accountId: as.accountId },
    });
    expect(await fields(site, as, 'SHOP-2')).toMatchObject({
      labels: ['money', 'b2b', 'bulk'],
      customfield_10026: 13,
      priority: { name: 'Highest' },
    });
  });

  test('a field off the screen fails for that issue alone', async () => {
    site.standIn.setSwitches({ unscreened: [{ project: 'TEAM', field: 'labels' }] });
    const reply = await site.send(as, 'POST', `${api}/bulk/issues/fields`, {
      selectedIssueIdsOrKeys: ['SHOP-3', 'TEAM-1'],
      selectedActions: ['labels'],
      editedFieldsInput: {
        labelsFields: [{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'x' }] }],
      },
    });
    expect(await outcome(reply)).toMatchObject({
      processedAccessibleIssues: [await idOf('SHOP-3')],
      failedAccessibleIssues: {
        [await idOf('TEAM-1')]: [
          "Field 'labels' cannot be set. It is not on the appropriate screen, or unknown.",
        ],
      },
    });
  });

  test('lists the fields and the transitions that can be chosen', async () => {
    const chosen = 'issueIdsOrKeys=SHOP-2,SHOP-3';
    const editable = await site.send(as, 'GET', `${api}/bulk/issues/fields?${chosen}&searchText=lab`);
    expect(editable.body).toMatchObject({
      fields: [{ id: 'labels', multiSelectFieldOptions: ['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL'] }],
    });
    const transitions = await site.send(as, 'GET', `${api}/bulk/issues/transition?${chosen}`);
    expect(transitions.body).toMatchObject({
      availableTransitions: [
        {
          issues: ['SHOP-2', 'SHOP-3'],
          transitions: [{ transitionId: 11, transitionName: 'To Do' }, {}, {}, {}],
        },
      ],
    });
  });

  test('passes transitions and deletes', async () => {
    const moved = await site.send(as, 'POST', `${api}/bulk/issues/transition`, {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['SHOP-3', 'SHOP-6'], transitionId: '21' }],
    });
    await outcome(moved);
    expect(await found(site, as, 'project = SHOP AND status = "In Progress" ORDER BY key ASC')).toEqual([
      'SHOP-3',
      'SHOP-4',
      'SHOP-6',
    ]);
    await outcome(
      await site.send(as, 'POST', `${api}/bulk/issues/delete`, {
        selectedIssueIdsOrKeys: ['SHOP-2', 'SHOP-8'],
      }),
    );
    expect(await found(site, as, 'project = SHOP AND issuetype != Epic AND key <= SHOP-3')).toEqual([
      'SHOP-3',
    ]);
  });

  test.each([
    ['nothing selected', { selectedIssueIdsOrKeys: [] }, 'At least one issue must be selected.'],
    [
      'too many',
      { selectedIssueIdsOrKeys: Array.from({ length: 1001 }, (_, place) => `SHOP-${place}`) },
      'At most 1000 issues can be selected.',
    ],
  ])('%s is refused in the bulk operations’ own shape', async (_what, body, message) => {
    const reply = await site.send(as, 'POST', `${api}/bulk/issues/delete`, body);
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ message }] } });
  });

  test('needs the global permission', async () => {
    site.standIn.setSwitches({ denied: [{ permission: 'BULK_CHANGE' }] });
    const reply = await site.send(as, 'POST', `${api}/bulk/issues/delete`, {
      selectedIssueIdsOrKeys: ['SHOP-3'],
    });
    expect(reply.status).toBe(403);
  });
});
