import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unexplained } from './support/explained.mjs';
import { admin, refused, startStandIn, viewer } from './support/stand-in.mjs';

describe('boards and sprints, as an independent client sees them', () => {
  let site;
  let jira;
  let agile;
  let boards;
  let keys;
  let epic;
  let sprint;

  const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString();

  before(async () => {
    site = await startStandIn();
    jira = site.as(admin);
    ({ agile } = jira);
    const { values } = await agile.board.getAllBoards({ projectKeyOrId: 'AUTOTEST' });
    boards = Object.fromEntries(values.map((board) => [board.type, board]));
    const update = (summary, type) => ({
      fields: { project: { key: 'AUTOTEST' }, issuetype: { name: type }, summary },
    });
    const { issues } = await jira.issues.createIssues({
      issueUpdates: [...['A', 'B', 'C', 'D'].map((name) => update(name, 'Task')), update('Paying', 'Epic')],
    });
    keys = issues.slice(0, 4).map(({ key }) => key);
    epic = issues[4];
    sprint = await agile.sprint.createSprint({
      name: 'Sprint 1',
      originBoardId: boards.scrum.id,
      goal: 'Pay',
    });
  });

  after(async () => {
    assert.equal(await site.close(), 0);
    assert.deepEqual(unexplained(site.drift()), []);
  });

  const backlog = async () =>
    (await agile.board.getIssuesForBacklog({ boardId: boards.scrum.id, fields: ['summary'] })).issues.map(
      ({ key }) => key,
    );

  test('there are three kinds of board, with numbers for ids', async () => {
    assert.deepEqual(Object.keys(boards).sort(), ['kanban', 'scrum', 'simple']);
    const { scrum } = boards;
    assert.equal(typeof scrum.id, 'number');
    assert.equal(scrum.location.projectKey, 'AUTOTEST');
    assert.equal((await agile.board.getBoard({ boardId: scrum.id })).name, scrum.name);
    const some = await agile.board.getAllBoards({ type: 'kanban', maxResults: 500 });
    assert.deepEqual([some.maxResults, some.values.length, some.isLast], [50, 1, true]);
    assert.equal((await refused(agile.board.getBoard({ boardId: 9999 }))).status, 404);
  });

  test('the configuration names the estimation field, on a scrum board alone', async () => {
    const scrum = await agile.board.getConfiguration({ boardId: boards.scrum.id });
    assert.equal(scrum.estimation.type, 'field');
    assert.match(scrum.estimation.field.fieldId, /^customfield_\d+$/);
    assert.equal(typeof scrum.filter.id, 'string');
    assert.equal(typeof scrum.ranking.rankCustomFieldId, 'number');
    assert.ok(scrum.columnConfig.columns.at(-1).statuses.length > 0);
    const kanban = await agile.board.getConfiguration({ boardId: boards.kanban.id });
    assert.equal(kanban.estimation, undefined);
    assert.ok(kanban.subQuery);
    const { features } = await agile.board.getFeaturesForBoard({ boardId: boards.simple.id });
    assert.equal(features.find(({ boardFeature }) => boardFeature === 'SPRINTS').state, 'DISABLED');
  });

  test('the backlog is in rank order, and ranking moves what it is told to', async () => {
    assert.deepEqual(await backlog(), keys);
    const [a, b, c, d] = keys;
    const rank = await site.raw(admin, 'PUT', '/rest/agile/1.0/issue/rank', {
      issues: [d, b],
      rankBeforeIssue: a,
    });
    assert.deepEqual([rank.status, rank.text], [204, '']);
    assert.deepEqual(await backlog(), [d, b, a, c]);
    await agile.issue.rankIssues({ issues: [d], rankAfterIssue: c });
    await agile.issue.rankIssues({ issues: [b], rankAfterIssue: a });
    assert.deepEqual(await backlog(), keys);
  });

  test('ranking is refused without a place, for too many, and for those who may not', async () => {
    const [a, b] = keys;
    assert.equal((await refused(agile.issue.rankIssues({ issues: [a] }))).status, 400);
    const many = Array(51).fill(a);
    assert.equal((await refused(agile.issue.rankIssues({ issues: many, rankAfterIssue: b }))).status, 400);
    const look = site.as(viewer).agile;
    assert.equal((await refused(look.issue.rankIssues({ issues: [a], rankAfterIssue: b }))).status, 403);
  });

  test('counts and lists of the software API agree, with tokens for pages', async () => {
    const at = { boardId: boards.scrum.id };
    assert.equal((await agile.board.getApproximateIssueCountForBacklog(at)).count, 4);
    assert.equal(
      (await agile.board.getApproximateIssueCountForBoard({ ...at, jql: 'summary ~ B' })).count,
      1,
    );
    const first = await agile.board.getIssuesForBoard({ ...at, maxResults: 3, fields: ['summary'] });
    assert.deepEqual([first.issues.length, first.isLast], [3, false]);
    const second = await agile.board.getIssuesForBoard({
      ...at,
      maxResults: 3,
      fields: ['summary'],
      nextPageToken: first.nextPageToken,
    });
    assert.deepEqual([second.isLast, second.nextPageToken], [true, undefined]);
    assert.equal(
      [...first.issues, ...second.issues].some(({ key }) => key === epic.key),
      false,
    );
  });

  test('the deprecated twin still pages by startAt', async () => {
    const { status, body } = await site.raw(
      admin,
      'GET',
      `/rest/agile/1.0/board/${boards.scrum.id}/backlog?startAt=1&maxResults=2&fields=summary`,
    );
    assert.equal(status, 200);
    assert.deepEqual([body.startAt, body.maxResults, body.total, body.issues.length], [1, 2, 4, 2]);
  });

  test('an issue is estimated although the field is on no screen of the client', async () => {
    const at = { issueIdOrKey: keys[0], boardId: boards.scrum.id };
    const set = await agile.issue.estimateIssueForBoard({ ...at, value: '5' });
    assert.equal(Number(set.value), 5);
    const got = await agile.issue.getIssueEstimationForBoard(at);
    assert.deepEqual([got.fieldId, Number(got.value)], [set.fieldId, 5]);
    const issue = await jira.issues.getIssue({ issueIdOrKey: keys[0], fields: [set.fieldId] });
    assert.equal(issue.fields[set.fieldId], 5);
    const without = await refused(agile.issue.getIssueEstimationForBoard({ issueIdOrKey: keys[0] }));
    assert.equal(without.status, 400);
  });

  test('an agile issue names its sprint, its epic and whether it is flagged', async () => {
    const { fields } = await agile.issue.getIssue({ issueIdOrKey: keys[1] });
    assert.equal(fields.sprint ?? null, null);
    assert.equal(fields.flagged, false);
  });

  test('a sprint goes from future over active to closed and no other way', async () => {
    const { id } = sprint;
    assert.deepEqual([sprint.state, sprint.originBoardId, sprint.goal], ['future', boards.scrum.id, 'Pay']);
    const state = (next, more = {}) =>
      agile.sprint.partiallyUpdateSprint({ sprintId: id, state: next, ...more });
    assert.equal((await refused(state('closed'))).status, 400);
    assert.equal((await refused(state('active'))).status, 400);

    await agile.sprint.moveIssuesToSprintAndRank({ sprintId: id, issues: keys.slice(0, 2) });
    assert.deepEqual(await backlog(), keys.slice(2));
    const started = await state('active', { startDate: day(0), endDate: day(14) });
    assert.ok(started.startDate < started.endDate);
    const { body } = await site.raw(admin, 'GET', `/rest/agile/1.0/sprint/${id}`);
    assert.match(body.startDate, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const { issues } = await agile.sprint.getIssuesForSprint({ sprintId: id, fields: ['summary'] });
    assert.equal(issues.length, 2);
    const onBoard = await agile.board.getBoardIssuesForSprint({
      boardId: boards.scrum.id,
      sprintId: id,
      fields: ['summary'],
    });
    assert.equal(onBoard.issues.length, 2);

    await agile.backlog.moveIssuesToBacklog({ issues: [keys[1]] });
    assert.deepEqual((await backlog()).includes(keys[1]), true);
    const closed = await state('closed');
    assert.ok(closed.completeDate);
    assert.equal((await refused(state('active'))).status, 400);
    const late = agile.sprint.moveIssuesToSprintAndRank({ sprintId: id, issues: [keys[2]] });
    assert.equal((await refused(late)).status, 400);
    assert.ok(
      (await backlog()).includes(keys[0]),
      'what a closed sprint left undone is in the backlog again',
    );
  });

  test('sprints are listed by state, replaced whole, and deleted', async () => {
    const made = await agile.sprint.createSprint({ name: 'Sprint 2', originBoardId: boards.scrum.id });
    const whole = await agile.sprint.updateSprint({ sprintId: made.id, name: 'Sprint two', state: 'future' });
    assert.equal(whole.name, 'Sprint two');
    const { values } = await agile.board.getAllSprints({ boardId: boards.scrum.id, state: 'future,closed' });
    assert.deepEqual(
      values.map(({ state }) => state),
      ['closed', 'future'],
    );
    await agile.sprint.deleteSprint({ sprintId: made.id });
    const gone = await refused(agile.sprint.getSprint({ sprintId: made.id }));
    assert.equal(gone.status, 404);
    assert.match(gone.message, /We could not find the sprint/);
    const long = agile.sprint.createSprint({ name: 'x'.repeat(31), originBoardId: boards.scrum.id });
    assert.equal((await refused(long)).status, 400);
  });

  test('boards without sprints say so', async () => {
    for (const { id } of [boards.kanban, boards.simple]) {
      const error = await refused(agile.board.getAllSprints({ boardId: id }));
      assert.equal(error.status, 400);
      assert.match(error.message, /The board does not support sprints/);
    }
  });

  test('an epic has issues, which leave it again', async () => {
    const read = await agile.epic.getEpic({ epicIdOrKey: epic.key });
    assert.deepEqual([read.id, read.done], [Number(epic.id), false]);
    await agile.epic.moveIssuesToEpic({ epicIdOrKey: epic.key, issues: [keys[2], keys[3]] });
    const { issues } = await agile.epic.getIssuesForEpic({ epicIdOrKey: epic.key, fields: ['parent'] });
    assert.deepEqual(issues.map(({ key }) => key).sort(), [keys[2], keys[3]]);
    assert.equal(issues[0].fields.parent.key, epic.key);
    await agile.epic.removeIssuesFromEpic({ issues: [keys[3]] });
    const on = { boardId: boards.scrum.id, fields: ['summary'] };
    const inEpic = await agile.board.getBoardIssuesForEpic({ ...on, epicId: Number(epic.id) });
    assert.deepEqual(
      inEpic.issues.map(({ key }) => key),
      [keys[2]],
    );
    const inNone = await agile.board.getIssuesWithoutEpicForBoard(on);
    assert.ok(inNone.issues.some(({ key }) => key === keys[3]));
    const { values } = await agile.board.getEpics({ boardId: boards.scrum.id });
    assert.deepEqual(
      values.map(({ key }) => key),
      [epic.key],
    );
    const changed = await agile.epic.partiallyUpdateEpic({
      epicIdOrKey: epic.key,
      name: 'Money',
      done: true,
    });
    assert.deepEqual([changed.name, changed.done], ['Money', true]);
  });

  test('a board of its own filter is made and taken away', async () => {
    const filter = await jira.filters.createFilter({
      name: 'For a board',
      jql: 'project = AUTOTEST ORDER BY Rank',
    });
    const board = await agile.board.createBoard({
      name: 'Second board',
      type: 'scrum',
      filterId: Number(filter.id),
      location: { type: 'project', projectKeyOrId: 'AUTOTEST' },
    });
    assert.equal((await agile.board.getBoard({ boardId: board.id })).type, 'scrum');
    await agile.board.deleteBoard({ boardId: board.id });
    assert.equal((await refused(agile.board.getBoard({ boardId: board.id }))).status, 404);
  });
});
