import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { askJira } from '../../support/sandbox';
import { startTrying } from '../../support/trying-sandbox';
import type { TryingSandbox } from '../../support/trying-sandbox';

const eventsSchema = z.array(z.looseObject({ eventType: z.string(), selfGenerated: z.boolean() }));
type Events = z.output<typeof eventsSchema>;

const keySchema = z.object({ id: z.coerce.string(), key: z.string().default('') });

let sandbox: TryingSandbox;
let key: string;

const idOf = (name: string): string | undefined =>
  sandbox.users.find((user) => user.name.startsWith(name))?.accountId;

async function heard(list = 'heard'): Promise<Events> {
  await sandbox.forge.events.deliveries.idle();
  return eventsSchema.parse(await sandbox.invokeAs('Ada', 'listed', { list }));
}

const ofType = (events: Events, type: string): Events => events.filter(({ eventType }) => eventType === type);

async function create(summary: string): Promise<string> {
  const answer = await askJira(sandbox, 'Petra', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'WEB' }, issuetype: { name: 'Task' }, summary },
  });
  return keySchema.parse(await answer.json()).key;
}

async function rename(summary: string): Promise<void> {
  const answer = await askJira(sandbox, 'Petra', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary } });
  expect(answer.status).toBe(204);
}

beforeEach(async () => {
  sandbox = await startTrying();
  key = await create('Bell for the counter');
});

afterEach(() => sandbox.close());

