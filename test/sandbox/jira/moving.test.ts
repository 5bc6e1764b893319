/** Work items put away, brought back, and moved to another project by the hundred. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { fields, found } from './support/read';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.end());
const { admin, owner, viewer } = people;
const send = (method: string, path: string, body?: unknown, who = admin): Promise<Reply> =>
  site.send(who, method, path, body);

describe('archiving', () => {
  const put = (what: string, ...issueIdsOrKeys: string[]): Promise<Reply> =>
    send('PUT', `/rest/api/3/issue/${what}`, { issueIdsOrKeys });

  test('takes items out of searches with their subtasks, and back', async () => {
    const jql = 'key in (SHOP-2, SHOP-8)';
    const reply = await put('archive', 'SHOP-2', 'SHOP-8', 'SHOP-404');
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      numberOfIssuesUpdated: 2,
      errors: {
        issueIsSubtask: { count: 1, issueIdsOrKeys: ['SHOP-8'] },
        issuesNotFound: { count: 1, issueIdsOrKeys: ['SHOP-404'] },
      },
    });
    expect(await found(site, owner, jql)).toEqual([]);
    expect((await put('unarchive', 'SHOP-2')).body).toMatchObject({ numberOfIssuesUpdated: 2 });
    expect(await found(site, owner, jql)).toHaveLength(2);
  });

  test('by a query is a task', async () => {
    const reply = await send('POST', '/rest/api/3/issue/archive', { jql: 'status = Parked' });
    expect(reply.status).toBe(202);
    const path = new URL(z.string().parse(reply.body)).pathname;
    expect((await send('GET', path)).body).toMatchObject({ status: 'COMPLETE' });
    expect(await found(site, owner, 'status = Parked')).toEqual([]);
  });

  test('is for administrators, and never of nothing', async () => {
    const refused = await send('PUT', '/rest/api/3/issue/archive', { issueIdsOrKeys: ['SHOP-2'] }, owner);
    expect(refused.status).toBe(403);
    expect((await put('archive')).status).toBe(400);
  });

  test('of a project can be taken back', async () => {
    expect((await send('POST', '/rest/api/3/project/SHOP/archive')).status).toBe(204);
    expect((await send('GET', '/rest/api/3/project/SHOP')).status).toBe(404);
    expect((await send('POST', '/rest/api/3/project/SHOP/restore')).body).toMatchObject({ key: 'SHOP' });
    expect((await send('GET', '/rest/api/3/project/SHOP')).status).toBe(200);
  });
});

describe('moving', () => {
  const typeOf = async (project: string, name: string): Promise<string> => {
    const types = z
      .object({ issueTypes: z.array(z.looseObject({ id: z.string(), name: z.string() })) })
      .parse((await send('GET', `/rest/api/3/project/${project}`)).body).issueTypes;
    return z.string().parse(types.find((type) => type.name === name)?.id);
  };
  const inferred = {
    inferClassificationDefaults: true,
    inferFieldDefaults: true,
    inferStatusDefaults: true,
    inferSubtaskTypeDefault: true,
  };
  async function move(
    target: string,
    issueIdsOrKeys: readonly string[],
    more: object = inferred,
    who = admin,
  ): Promise<Reply> {
    const reply = await send(
      'POST',
      '/rest/api/3/bulk/issues/move',
      { sendBulkNotification: false, targetToSourcesMapping: { [target]: { issueIdsOrKeys, ...more } } },
      who,
    );
    if (reply.status !== 201) return reply;
    const { taskId } = z.object({ taskId: z.string() }).parse(reply.body);
    return send('GET', `/rest/api/3/bulk/queue/${taskId}`, undefined, who);
  }

  test('gives a key of the new project; the old one still leads there, and subtasks come along', async () => {
    const story = await typeOf('TEAM', 'Story');
    const queue = await move(`TEAM,${story}`, ['SHOP-2', 'SHOP-404']);
    expect(queue.body).toMatchObject({
      status: 'COMPLETE',
      totalIssueCount: 2,
      processedAccessibleIssues: [expect.any(Number) as unknown],
      invalidOrInaccessibleIssueCount: 1,
    });
    const moved = await send('GET', '/rest/api/3/issue/SHOP-2?expand=changelog');
    expect(moved.body).toMatchObject({
      key: 'TEAM-3',
      fields: { project: { key: 'TEAM' }, issuetype: { id: story }, components: [] },
      changelog: {
        histories: [{ items: [{ field: 'project' }, { field: 'Key' }, { field: 'issuetype' }, {}] }],
      },
    });
    expect((await send('GET', '/rest/api/3/issue/SHOP-8')).body).toMatchObject({
      key: 'TEAM-4',
      fields: { parent: { key: 'TEAM-3' } },
    });
    expect(await found(site, admin, 'project = TEAM ORDER BY key ASC')).toEqual([
      'TEAM-1',
      'TEAM-2',
      'TEAM-3',
      'TEAM-4',
    ]);
  });

  test('to another type stays in the project and under the key', async () => {
    await move(`SHOP,${await typeOf('SHOP', 'Bug')}`, ['SHOP-3']);
    expect(await fields(site, admin, 'SHOP-3')).toMatchObject({ issuetype: { name: 'Bug' } });
  });

  test('puts subtasks under the parent named', async () => {
    await move(`SHOP,${await typeOf('SHOP', 'Sub-task')},SHOP-3`, ['SHOP-7']);
    expect(await fields(site, admin, 'SHOP-7')).toMatchObject({
      issuetype: { subtask: true },
      parent: { key: 'SHOP-3' },
    });
  });

  test('tells of each item why it stayed', async () => {
    const type = await typeOf('TEAM', 'Story');
    site.standIn.setSwitches({ denied: [{ permission: 'MOVE_ISSUES', issue: 'SHOP-3' }] });
    const queue = await move(`TEAM,${type}`, ['SHOP-3', 'SHOP-7']);
    expect(queue.body).toMatchObject({
      processedAccessibleIssues: [expect.any(Number) as unknown],
      failedAccessibleIssues: expect.objectContaining({}) as unknown,
    });
    expect(await fields(site, admin, 'SHOP-3')).toMatchObject({ project: { key: 'SHOP' } });
  });

  test.each([
    ['a project nobody knows', 'NOPE,10000'],
    ['a type the project has not', 'TEAM,1'],
    ['a type of subtasks without a parent', 'sub-task'],
  ])('to %s is refused at once', async (_what, target) => {
    const name = target === 'sub-task' ? `SHOP,${await typeOf('SHOP', 'Sub-task')}` : target;
    const reply = await move(name, ['SHOP-3']);
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({ errors: [{ message: expect.any(String) as unknown }] });
  });

  test('leaves subtasks that are to be moved by name', async () => {
    await move(`TEAM,${await typeOf('TEAM', 'Story')}`, ['SHOP-2'], {
      ...inferred,
      inferSubtaskTypeDefault: false,
    });
    expect(await fields(site, admin, 'SHOP-8')).toMatchObject({ project: { key: 'SHOP' } });
  });

  test('starts anew where the target has no such status, is told one, or stays', async () => {
    const made = await send('POST', '/rest/api/3/project', {
      key: 'OTHER',
      name: 'Another space',
      leadAccountId: admin.accountId,
      projectTypeKey: 'software',
      projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic',
    });
    expect(made.status).toBe(201);
    const target = `OTHER,${await typeOf('OTHER', 'Story')}`;
    const said = { ...inferred, inferStatusDefaults: false };
    const stays = await move(target, ['SHOP-9'], said);
    expect(stays.body).toMatchObject({ processedAccessibleIssues: [] });
    await move(target, ['SHOP-9']);
    expect(await fields(site, admin, 'SHOP-9')).toMatchObject({
      project: { key: 'OTHER' },
      status: { name: 'To Do' },
    });
    const transition = async (key: string, name: string) => {
      const { transitions } = z
        .object({
          transitions: z.array(
            z.looseObject({ id: z.string(), to: z.looseObject({ id: z.string(), name: z.string() }) }),
          ),
        })
        .parse((await send('GET', `/rest/api/3/issue/${key}/transitions`)).body);
      const found = transitions.find(({ to }) => to.name === name);
      return { id: found?.id ?? '', status: found?.to.id ?? '' };
    };
    const park = await transition('SHOP-3', 'Parked');
    await send('POST', '/rest/api/3/issue/SHOP-3/transitions', { transition: { id: park.id } });
    const { status: done } = await transition('SHOP-9', 'Done');
    const parked = park.status;
    await move(target, ['SHOP-3'], { ...said, targetStatus: [{ statuses: { [done]: [parked] } }] });
    expect(await fields(site, admin, 'SHOP-3')).toMatchObject({ status: { name: 'Done' } });
  });

  test.each(Object.keys(inferred))('has to say whether to conclude it: %s', async (left) => {
    const target = `SHOP,${await typeOf('SHOP', 'Bug')}`;
    const reply = await move(target, ['SHOP-3'], { ...inferred, [left]: undefined });
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({ errors: [{ message: expect.stringContaining(left) as unknown }] });
    expect(await fields(site, admin, 'SHOP-3')).toMatchObject({ issuetype: { name: 'Story' } });
  });

  test('and other bulk operations: five at once', async () => {
    site.standIn.setSwitches({ taskTime: 60_000 });
    const edit = (): Promise<Reply> =>
      send('POST', '/rest/api/3/bulk/issues/fields', {
        selectedIssueIdsOrKeys: ['SHOP-3'],
        selectedActions: ['labels'],
        editedFieldsInput: {
          labelsFields: [
            { fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'many' }] },
          ],
        },
      });
    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await edit()).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  });

  test('is not for who may only look', async () => {
    site.standIn.setSwitches({ denied: [{ permission: 'BULK_CHANGE', accountId: viewer.accountId }] });
    expect((await move(`SHOP,${await typeOf('SHOP', 'Bug')}`, ['SHOP-3'], inferred, viewer)).status).toBe(
      403,
    );
  });
});
