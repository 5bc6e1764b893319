import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { unexplained } from './support/explained.mjs';
import { admin, member, paragraph, refused, startStandIn } from './support/stand-in.mjs';

describe('what surrounds issues, as an independent client sees it', () => {
  let site;
  let jira;
  let issues;
  let issueIdOrKey;

  before(async () => {
    site = await startStandIn();
    jira = site.as(admin);
    const made = await jira.issues.createIssues({
      issueUpdates: ['One', 'Two', 'Three'].map((summary) => ({
        fields: { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, summary },
      })),
    });
    ({ issues } = made);
    issueIdOrKey = issues[0].key;
  });

  after(async () => {
    assert.equal(await site.close(), 0);
    assert.deepEqual(unexplained(site.drift()), []);
  });

  /** Asks until it is over. */
  async function ended(read) {
    for (let tries = 0; tries < 100; tries += 1) {
      const task = await read();
      if (!['ENQUEUED', 'RUNNING'].includes(task.status)) return task;
      await wait(100);
    }
    throw new Error('The task does not end.');
  }

  test('people watch and stop watching', async () => {
    const { accountId } = await site.as(member).myself.getCurrentUser();
    await jira.issueWatchers.addWatcher({ issueIdOrKey, body: accountId });
    const watching = await jira.issueWatchers.getIssueWatchers({ issueIdOrKey });
    assert.ok(watching.watchers.some((each) => each.accountId === accountId));
    assert.equal(watching.watchCount, watching.watchers.length);
    await jira.issueWatchers.removeWatcher({ issueIdOrKey, accountId });
    const after = await jira.issueWatchers.getIssueWatchers({ issueIdOrKey });
    assert.equal(
      after.watchers.some((each) => each.accountId === accountId),
      false,
    );
  });

  test('people vote, though not for what they reported', async () => {
    const voter = site.as(member);
    await voter.issueVotes.addVote({ issueIdOrKey });
    const { votes, hasVoted } = await voter.issueVotes.getVotes({ issueIdOrKey });
    assert.deepEqual([votes, hasVoted], [1, true]);
    await voter.issueVotes.removeVote({ issueIdOrKey });
    assert.equal((await voter.issueVotes.getVotes({ issueIdOrKey })).votes, 0);
  });

  test('work is logged, changed and taken back', async () => {
    const log = await jira.issueWorklogs.addWorklog({
      issueIdOrKey,
      timeSpentSeconds: 3600,
      comment: paragraph('Read the contract'),
      started: '2026-11-20T09:00:00.000+0000',
    });
    assert.deepEqual([log.timeSpentSeconds, log.timeSpent], [3600, '1h']);
    const changed = await jira.issueWorklogs.updateWorklog({
      issueIdOrKey,
      id: log.id,
      body: { timeSpentSeconds: 7200 },
    });
    assert.equal(changed.timeSpentSeconds, 7200);
    assert.equal((await jira.issueWorklogs.getIssueWorklog({ issueIdOrKey })).total, 1);
    assert.equal((await jira.issueWorklogs.getWorklog({ issueIdOrKey, id: log.id })).id, log.id);
    await jira.issueWorklogs.deleteWorklog({ issueIdOrKey, id: log.id });
    assert.equal((await jira.issueWorklogs.getIssueWorklog({ issueIdOrKey })).total, 0);
  });

  test('remote links are known by their global id', async () => {
    const object = { url: 'https://example.com/spec', title: 'The specification' };
    const made = await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({
      issueIdOrKey,
      globalId: 'spec=1',
      object,
    });
    assert.equal(typeof made.id, 'number');
    const again = await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({
      issueIdOrKey,
      globalId: 'spec=1',
      object: { ...object, title: 'The new specification' },
    });
    assert.equal(again.id, made.id);
    const links = await jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey });
    assert.deepEqual(
      [links].flat().map((link) => link.object.title),
      ['The new specification'],
    );
    await jira.issueRemoteLinks.deleteRemoteIssueLinkByGlobalId({ issueIdOrKey, globalId: 'spec=1' });
    assert.deepEqual([await jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey })].flat(), []);
  });

  test('many issues are edited by a task, which is asked how it goes', async () => {
    const { taskId } = await jira.issueBulkOperations.submitBulkEdit({
      selectedIssueIdsOrKeys: issues.map(({ key }) => key),
      selectedActions: ['labels'],
      editedFieldsInput: {
        labelsFields: [
          { fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'bulk' }] },
        ],
      },
      sendBulkNotification: false,
    });
    const task = await ended(() => jira.issueBulkOperations.getBulkOperationProgress({ taskId }));
    assert.equal(task.status, 'COMPLETE');
    assert.deepEqual(
      [...task.processedAccessibleIssues].sort(),
      issues.map(({ id }) => Number(id)),
    );
    const { body } = await site.raw(admin, 'GET', `/rest/api/3/bulk/queue/${taskId}`);
    assert.equal(typeof body.created, 'number');
    const { fields } = await jira.issues.getIssue({ issueIdOrKey, fields: ['labels'] });
    assert.deepEqual(fields.labels, ['bulk']);
  });

  test('what can be edited at once is asked first', async () => {
    const { fields } = await jira.issueBulkOperations.getBulkEditableFields({
      issueIdsOrKeys: issues.map(({ key }) => key).join(),
    });
    assert.ok(fields.some(({ id }) => id === 'labels'));
  });

  test('a bulk write of properties leads to its task, at an address that can be reached', async () => {
    const path = '/rest/api/3/issue/properties/refinery.seen';
    const ids = issues.map(({ id }) => Number(id));
    const answer = await site.raw(admin, 'PUT', path, { value: { at: 1 }, filter: { entityIds: ids } });
    assert.equal(answer.status, 303);
    const location = answer.headers.get('location');
    assert.ok(location.startsWith(`${site.address}/rest/api/3/task/`), location);
    const taskId = location.split('/').at(-1);
    const task = await ended(() => jira.tasks.getTask({ taskId }));
    assert.deepEqual([task.status, task.progress], ['COMPLETE', 100]);
    const { value } = await jira.issueProperties.getIssueProperty({
      issueIdOrKey,
      propertyKey: 'refinery.seen',
    });
    assert.deepEqual(value, { at: 1 });

    await jira.issueProperties.bulkDeleteIssueProperty({ propertyKey: 'refinery.seen', entityIds: ids });
    await jira.issueProperties.bulkSetIssuesPropertiesList({
      entitiesIds: ids,
      properties: { 'refinery.all': { on: true } },
    });
    await jira.issueProperties.bulkSetIssuePropertiesByIssue({
      issues: ids.map((issueID) => ({ issueID, properties: { 'refinery.each': { issueID } } })),
    });
    const each = { issueIdOrKey, propertyKey: 'refinery.each' };
    assert.deepEqual((await jira.issueProperties.getIssueProperty(each)).value, { issueID: ids[0] });
  });

  test('boards, sprints and projects have properties too', async () => {
    const { values } = await jira.agile.board.getAllBoards({ type: 'scrum' });
    const boardId = String(values[0].id);
    const at = { boardId, propertyKey: 'refinery' };
    await jira.agile.board.setBoardProperty({ ...at, propertyValue: { limit: 3 } });
    assert.deepEqual((await jira.agile.board.getBoardProperty(at)).value, { limit: 3 });
    await jira.agile.board.deleteBoardProperty(at);
    assert.equal((await refused(jira.agile.board.getBoardProperty(at))).status, 404);

    const of = { projectIdOrKey: 'AUTOTEST', propertyKey: 'refinery' };
    await jira.projectProperties.setProjectProperty({ ...of, body: { on: true } });
    assert.deepEqual((await jira.projectProperties.getProjectProperty(of)).value, { on: true });
    const { keys } = await jira.projectProperties.getProjectPropertyKeys({ projectIdOrKey: 'AUTOTEST' });
    assert.deepEqual(
      keys.map(({ key }) => key),
      ['refinery'],
    );
    await jira.projectProperties.deleteProjectProperty(of);
  });
});
