import { describe, expect, it } from '@jest/globals';
import type { Step } from '../../../src/domain/changes/kinds';
import { makeClient } from '../../../src/jira/client';
import { makeChangeSite } from '../../../src/jira/writing/change-site';
import { SiteFailure } from '../../../src/usecases/ports';
import { Clock } from '../../support/change-ports';
import { answer, ScriptedJira } from '../../support/scripted-jira';

function siteOf(jira: ScriptedJira) {
  const clock = new Clock();
  const client = makeClient(jira, { wait: clock.wait, chance: () => 0.5 });
  return makeChangeSite(client, { wait: clock.wait, now: clock.now });
}

function step(at: Step['at'], after: Step['after']): Step {
  return { id: 's', at, after, optional: false, message: { code: '', params: {} } };
}

const made = { 'create-2': { id: '10201', key: 'AAA-9' } };
const rank = step(
  {
    kind: 'rank',
    runs: [{ items: ['#create-2'], where: 'after', anchor: '10101' }],
    back: [],
    field: null,
  },
  {},
);
const failureOf = async (work: Promise<unknown>): Promise<SiteFailure> => {
  const error = await work.catch((reason: unknown) => reason);
  if (error instanceof SiteFailure) return error;
  throw new Error('It went through.', { cause: error });
};

describe('writing to Jira', () => {
  it('creates with the mark of its change in the same call, references as ids', async () => {
    const jira = new ScriptedJira(() => answer(201, { id: '10201', key: 'AAA-9', self: 'https://x' }));
    const create = step(
      { kind: 'create', step: 'create-2', projectId: '10000', typeId: '10001', beside: '10101' },
      { summary: 'New', priority: '3', components: ['7'], parent: '10050', customfield_1: 5 },
    );
    expect(await siteOf(jira).perform(create, 'c-1', {})).toEqual({ id: '10201', key: 'AAA-9' });
    expect(jira.requests).toEqual([
      {
        method: 'POST',
        path: '/rest/api/3/issue',
        body: {
          fields: {
            summary: 'New',
            priority: { id: '3' },
            components: [{ id: '7' }],
            parent: { id: '10050' },
            customfield_1: 5,
            project: { id: '10000' },
            issuetype: { id: '10001' },
          },
          properties: [{ key: 'backlog-refinery.change', value: { changeId: 'c-1', step: 'create-2' } }],
        },
      },
    ]);
  });

  it('never sends a creation twice by itself', async () => {
    const jira = new ScriptedJira(() => answer(503));
    const create = step(
      { kind: 'create', step: 'create-2', projectId: '1', typeId: '1', beside: '1' },
      { summary: 'New' },
    );
    expect((await failureOf(siteOf(jira).perform(create, 'c-1', {}))).kind).toBe('unavailable');
    expect(jira.requests).toHaveLength(1);
  });

  it('takes a 207 with a refused entry for what it is', async () => {
    const words = 'JIRA Agile cannot execute the rank operation at this time. Please try again later.';
    const jira = new ScriptedJira(() =>
      answer(207, { entries: [{ issueId: 10201, issueKey: 'AAA-9', status: 503, errors: [words] }] }),
    );
    const failure = await failureOf(siteOf(jira).perform(rank, 'c', made));
    expect(failure).toMatchObject({ kind: 'unavailable', words: [words] });
    expect(jira.requests[0]?.body).toEqual({ issues: ['10201'], rankAfterIssue: '10101' });
  });

  it('takes a 207 whose entries all went well for done', async () => {
    const jira = new ScriptedJira(() => answer(207, { entries: [{ issueId: 10201, status: 200 }] }));
    await expect(siteOf(jira).perform(rank, 'c', made)).resolves.toBeUndefined();
  });

  it('waits until the board knows a new issue before it gives up sizing it', async () => {
    const estimate = (item: string) =>
      step({ kind: 'estimate', item, boardId: 1, field: 'customfield_1', unit: 'points' }, 5);
    const late = new ScriptedJira((_, times) =>
      times < 2 ? answer(404, { errorMessages: ['Not on the board.'] }) : answer(200, { value: 5 }),
    );
    await siteOf(late).perform(estimate('#create-2'), 'c', made);
    expect(late.requests).toHaveLength(3);
    expect(late.requests[0]).toMatchObject({
      path: '/rest/agile/1.0/issue/10201/estimation?boardId=1',
      body: { value: '5' },
    });
    const elsewhere = new ScriptedJira(() => answer(404, { errorMessages: ['Not on the board.'] }));
    expect((await failureOf(siteOf(elsewhere).perform(estimate('10101'), 'c', made))).kind).toBe('not-found');
    expect(elsewhere.requests).toHaveLength(1);
  });

  it('sends time in minutes and clears an estimate through the edit screen', async () => {
    const jira = new ScriptedJira(() => answer(204));
    const at = {
      kind: 'estimate',
      item: '1',
      boardId: 1,
      field: 'timeoriginalestimate',
      unit: 'seconds',
    } as const;
    await siteOf(jira).perform(step(at, 5400), 'c', {});
    await siteOf(jira).perform(step(at, null), 'c', {});
    expect(jira.requests.map(({ path, body }) => [path, body])).toEqual([
      ['/rest/agile/1.0/issue/1/estimation?boardId=1', { value: '90' }],
      ['/rest/api/3/issue/1', { fields: { timeoriginalestimate: null } }],
    ]);
  });

  it('does not delete what changed in the last moment', async () => {
    const issue = {
      id: '10201',
      key: 'AAA-9',
      fields: { project: { id: '1' }, issuetype: { id: '1' }, updated: 'later', issuelinks: [] },
    };
    const jira = new ScriptedJira(({ method }) =>
      method === 'POST' ? answer(200, { issues: [issue] }) : undefined,
    );
    const failure = await failureOf(
      siteOf(jira).perform(step({ kind: 'delete', item: '10201', updated: 'before' }, false), 'c', {}),
    );
    expect(failure.kind).toBe('conflict');
  });
});

describe('finding what nobody heard of', () => {
  const mark = (step: string, changeId = 'c-1') => ({
    'backlog-refinery.change': { changeId, step },
  });

  it('looks in the index and, because that lags, at the keys behind it', async () => {
    const jira = new ScriptedJira(({ path }) =>
      path.startsWith('/rest/api/3/search/jql')
        ? answer(200, {
            isLast: true,
            issues: [
              { id: '3', key: 'AAA-12', properties: mark('create-2') },
              { id: '2', key: 'AAA-11', properties: mark('create-2', 'somebody else') },
            ],
          })
        : answer(200, { issues: [{ id: '4', key: 'AAA-13', properties: mark('create-3') }] }),
    );
    const found = await siteOf(jira).findMade('c-1', '10000', new Date('2026-11-21T08:55:00Z'));
    expect(found).toEqual({
      'create-2': { id: '3', key: 'AAA-12' },
      'create-3': { id: '4', key: 'AAA-13' },
    });
    expect(jira.requests[0]?.body).toMatchObject({
      jql: 'project = 10000 AND created >= -15m ORDER BY created DESC',
    });
    expect(jira.requests[1]?.body).toMatchObject({
      issueIdsOrKeys: expect.arrayContaining(['AAA-13', 'AAA-112']),
    });
  });
});