describe('a trigger', () => {
  test('hears that a work item was created, with who did it', async () => {
    const [event] = ofType(await heard(), 'avi:jira:created:issue');
    expect(event).toMatchObject({
      selfGenerated: false,
      atlassianId: idOf('Petra'),
      issue: {
        key,
        fields: {
          summary: 'Bell for the counter',
          issuetype: { name: 'Task' },
          project: { key: 'WEB' },
          creator: { accountId: idOf('Petra') },
        },
      },
    });
  });

  test('hears what was changed, from what to what', async () => {
    await rename('Brass bell for the counter');
    const [event] = ofType(await heard(), 'avi:jira:updated:issue');
    expect(event).toMatchObject({
      issue: { key, fields: { summary: 'Brass bell for the counter' } },
      changelog: {
        items: [
          {
            field: 'summary',
            fromString: 'Bell for the counter',
            toString: 'Brass bell for the counter',
          },
        ],
      },
    });
  });

  test('hears of comments, links and deletions; what goes with a deletion goes unsaid', async () => {
    const other = await create('Bell wire');
    const comment = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Which bell?' }] }],
    };
    await askJira(sandbox, 'Dev', 'POST', `/rest/api/3/issue/${key}/comment`, { body: comment });
    await askJira(sandbox, 'Dev', 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key },
      outwardIssue: { key: other },
    });
    expect(ofType(await heard(), 'avi:jira:commented:issue')).toMatchObject([
      { atlassianId: idOf('Dev'), issue: { key }, comment: { body: comment } },
    ]);
    expect(ofType(await heard(), 'avi:jira:created:issuelink')).toMatchObject([
      { issueLinkType: { name: 'Relates' }, sourceProjectId: expect.stringMatching(/^\d+$/) },
    ]);
    const before = (await heard()).length;
    expect((await askJira(sandbox, 'Ada', 'DELETE', `/rest/api/3/issue/${key}`)).status).toBe(204);
    const after = await heard();
    expect(ofType(after, 'avi:jira:deleted:issue')).toMatchObject([{ issue: { key } }]);
    expect(ofType(after, 'avi:jira:deleted:comment')).toEqual([]);
    expect(after.length).toBeGreaterThan(before);
  });

  test('hears of sprints', async () => {
    const board = await askJira(sandbox, 'Ada', 'GET', '/rest/agile/1.0/board?projectKeyOrId=WEB&type=scrum');
    const { values } = z.object({ values: z.array(z.object({ id: z.number() })) }).parse(await board.json());
    const answer = await askJira(sandbox, 'Ada', 'POST', '/rest/agile/1.0/sprint', {
      name: 'Spring',
      originBoardId: values[0]?.id,
    });
    const { id } = keySchema.parse(await answer.json());
    expect(ofType(await heard(), 'avi:jira-software:created:sprint')).toMatchObject([
      { sprint: { id, name: 'Spring', state: 'future', originBoardId: String(values[0]?.id) } },
    ]);
  });

  test('hears of a sprint from its start to its end', async () => {
    const board = await askJira(sandbox, 'Ada', 'GET', '/rest/agile/1.0/board?projectKeyOrId=WEB&type=scrum');
    const { values } = z.object({ values: z.array(z.object({ id: z.number() })) }).parse(await board.json());
    const made = await askJira(sandbox, 'Ada', 'POST', '/rest/agile/1.0/sprint', {
      name: 'Summer',
      originBoardId: values[0]?.id,
    });
    const { id } = keySchema.parse(await made.json());
    const change = (body: object): Promise<Response> =>
      askJira(sandbox, 'Ada', 'POST', `/rest/agile/1.0/sprint/${id}`, body);
    const dates = { startDate: '2026-11-02T09:00:00.000Z', endDate: '2026-11-13T09:00:00.000Z' };
    for (const body of [{ goal: 'Sell bells' }, { state: 'active', ...dates }, { state: 'closed' }])
      expect((await change(body)).status).toBe(200);
    await askJira(sandbox, 'Ada', 'DELETE', `/rest/agile/1.0/sprint/${id}`);
    const events = await heard();
    const sprintOf = (what: string): Events => ofType(events, `avi:jira-software:${what}:sprint`);
    expect(sprintOf('updated')).toMatchObject([
      { sprint: { id, goal: 'Sell bells' }, oldValue: { id, goal: '' } },
    ]);
    expect(sprintOf('started')).toMatchObject([{ sprint: { id, state: 'active', ...dates } }]);
    expect(sprintOf('closed')).toMatchObject([
      { sprint: { id, state: 'closed', completeDate: expect.any(String) } },
    ]);
    expect(sprintOf('deleted')).toMatchObject([{ sprint: { id } }]);
  });

  test('hears who was given a work item, and of properties set and taken away', async () => {
    const at = `/rest/api/3/issue/${key}`;
    await askJira(sandbox, 'Petra', 'PUT', `${at}/assignee`, { accountId: idOf('Dev') });
    await askJira(sandbox, 'Petra', 'PUT', `${at}/properties/paint`, { shade: 'red' });
    await askJira(sandbox, 'Petra', 'DELETE', `${at}/properties/paint`);
    const events = await heard();
    expect(ofType(events, 'avi:jira:assigned:issue')).toMatchObject([
      { atlassianId: idOf('Petra'), issue: { key, fields: { assignee: { accountId: idOf('Dev') } } } },
    ]);
    expect(ofType(events, 'avi:jira:set:issue-property')).toMatchObject([
      { issue: { key }, property: { key: 'paint', value: { shade: 'red' } } },
    ]);
    expect(ofType(events, 'avi:jira:deleted:issue-property')).toMatchObject([
      { issue: { key }, property: { key: 'paint' } },
    ]);
  });

  test('hears of the app’s own changes, unless it would rather not', async () => {
    await sandbox.close();
    sandbox = await startTrying({ scopes: ['write:jira-work'] });
    await sandbox.invokeAs('Ada', 'rename', { key: 'WEB-1', summary: 'By the app' });
    const own = ofType(await heard(), 'avi:jira:updated:issue');
    expect(own).toMatchObject([{ selfGenerated: true }]);
    await expect(heard('others')).resolves.toEqual([]);
    await askJira(sandbox, 'Petra', 'PUT', '/rest/api/3/issue/WEB-1', { fields: { summary: 'By Petra' } });
    await expect(heard('others')).resolves.toMatchObject([{ selfGenerated: false }]);
  });

  test('hears again when its process was lost, and twice when told so', async () => {
    await heard();
    sandbox.forge.setSwitches({
      crashes: [{ functionKey: 'hear', path: '/api/v1/set', when: 'before' }],
    });
    await rename('Once');
    await sandbox.forge.events.deliveries.idle();
    await sandbox.forge.clock.advance(10_000);
    expect(ofType(await heard(), 'avi:jira:updated:issue')).toMatchObject([
      { retryContext: { retryCount: 1, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' } },
    ]);
    sandbox.forge.setSwitches({ deliverTwice: null, crashes: [] });
    await rename('Twice');
    await sandbox.forge.events.deliveries.idle();
    sandbox.forge.setSwitches({ deliverTwice: 0 });
    expect(ofType(await heard(), 'avi:jira:updated:issue')).toHaveLength(3);
  });

  test('hears late when told so', async () => {
    await heard();
    sandbox.forge.setSwitches({ eventDelaySeconds: 120 });
    await rename('Late');
    expect(ofType(await heard(), 'avi:jira:updated:issue')).toEqual([]);
    await sandbox.forge.clock.advance(121_000);
    expect(ofType(await heard(), 'avi:jira:updated:issue')).toHaveLength(1);
  });
});

describe('a schedule', () => {
  const ticks = async (): Promise<unknown> => {
    await sandbox.forge.events.deliveries.idle();
    return sandbox.invokeAs('Ada', 'listed', { list: 'ticks' });
  };

  test('begins five minutes after the start and then keeps its interval', async () => {
    await sandbox.forge.clock.advance(4 * 60_000);
    await expect(ticks()).resolves.toEqual([]);
    await sandbox.forge.clock.advance(2 * 60_000);
    await expect(ticks()).resolves.toMatchObject([{ moduleKey: 'hourly' }]);
    await sandbox.forge.clock.advance(3 * 3_600_000);
    await expect(ticks()).resolves.toHaveLength(4);
  });

  test('can be run at once', async () => {
    await sandbox.forge.events.schedules.run('hourly');
    await expect(ticks()).resolves.toHaveLength(1);
    await expect(sandbox.forge.events.schedules.run('daily')).rejects.toThrow('no scheduledTrigger “daily”');
  });
});
