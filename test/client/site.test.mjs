import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unexplained } from './support/explained.mjs';
import { admin, member, refused, startStandIn, viewer } from './support/stand-in.mjs';

describe('the site, as an independent client sees it', () => {
  let site;
  let jira;
  let project;
  let issue;

  before(async () => {
    site = await startStandIn();
    jira = site.as(admin);
    project = await jira.projects.getProject({ projectIdOrKey: 'AUTOTEST' });
    issue = await jira.issues.createIssue({
      fields: { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, summary: 'Something' },
    });
  });

  after(async () => {
    assert.equal(await site.close(), 0);
    assert.deepEqual(unexplained(site.drift()), []);
  });

  test('the server says what it is', async () => {
    const info = await jira.serverInfo.getServerInfo();
    assert.equal(info.deploymentType, 'Cloud');
    assert.match(info.baseUrl, /^https:\/\//);
  });

  test('one is told who one is, address included', async () => {
    const me = await jira.myself.getCurrentUser({ expand: 'groups,applicationRoles' });
    assert.equal(me.emailAddress, admin.email);
    assert.equal(me.accountType, 'atlassian');
    const again = await jira.users.getUser({ accountId: me.accountId });
    assert.equal(again.displayName, me.displayName);
  });

  test('people are found in bulk and among those who can be assigned', async () => {
    const me = await jira.myself.getCurrentUser();
    const { body: bulk } = await site.raw(admin, 'GET', `/rest/api/3/user/bulk?accountId=${me.accountId}`);
    assert.deepEqual([bulk.maxResults, bulk.values.length, bulk.isLast], [10, 1, true]);
    const people = await jira.userSearch.findAssignableUsers({ project: 'AUTOTEST', maxResults: 1000 });
    assert.ok(people.some(({ accountId }) => accountId === me.accountId));
    assert.equal(
      people.some(({ displayName }) => displayName === 'Vera Lindqvist'),
      false,
    );
    const named = await jira.userSearch.findUsers({ query: 'Vera' });
    assert.deepEqual(
      named.map(({ displayName }) => displayName),
      ['Vera Lindqvist'],
    );
    assert.ok((await jira.users.getAllUsers({ maxResults: 1000 })).length > people.length);
    const forIssue = await jira.userSearch.findAssignableUsers({ issueKey: issue.key, query: 'Dev' });
    assert.deepEqual(
      forIssue.map(({ displayName }) => displayName),
      ['Dev Malhotra'],
    );
  });

  test('projects come in pages, one by its id or its exact key', async () => {
    const page = await jira.projects.searchProjects({ keys: ['AUTOTEST'], expand: 'lead,issueTypes' });
    assert.deepEqual([page.startAt, page.total, page.isLast, page.values.length], [0, 1, true, 1]);
    assert.match(page.values[0].self, /^https:\/\//);
    assert.equal((await jira.projects.getProject({ projectIdOrKey: project.id })).key, 'AUTOTEST');
    const error = await refused(jira.projects.getProject({ projectIdOrKey: 'autotest' }));
    assert.match(error.message, /No project could be found with key 'autotest'\./);
  });

  test('a company-managed project has no hierarchy of its own', async () => {
    const error = await refused(jira.projects.getHierarchy({ projectId: Number(project.id) }));
    assert.equal(error.status, 404);
    assert.match(error.message, /not simplified/);
  });

  test('types tell subtasks by level and by flag alike', async () => {
    const types = await jira.issueTypes.getIssueAllTypes();
    assert.ok(types.length >= 2);
    for (const { subtask, hierarchyLevel } of types) assert.equal(subtask, hierarchyLevel === -1);
    const { body } = await site.raw(admin, 'GET', `/rest/api/3/issuetype/project?projectId=${project.id}`);
    assert.deepEqual(
      body.map(({ name }) => name).filter((name) => name.includes('ask')),
      ['Task', 'Sub-task'],
    );
    const one = await jira.issueTypes.getIssueType({ id: types[0].id });
    assert.equal(one.name, types[0].name);
  });

  test('statuses carry their category, by type and site wide', async () => {
    const byType = await jira.projects.getAllStatuses({ projectIdOrKey: 'AUTOTEST' });
    const task = byType.find(({ name }) => name === 'Task');
    assert.deepEqual(
      task.statuses.map(({ statusCategory }) => statusCategory.key),
      ['new', 'indeterminate', 'done'],
    );
    const all = await jira.workflowStatuses.getStatuses();
    const one = await jira.workflowStatuses.getStatus({ idOrName: all[0].id });
    assert.equal(one.name, all[0].name);
    const categories = await jira.workflowStatusCategories.getStatusCategories();
    assert.deepEqual(
      categories
        .filter(({ key }) => key !== 'undefined')
        .map(({ id, key }) => [id, key])
        .sort(),
      [
        [2, 'new'],
        [3, 'done'],
        [4, 'indeterminate'],
      ],
    );
    const category = await jira.workflowStatusCategories.getStatusCategory({ idOrKey: 'done' });
    assert.equal(category.id, 3);
  });

  test('the other set of statuses has categories of other names', async () => {
    const { values } = await jira.status.search({ maxResults: 50 });
    assert.deepEqual([...new Set(values.map(({ statusCategory }) => statusCategory))].sort(), [
      'DONE',
      'IN_PROGRESS',
      'TODO',
    ]);
    const [first] = await jira.status.getStatusesById({ id: [values[0].id] });
    assert.equal(first.name, values[0].name);
  });

  test('fields name the estimation, sprint and rank fields by what they are', async () => {
    const fields = await jira.issueFields.getFields();
    const customs = fields.map(({ schema }) => schema?.custom).filter(Boolean);
    for (const kind of ['gh-sprint', 'gh-lexo-rank', 'gh-epic-link'])
      assert.ok(customs.includes(`com.pyxis.greenhopper.jira:${kind}`), kind);
    const page = await jira.issueFields.getFieldsPaginated({
      query: 'story',
      type: ['custom'],
      maxResults: 500,
    });
    assert.deepEqual([page.startAt, page.maxResults, page.isLast], [0, 50, true]);
    assert.ok(page.values.some(({ name }) => name === 'Story Points'));
  });

  test('priorities and resolutions come in pages', async () => {
    const page = await jira.issuePriorities.searchPriorities({ maxResults: 2 });
    assert.deepEqual([page.maxResults, page.values.length, page.isLast], [2, 2, false]);
    const one = await jira.issuePriorities.getPriority({ id: page.values[0].id });
    assert.equal(one.name, page.values[0].name);
    const { body } = await site.raw(admin, 'GET', '/rest/api/3/resolution/search');
    assert.equal(body.isLast, true);
    const resolution = await jira.issueResolutions.getResolution({ id: body.values[0].id });
    assert.equal(resolution.name, body.values[0].name);
  });

  test('permissions are told for the asked keys alone', async () => {
    const ask = (who, more) =>
      site.as(who).permissions.getMyPermissions({ permissions: 'EDIT_ISSUES,SCHEDULE_ISSUES', ...more });
    const mine = await ask(admin, { projectKey: 'AUTOTEST' });
    assert.deepEqual(Object.keys(mine.permissions).sort(), ['EDIT_ISSUES', 'SCHEDULE_ISSUES']);
    const have = async (who) =>
      (await ask(who, { issueKey: issue.key })).permissions.EDIT_ISSUES.havePermission;
    assert.deepEqual([await have(admin), await have(member), await have(viewer)], [true, true, false]);
    const refusals = [
      [{ permissions: undefined }, 400, /The 'permissions' query parameter is required\./],
      [{ permissions: 'NO_SUCH' }, 400, /Unrecognized permission/],
      [{ projectKey: 'NOPEZZQ' }, 404, /Could not find project with provided key\./],
    ];
    for (const [more, status, words] of refusals) {
      const error = await refused(ask(admin, more));
      assert.equal(error.status, status);
      assert.match(error.message, words);
    }
    assert.ok((await jira.permissions.getAllPermissions()).permissions.BROWSE_PROJECTS);
  });

  test('permissions are checked for many issues, with numbers for ids', async () => {
    const granted = await site.as(member).permissions.getBulkPermissions({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [
        { permissions: ['EDIT_ISSUES'], projects: [Number(project.id)], issues: [Number(issue.id), 1] },
      ],
    });
    assert.deepEqual(granted, {
      globalPermissions: [],
      projectPermissions: [
        { permission: 'EDIT_ISSUES', projects: [Number(project.id)], issues: [Number(issue.id)] },
      ],
    });
    const permitted = await jira.permissions.getPermittedProjects({ permissions: ['BROWSE_PROJECTS'] });
    assert.ok(permitted.projects.some(({ key }) => key === 'AUTOTEST'));
  });

  test('the administrator is in the Administrators role', async () => {
    const roles = await jira.projectRoles.getProjectRoles({ projectIdOrKey: 'AUTOTEST' });
    const id = Number(/\d+$/.exec(roles.Administrators)[0]);
    const role = await jira.projectRoles.getProjectRole({ projectIdOrKey: 'AUTOTEST', id });
    const me = await jira.myself.getCurrentUser();
    assert.equal(role.name, 'Administrators');
    assert.ok(role.actors.some(({ actorUser }) => actorUser?.accountId === me.accountId));
  });

  test('a filter is made, read, searched, changed and taken away', async () => {
    const filter = await jira.filters.createFilter({ name: 'Mine', jql: 'project = AUTOTEST' });
    assert.match(filter.id, /^\d+$/);
    assert.equal((await jira.filters.getFilter({ id: Number(filter.id) })).jql, 'project = AUTOTEST');
    const page = await jira.filters.getFiltersPaginated({ filterName: 'Mine', expand: 'jql' });
    assert.deepEqual(
      page.values.map(({ id, jql }) => [id, jql]),
      [[filter.id, 'project = AUTOTEST']],
    );
    const changed = await jira.filters.updateFilter({
      id: Number(filter.id),
      body: { name: 'Mine still', jql: 'project = AUTOTEST ORDER BY key' },
    });
    assert.equal(changed.name, 'Mine still');
    await jira.filters.deleteFilter({ id: Number(filter.id) });
    assert.ok((await refused(jira.filters.getFilter({ id: Number(filter.id) }))).status >= 400);
  });

  test('an unknown path, method or parameter is answered by the gateway', async () => {
    const ask = (path) => site.raw(admin, 'GET', `/rest/api/3/${path}`);
    const unknown = await ask(`issue/${issue.key}/no-such-thing`);
    assert.equal(unknown.status, 404);
    assert.match(unknown.headers.get('content-type'), /application\/problem\+json/);
    assert.equal(unknown.body.detail, `No endpoint GET /rest/api/3/issue/${issue.key}/no-such-thing.`);
    const method = await ask('search/approximate-count');
    assert.deepEqual([method.status, method.headers.get('allow')], [405, 'POST']);
    assert.equal(method.body.detail, "Method 'GET' is not supported.");
    // What is not served is owned up to.
    assert.equal((await ask('workflows/search')).status, 501);
    assert.equal((await ask('haunted')).status, 404);
    const parameter = await ask(`issue/${issue.key}/comment?maxResults=x`);
    assert.equal(parameter.body.detail, "Failed to convert 'maxResults' with value: 'x'");
  });

  test('schemes are read as the library knows them', async () => {
    const { permissionSchemes } = await jira.permissionSchemes.getAllPermissionSchemes();
    assert.equal(permissionSchemes.length, 1);
    const [{ id }] = permissionSchemes;
    const whole = await jira.permissionSchemes.getPermissionScheme({ schemeId: id, expand: 'all' });
    assert.ok(whole.permissions.some(({ permission }) => permission === 'BROWSE_PROJECTS'));
    const { values } = await jira.issueNotificationSchemes.getNotificationSchemes();
    assert.equal(values.length, 1);
  });

  test('every answer carries the marks support asks for', async () => {
    const { headers } = await site.raw(admin, 'GET', '/rest/api/3/myself');
    for (const name of ['atl-traceid', 'atl-request-id', 'x-arequestid']) assert.ok(headers.get(name), name);
    assert.equal(headers.get('cache-control'), 'no-cache, no-store, no-transform');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-type'), 'application/json;charset=UTF-8');
  });
});
