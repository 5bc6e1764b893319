import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unexplained } from './support/explained.mjs';
import { admin, member, refused, startStandIn } from './support/stand-in.mjs';

describe('projects, filters and what is picked from, as an independent client sees them', () => {
  let site;
  let jira;
  let issue;

  before(async () => {
    site = await startStandIn();
    jira = site.as(admin);
    issue = await jira.issues.createIssue({
      fields: {
        project: { key: 'AUTOTEST' },
        issuetype: { name: 'Task' },
        summary: 'Print <b>labels</b> again',
      },
    });
  });

  after(async () => {
    assert.equal(await site.close(), 0);
    assert.deepEqual(unexplained(site.drift()), []);
  });

  const boardOf = async (type) =>
    (await jira.agile.board.getAllBoards({ projectKeyOrId: 'AUTOTEST', type })).values[0];

  test('issues are offered by key and by their words', async () => {
    const issuesFor = async (query) => {
      const { sections } = await jira.issueSearch.getIssuePickerResource({ query });
      return sections.flatMap(({ issues }) => issues);
    };
    const [byKey] = await issuesFor(issue.key);
    assert.deepEqual([byKey.id, byKey.key], [Number(issue.id), issue.key]);
    const [byWord] = await issuesFor('labels');
    assert.equal(byWord.summary, 'Print &lt;b&gt;<strong>labels</strong>&lt;/b&gt; again');
    assert.deepEqual(await issuesFor('nothinglikethat'), []);
  });

  test('a query builder learns fields, functions, words and values', async () => {
    const help = await jira.jql.getAutoComplete();
    const values = help.visibleFieldNames.map(({ value }) => value);
    for (const name of ['project', 'summary', 'status', 'created']) assert.ok(values.includes(name), name);
    const functions = help.visibleFunctionNames.map(({ value }) => value);
    for (const name of ['openSprints()', 'currentUser()']) assert.ok(functions.includes(name), name);
    assert.ok(help.jqlReservedWords.includes('select'));
    const { results } = await jira.jql.getFieldAutoCompleteForQueryString({
      fieldName: 'project',
      fieldValue: 'Auto',
    });
    assert.deepEqual(results, [{ value: '"Automatic tests"', displayName: '<b>Auto</b>matic tests' }]);
  });

  test('a filter is a favourite of whoever marks it, and has columns when given some', async () => {
    const filter = await jira.filters.createFilter({ name: 'Mine', jql: 'project = AUTOTEST' });
    const id = Number(filter.id);
    assert.equal((await jira.filters.setFavouriteForFilter({ id })).favourite, true);
    assert.deepEqual(
      (await jira.filters.getFavouriteFilters()).map((each) => each.id),
      [filter.id],
    );
    assert.deepEqual(await site.as(member).filters.getFavouriteFilters(), []);
    assert.equal((await jira.filters.deleteFavouriteForFilter({ id })).favourite, false);
    assert.equal((await refused(jira.filters.getColumns({ id }))).status, 404);
    await jira.filters.setColumns({ id, columns: ['summary', 'status'] });
    assert.deepEqual(
      (await jira.filters.getColumns({ id })).map(({ value }) => value),
      ['summary', 'status'],
    );
    await jira.filters.resetColumns({ id });
    const body = { name: 'Mine', jql: 'nosuchfield = 1' };
    assert.equal((await refused(jira.filters.updateFilter({ id, body }))).status, 400);
    await jira.filters.deleteFilter({ id });
    assert.equal((await refused(jira.filters.getFilter({ id }))).status, 404);
  });

  test('boards are found by their filter, and say which projects they show', async () => {
    const scrum = await boardOf('scrum');
    const { filter } = await jira.agile.board.getConfiguration({ boardId: scrum.id });
    const page = await jira.agile.board.getBoardByFilterId({ filterId: Number(filter.id) });
    assert.deepEqual(
      page.values.map(({ id }) => id),
      [scrum.id],
    );
    const full = await jira.agile.board.getProjectsFull({ boardId: scrum.id });
    assert.deepEqual(
      full.values.map(({ key }) => key),
      ['AUTOTEST'],
    );
    const none = await refused(jira.agile.board.getQuickFilter({ boardId: scrum.id, quickFilterId: 1 }));
    assert.equal(none.status, 404);
  });

  test('issues are moved to a board, into its active sprint when it has sprints', async () => {
    const kanban = await boardOf('kanban');
    await jira.agile.board.moveIssuesToBoard({ boardId: kanban.id, issues: [issue.key] });
    const { id: boardId } = await boardOf('scrum');
    const move = () => jira.agile.board.moveIssuesToBoard({ boardId, issues: [issue.key] });
    assert.equal((await refused(move())).status, 400);
    const sprint = await jira.agile.sprint.createSprint({ name: 'One', originBoardId: boardId });
    await jira.agile.sprint.partiallyUpdateSprint({
      sprintId: sprint.id,
      state: 'active',
      startDate: '2026-11-16T09:00:00.000Z',
      endDate: '2026-11-30T09:00:00.000Z',
    });
    await move();
    const { issues } = await jira.agile.sprint.getIssuesForSprint({ sprintId: sprint.id });
    assert.deepEqual(
      issues.map(({ key }) => key),
      [issue.key],
    );
  });

  test('a project is made, renamed and taken away; its issues keep answering to the old key', async () => {
    const me = await jira.myself.getCurrentUser();
    const made = await jira.projects.createProject({
      key: 'LOOM',
      name: 'Looms',
      projectTypeKey: 'software',
      projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic',
      leadAccountId: me.accountId,
    });
    assert.equal(made.key, 'LOOM');
    const boards = await jira.agile.board.getAllBoards({ projectKeyOrId: 'LOOM' });
    assert.deepEqual(
      boards.values.map(({ type }) => type),
      ['scrum'],
    );
    const inside = await jira.issues.createIssue({
      fields: { project: { key: 'LOOM' }, issuetype: { name: 'Task' }, summary: 'Weave' },
    });
    const renamed = await jira.projects.updateProject({
      projectIdOrKey: 'LOOM',
      key: 'WEAVE',
      description: 'Cloth',
    });
    assert.deepEqual([renamed.key, renamed.description], ['WEAVE', 'Cloth']);
    const moved = await jira.issues.getIssue({ issueIdOrKey: inside.key, fields: ['summary'] });
    assert.equal(moved.key, 'WEAVE-1');
    const twin = { key: 'WEAVE', name: 'Another', projectTypeKey: 'software', leadAccountId: me.accountId };
    assert.equal((await refused(jira.projects.createProject(twin))).status, 400);
    assert.equal((await refused(site.as(member).projects.createProject(twin))).status, 403);
    await jira.projects.deleteProject({ projectIdOrKey: 'WEAVE' });
    assert.equal((await refused(jira.projects.getProject({ projectIdOrKey: 'WEAVE' }))).status, 404);
    assert.equal((await refused(jira.issues.getIssue({ issueIdOrKey: 'WEAVE-1' }))).status, 404);
  });

  test('types, features and free names of projects', async () => {
    const types = await jira.projectTypes.getAllProjectTypes();
    const one = await jira.projectTypes.getProjectTypeByKey({ projectTypeKey: types[0].key });
    assert.deepEqual(one, types[0]);
    const { features } = await jira.projectFeatures.getFeaturesForProject({ projectIdOrKey: 'AUTOTEST' });
    assert.deepEqual(features, []);
    assert.deepEqual(await jira.projectCategories.getAllProjectCategories(), []);
    const validation = await jira.projectKeyAndNameValidation.validateProjectKey({ key: 'AUTOTEST' });
    assert.ok(validation.errors.projectKey);
    assert.equal(await jira.projectKeyAndNameValidation.getValidProjectKey({ key: 'AUTOTEST' }), 'AUTOTEST2');
    const { body: recent } = await site.raw(admin, 'GET', '/rest/api/3/project/recent');
    assert.ok(recent.some(({ key }) => key === 'AUTOTEST'));
  });

  test('statuses by name, the default dashboard and the contexts of a field', async () => {
    const [status] = await jira.status.getStatusesByName({ name: ['To Do'] });
    assert.equal(status.statusCategory, 'TODO');
    const { dashboards } = await jira.dashboards.getAllDashboards();
    assert.equal((await jira.dashboards.getDashboard({ id: dashboards[0].id })).systemDashboard, true);
    assert.equal((await jira.dashboards.getDashboardsPaginated()).total, 1);
    const fields = await jira.issueFields.getFields();
    const { id: fieldId } = fields.find(({ name }) => name === 'Flagged');
    const { values } = await jira.issueCustomFieldContexts.getContextsForField({ fieldId });
    assert.equal(values[0].isGlobalContext, true);
    const options = await jira.issueCustomFieldOptions.getOptionsForContext({
      fieldId,
      contextId: Number(values[0].id),
    });
    assert.deepEqual(
      options.values.map(({ value }) => value),
      ['Impediment'],
    );
    const denied = site.as(member).issueCustomFieldContexts.getContextsForField({ fieldId });
    assert.equal((await refused(denied)).status, 403);
  });

  test('an app’s own properties are no person’s', async () => {
    assert.equal((await refused(jira.appProperties.getForgeAppPropertyKeys())).status, 401);
  });
});
