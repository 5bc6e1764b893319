import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unexplained } from './support/explained.mjs';
import { admin, member, paragraph, refused, startStandIn, viewer } from './support/stand-in.mjs';

describe('issues, as an independent client sees them', () => {
  let site;
  let jira;
  let types;
  let task;
  let other;

  before(async () => {
    site = await startStandIn();
    jira = site.as(admin);
    const meta = await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'AUTOTEST' });
    types = Object.fromEntries(meta.issueTypes.map((type) => [type.name, type]));
    task = await create({ summary: 'Pay by invoice', description: paragraph('Within thirty days.') });
    other = await create({ summary: 'Pay by card' });
  });

  after(async () => {
    assert.equal(await site.close(), 0);
    assert.deepEqual(unexplained(site.drift()), []);
  });

  const create = (fields, more = {}) =>
    jira.issues.createIssue({
      fields: { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, ...fields },
      ...more,
    });

  test('createmeta names what has to be filled', async () => {
    assert.deepEqual([types.Task.subtask, types['Sub-task'].subtask], [false, true]);
    const { fields, total } = await jira.issues.getCreateIssueMetaIssueTypeId({
      projectIdOrKey: 'AUTOTEST',
      issueTypeId: types.Task.id,
    });
    assert.equal(fields.length, total);
    const needed = fields.filter(({ required, hasDefaultValue }) => required && !hasDefaultValue);
    assert.deepEqual(needed.map(({ fieldId }) => fieldId).sort(), ['issuetype', 'project', 'summary']);
  });

  test('creating answers id, key and an https self', () => {
    assert.match(task.id, /^\d+$/);
    assert.match(task.key, /^AUTOTEST-\d+$/);
    assert.match(task.self, /^https:\/\/.*\/rest\/api\/3\/issue\/\d+$/);
  });

  test('an issue is read whole, in part, by id, and by a key in small letters', async () => {
    const whole = await jira.issues.getIssue({ issueIdOrKey: task.key });
    assert.equal(whole.fields.summary, 'Pay by invoice');
    assert.equal(whole.fields.description.type, 'doc');
    assert.equal(whole.fields.assignee, null);
    assert.deepEqual(whole.fields.labels, []);
    assert.match(whole.fields.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/);
    assert.equal(whole.fields.status.statusCategory.key, 'new');

    const part = await jira.issues.getIssue({ issueIdOrKey: task.id, fields: ['summary', 'no-such-field'] });
    assert.deepEqual(Object.keys(part.fields), ['summary']);
    assert.equal((await jira.issues.getIssue({ issueIdOrKey: task.key.toLowerCase() })).key, task.key);
  });

  test('expands come beside the fields', async () => {
    const issue = await jira.issues.getIssue({
      issueIdOrKey: task.key,
      expand: 'names,schema,transitions,editmeta,changelog,renderedFields',
    });
    assert.equal(issue.names.summary, 'Summary');
    assert.equal(issue.schema.summary.type, 'string');
    assert.ok(issue.transitions.length > 0);
    assert.ok(issue.editmeta.fields.summary);
    assert.ok(Array.isArray(issue.changelog.histories));
  });

  test('an unknown issue and one that may not be seen get the same words', async () => {
    const error = await refused(jira.issues.getIssue({ issueIdOrKey: 'AUTOTEST-9999' }));
    assert.equal(error.status, 404);
    assert.match(error.message, /Issue does not exist or you do not have permission to see it\./);
  });

  test('an edit sets fields and adds to lists', async () => {
    await jira.issues.editIssue({
      issueIdOrKey: task.key,
      fields: { summary: 'Pay by invoice, later' },
      update: { labels: [{ add: 'money' }, { add: 'b2b' }] },
    });
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: task.key, fields: ['summary', 'labels'] });
    assert.equal(fields.summary, 'Pay by invoice, later');
    assert.deepEqual([...fields.labels].sort(), ['b2b', 'money']);
  });

  test('an edit returns the issue when asked', async () => {
    const issue = await jira.issues.editIssue({
      issueIdOrKey: task.key,
      returnIssue: true,
      fields: { description: null },
    });
    assert.equal(issue.key, task.key);
    assert.equal(issue.fields.description, null);
  });

  test('a field that is not on the screen stops the whole edit', async () => {
    const error = await refused(
      jira.issues.editIssue({ issueIdOrKey: task.key, fields: { summary: 'No', customfield_99999: 1 } }),
    );
    assert.equal(error.status, 400);
    assert.match(
      error.message,
      /Field 'customfield_99999' cannot be set\. It is not on the appropriate screen, or unknown\./,
    );
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: task.key, fields: ['summary'] });
    assert.equal(fields.summary, 'Pay by invoice, later');
  });

  test('editmeta is the answer to “may I edit this here”', async () => {
    const { fields } = await jira.issues.getEditIssueMeta({ issueIdOrKey: task.key });
    assert.deepEqual(fields.summary.operations, ['set']);
    assert.ok(fields.labels.operations.includes('add'));
    const forViewer = await site.as(viewer).issues.getEditIssueMeta({ issueIdOrKey: task.key });
    assert.deepEqual(Object.keys(forViewer.fields ?? {}), []);
  });

  test('an assignee is set and cleared', async () => {
    const me = await jira.myself.getCurrentUser();
    await jira.issues.assignIssue({ issueIdOrKey: task.key, accountId: me.accountId });
    const given = await jira.issues.getIssue({ issueIdOrKey: task.key, fields: ['assignee'] });
    assert.equal(given.fields.assignee.accountId, me.accountId);
    await jira.issues.assignIssue({ issueIdOrKey: task.key, accountId: null });
    const taken = await jira.issues.getIssue({ issueIdOrKey: task.key, fields: ['assignee'] });
    assert.equal(taken.fields.assignee, null);
  });

  test('a transition moves the issue, and the changelog says so', async () => {
    const { transitions } = await jira.issues.getTransitions({ issueIdOrKey: task.key });
    const start = transitions.find(({ to }) => to.name === 'In Progress');
    assert.equal(typeof start.id, 'string');
    await jira.issues.doTransition({ issueIdOrKey: task.key, transition: { id: start.id } });
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: task.key, fields: ['status'] });
    assert.equal(fields.status.statusCategory.key, 'indeterminate');

    const log = await jira.issues.getChangeLogs({ issueIdOrKey: task.key, maxResults: 100 });
    const moved = log.values.find(({ items }) => items.some(({ field }) => field === 'status'));
    assert.equal(moved.items[0].toString, 'In Progress');
    assert.equal(log.isLast, true);

    const some = await jira.issues.getChangeLogsByIds({
      issueIdOrKey: task.key,
      changelogIds: [Number(moved.id)],
    });
    assert.deepEqual(
      (some.histories ?? some.values).map(({ id }) => id),
      [moved.id],
    );
  });

  test('a transition nobody knows is an empty list, and none at all a refusal', async () => {
    assert.deepEqual(
      (await jira.issues.getTransitions({ issueIdOrKey: task.key, transitionId: '999' })).transitions,
      [],
    );
    const error = await refused(jira.issues.doTransition({ issueIdOrKey: task.key }));
    assert.match(error.message, /Missing 'transition' identifier/);
  });

  test('changes of many issues come in one list, with times in milliseconds', async () => {
    const page = await jira.issues.getBulkChangelogs({
      issueIdsOrKeys: [task.key, other.id],
      fieldIds: ['status'],
      maxResults: 1000,
    });
    const mine = page.issueChangeLogs.find(({ issueId }) => issueId === task.id);
    assert.equal(mine.changeHistories.length, 1);
    const { body } = await site.raw(admin, 'POST', '/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: [task.key],
    });
    assert.equal(typeof body.issueChangeLogs[0].changeHistories[0].created, 'number');
  });

  test('many are created at once, and those that cannot be are told apart', async () => {
    const update = (summary) => ({
      fields: { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, ...(summary ? { summary } : {}) },
    });
    const { issues, errors } = await jira.issues.createIssues({
      issueUpdates: [update('First'), update(undefined), update('Second')],
    });
    assert.equal(issues.length, 2);
    assert.equal(errors.length, 1);
    assert.equal(errors[0].failedElementNumber, 1);
    assert.equal(errors[0].status, 400);
    assert.ok(errors[0].elementErrors.errors.summary);
    const error = await refused(jira.issues.createIssues({ issueUpdates: [update(undefined)] }));
    assert.equal(error.status, 400);
  });

  test('a bulk fetch comes by ascending id and passes over what cannot be seen', async () => {
    const { issues } = await jira.issues.bulkFetchIssues({
      issueIdsOrKeys: [other.key, 'AUTOTEST-9999', task.id],
      fields: ['summary'],
    });
    assert.deepEqual(
      issues.map(({ id }) => id),
      [task.id, other.id],
    );
  });

  test('a subtask has a parent, which cannot go without it', async () => {
    const child = await create({
      issuetype: { name: 'Sub-task' },
      parent: { key: other.key },
      summary: 'Ask the bank',
    });
    const read = await jira.issues.getIssue({ issueIdOrKey: other.key, fields: ['subtasks'] });
    assert.deepEqual(
      read.fields.subtasks.map(({ key }) => key),
      [child.key],
    );
    assert.equal((await refused(jira.issues.deleteIssue({ issueIdOrKey: other.key }))).status, 400);
    await jira.issues.deleteIssue({ issueIdOrKey: child.key });
    assert.equal((await refused(jira.issues.getIssue({ issueIdOrKey: child.key }))).status, 404);
  });

  test('properties keep whatever JSON they are given', async () => {
    const at = { issueIdOrKey: task.key, propertyKey: 'refinery.score' };
    const value = { deep: [{ none: null, text: 'Zoë 🚲' }], number: 0.5 };
    await jira.issueProperties.setIssueProperty({ ...at, body: value });
    assert.deepEqual((await jira.issueProperties.getIssueProperty(at)).value, value);
    const { keys } = await jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey: task.key });
    assert.deepEqual(
      keys.map(({ key }) => key),
      ['refinery.score'],
    );
    const path = `/rest/api/3/issue/${task.key}/properties/refinery.once`;
    assert.equal((await site.raw(admin, 'PUT', path, { v: 1 })).status, 201);
    assert.equal((await site.raw(admin, 'PUT', path, { v: 2 })).status, 200);
    assert.equal((await site.raw(admin, 'PUT', path, JSON.stringify('x'.repeat(32_768)))).status, 400);
    await jira.issueProperties.deleteIssueProperty({ ...at, propertyKey: 'refinery.once' });
    assert.equal((await site.raw(admin, 'GET', path)).status, 404);
  });

  test('comments are written, changed, paged and taken away', async () => {
    const { issueIdOrKey } = { issueIdOrKey: task.key };
    const comment = await jira.issueComments.addComment({ issueIdOrKey, body: paragraph('Who pays?') });
    assert.match(comment.id, /^\d+$/);
    const changed = await jira.issueComments.updateComment({
      issueIdOrKey,
      id: comment.id,
      body: { body: paragraph('Who pays, and when?') },
    });
    assert.equal(changed.body.content[0].content[0].text, 'Who pays, and when?');
    const read = await jira.issueComments.getComment({ issueIdOrKey, id: comment.id });
    assert.equal(read.author.accountType, 'atlassian');
    const page = await jira.issueComments.getComments({ issueIdOrKey, maxResults: 500, orderBy: '-created' });
    assert.deepEqual([page.startAt, page.total, page.comments.length], [0, 1, 1]);
    const listed = await jira.issueComments.getCommentsByIds({ ids: [Number(comment.id)] });
    assert.equal(listed.values.length, 1);
    await jira.issueComments.deleteComment({ issueIdOrKey, id: comment.id });
    assert.equal(
      (await refused(jira.issueComments.getComment({ issueIdOrKey, id: comment.id }))).status,
      404,
    );
  });

  test('somebody who may only look is refused a comment with his name in it', async () => {
    const error = await refused(
      site.as(viewer).issueComments.addComment({ issueIdOrKey: task.key, body: paragraph('Me too') }),
    );
    assert.equal(error.status, 400);
    assert.match(error.message, /Vera Lindqvist, you do not have the permission to comment on this issue\./);
  });

  test('links join two issues and are seen from both', async () => {
    const { issueLinkTypes } = await jira.issueLinkTypes.getIssueLinkTypes();
    const blocks = issueLinkTypes.find(({ name }) => name === 'Blocks');
    const { status, text } = await site.raw(admin, 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: other.key },
      outwardIssue: { key: task.key },
    });
    assert.deepEqual([status, text], [201, '']);
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: task.key, fields: ['issuelinks'] });
    const [link] = fields.issuelinks;
    assert.equal(link.type.id, blocks.id);
    assert.equal([link.inwardIssue, link.outwardIssue].filter(Boolean).length, 1);
    const whole = await jira.issueLinks.getIssueLink({ linkId: link.id });
    assert.deepEqual([whole.inwardIssue.key, whole.outwardIssue.key].sort(), [task.key, other.key].sort());
    await jira.issueLinks.deleteIssueLink({ linkId: link.id });
    const gone = await refused(jira.issueLinks.getIssueLink({ linkId: '99999999' }));
    assert.match(gone.message, /No issue link with id '99999999' exists\./);
    const haunts = await refused(
      jira.issueLinks.linkIssues({
        type: { name: 'Haunts' },
        inwardIssue: { key: other.key },
        outwardIssue: { key: task.key },
      }),
    );
    assert.match(haunts.message, /No issue link type with name 'Haunts' found\./);
  });

  test('what is refused on create is refused in the words of the contract', async () => {
    const path = '/rest/api/3/issue';
    const said = async (body) => {
      const answer = await site.raw(admin, 'POST', path, body);
      assert.equal(answer.status, 400);
      return answer.body;
    };
    assert.deepEqual((await said('')).errorMessages, ['No Issue Create payload supplied']);
    assert.deepEqual(await said('{not json'), {
      errorMessages: ['There was an error parsing JSON. Check that your request body is valid.'],
    });
    assert.deepEqual(await said('[1]'), {
      errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'],
    });
    const { errors } = await said({ fields: {} });
    assert.equal(errors.project, 'Specify a valid project ID or key');
    const project = { key: 'AUTOTEST' };
    assert.equal((await said({ fields: { project } })).errors.issuetype, 'Specify an issue type');
    const fields = { project, issuetype: { name: 'Task' } };
    assert.ok((await said({ fields })).errors.summary);
    assert.equal(
      (await said({ fields: { ...fields, summary: 'S', description: 'plain' } })).errors.description,
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  });

  test('people with lesser rights are held to them', async () => {
    const made = await site.as(member).issues.createIssue({
      fields: { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, summary: 'By a developer' },
    });
    assert.match(made.key, /^AUTOTEST-/);
    const look = site.as(viewer);
    assert.equal((await look.issues.getIssue({ issueIdOrKey: made.key, fields: ['summary'] })).key, made.key);
    for (const call of [
      look.issues.editIssue({ issueIdOrKey: made.key, fields: { summary: 'No' } }),
      look.issues.deleteIssue({ issueIdOrKey: made.key }),
    ]) {
      assert.ok([400, 403].includes((await refused(call)).status));
    }
    const nobody = await refused(site.as({ ...admin, token: 'wrong' }).myself.getCurrentUser());
    assert.equal(nobody.status, 401);
  });
});
