import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unexplained } from './support/explained.mjs';
import { admin, member, refused, startStandIn, viewer } from './support/stand-in.mjs';

const namesOf = (people) => people.map(({ displayName }) => displayName).sort();

describe('people, roles, components and versions, as an independent client sees them', () => {
  let site;
  let jira;
  let me;
  let project;

  before(async () => {
    site = await startStandIn();
    jira = site.as(admin);
    me = await jira.myself.getCurrentUser();
    project = await jira.projects.getProject({ projectIdOrKey: 'AUTOTEST' });
  });

  after(async () => {
    assert.equal(await site.close(), 0);
    assert.deepEqual(unexplained(site.drift()), []);
  });

  const makeIssue = () =>
    jira.issues.createIssue({
      fields: { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, summary: 'Counted' },
    });

  test('a picker marks what was typed and tells how many there are', async () => {
    const found = await jira.userSearch.findUsersForPicker({ query: 'dev', showAvatar: true });
    assert.equal(found.total, 1);
    assert.equal(found.users[0].html, '<strong>Dev</strong> Malhotra');
    assert.match(found.users[0].avatarUrl, /^https:/);
    const some = await jira.userSearch.findUsersForPicker({ query: '', maxResults: 2 });
    assert.equal(some.users.length, 2);
    assert.ok(some.total > 2);
  });

  test('who may be assigned, who may do something and who may look are three questions', async () => {
    const assignable = await jira.userSearch.findBulkAssignableUsers({ projectKeys: 'AUTOTEST' });
    assert.equal(namesOf(assignable).includes('Vera Lindqvist'), false);
    const editors = await jira.userSearch.findUsersWithAllPermissions({
      permissions: 'EDIT_ISSUES,BROWSE_PROJECTS',
      projectKey: 'AUTOTEST',
    });
    assert.deepEqual(namesOf(editors), namesOf(assignable));
    const lookers = await jira.userSearch.findUsersWithBrowsePermission({
      projectKey: 'AUTOTEST',
      query: 'V',
    });
    assert.ok(namesOf(lookers).includes('Vera Lindqvist'));
    for (const call of [
      jira.userSearch.findUsersWithBrowsePermission({ projectKey: 'AUTOTEST' }),
      jira.userSearch.findAssignableUsers({ query: '' }),
      jira.userSearch.findUsersWithAllPermissions({ projectKey: 'AUTOTEST' }),
    ])
      assert.equal((await refused(call)).status, 400);
    assert.deepEqual(await jira.userSearch.findUsers({ query: 'nobodyofthatname' }), []);
  });

  test('groups are found, and who is in them', async () => {
    const { groups } = await jira.groups.findGroups({ query: 'admin' });
    assert.deepEqual(
      groups.map(({ name }) => name),
      ['jira-administrators'],
    );
    const members = await jira.groups.getUsersFromGroup({ groupId: groups[0].groupId });
    assert.deepEqual(
      members.values.map(({ accountId }) => accountId),
      [me.accountId],
    );
    const mine = await jira.users.getUserGroups({ accountId: me.accountId });
    assert.equal(mine.length, 2);
    const both = await jira.groupAndUserPicker.findUsersAndGroups({ query: 'jira' });
    assert.deepEqual([both.users.total, both.groups.total], [0, 2]);
    const error = await refused(jira.groups.getUsersFromGroup({ groupname: 'nobody' }));
    assert.equal(error.status, 404);
  });

  test('roles are the site’s, their actors the project’s', async () => {
    const roles = await jira.projectRoles.getAllProjectRoles();
    const { id } = roles.find(({ name }) => name === 'Viewer');
    assert.equal((await jira.projectRoles.getProjectRoleById({ id })).name, 'Viewer');
    assert.equal((await jira.projectRoles.getProjectRoleDetails({ projectIdOrKey: 'AUTOTEST' })).length, 3);
    const before = await jira.projectRoles.getProjectRole({ projectIdOrKey: 'AUTOTEST', id });
    const accounts = before.actors.map(({ actorUser }) => actorUser.accountId);
    const set = await jira.projectRoleActors.setActors({
      projectIdOrKey: 'AUTOTEST',
      id,
      body: { categorisedActors: { 'atlassian-user-role-actor': accounts } },
    });
    assert.deepEqual(
      set.actors.map(({ actorUser }) => actorUser.accountId),
      accounts,
    );
    const defaults = await jira.projectRoleActors.getProjectRoleActorsForRole({ id });
    assert.deepEqual(defaults, { actors: [] });
    const unknown = { projectIdOrKey: 'AUTOTEST', id, user: 'no-such-account' };
    assert.equal(await jira.projectRoleActors.deleteActor(unknown), undefined);
    const nobody = await refused(jira.projectRoleActors.addActorUsers({ projectIdOrKey: 'AUTOTEST', id }));
    assert.equal(nobody.status, 400);
    const gone = await refused(jira.projectRoleActors.getProjectRoleActorsForRole({ id: 99999999 }));
    assert.equal(gone.status, 404);
  });

  test('a component is made, changed, counted, found and taken away, its issues stay', async () => {
    const made = await jira.projectComponents.createComponent({
      name: 'Checkout',
      description: 'From basket to receipt',
      project: 'AUTOTEST',
      assigneeType: 'PROJECT_DEFAULT',
    });
    assert.deepEqual([made.project, made.isAssigneeTypeValid], ['AUTOTEST', true]);
    assert.match(made.self, /^https:/);
    const { id } = made;
    await jira.projectComponents.updateComponent({ id, body: { description: 'Changed' } });
    const read = await jira.projectComponents.getComponent({ id });
    assert.deepEqual([read.name, read.description], ['Checkout', 'Changed']);
    const issue = await makeIssue();
    await jira.issues.editIssue({ issueIdOrKey: issue.key, fields: { components: [{ id }] } });
    assert.equal((await jira.projectComponents.getComponentRelatedIssues({ id })).issueCount, 1);
    const page = await jira.projectComponents.getProjectComponentsPaginated({
      projectIdOrKey: 'AUTOTEST',
      orderBy: 'name',
      maxResults: 1,
    });
    assert.deepEqual([page.maxResults, page.values[0].issueCount], [1, 1]);
    const found = await jira.projectComponents.findComponentsForProjects({
      projectIdsOrKeys: ['AUTOTEST'],
      query: 'check',
    });
    assert.deepEqual(
      found.values.map((component) => component.id),
      [id],
    );
    const twin = await refused(
      jira.projectComponents.createComponent({ name: 'Checkout', project: 'AUTOTEST' }),
    );
    assert.equal(twin.status, 400);
    await jira.projectComponents.deleteComponent({ id });
    assert.equal((await refused(jira.projectComponents.getComponent({ id }))).status, 404);
    const after = await jira.issues.getIssue({ issueIdOrKey: issue.key, fields: ['components'] });
    assert.deepEqual(after.fields.components, []);
    const denied = await refused(
      site.as(member).projectComponents.createComponent({ name: 'Mine', project: 'AUTOTEST' }),
    );
    assert.equal(denied.status, 403);
  });

  test('versions are released, put in order, counted and merged', async () => {
    const projectId = Number(project.id);
    const first = await jira.projectVersions.createVersion({ name: '1.0', projectId, released: false });
    assert.deepEqual([first.released, first.archived, first.projectId], [false, false, projectId]);
    const second = await jira.projectVersions.createVersion({ name: '2.0', projectId });
    const released = await jira.projectVersions.updateVersion({
      id: first.id,
      body: { released: true, releaseDate: '2026-01-15' },
    });
    assert.deepEqual([released.released, released.userReleaseDate], [true, '15/Jan/26']);
    await jira.projectVersions.moveVersion({ id: second.id, position: 'First' });
    const order = await jira.projectVersions.getProjectVersions({ projectIdOrKey: 'AUTOTEST' });
    assert.deepEqual(
      order.map(({ name }) => name),
      ['2.0', '1.0'],
    );
    const issue = await makeIssue();
    await jira.issues.editIssue({ issueIdOrKey: issue.key, fields: { fixVersions: [{ id: first.id }] } });
    const related = await jira.projectVersions.getVersionRelatedIssues({ id: first.id });
    assert.deepEqual([related.issuesFixedCount, related.issuesAffectedCount], [1, 0]);
    const open = await jira.projectVersions.getVersionUnresolvedIssues({ id: first.id });
    assert.deepEqual([open.issuesCount, open.issuesUnresolvedCount], [1, 1]);
    const expanded = await jira.projectVersions.getVersion({ id: first.id, expand: ['issuesstatus'] });
    assert.deepEqual(expanded.issuesStatusForFixVersion, { unmapped: 0, toDo: 1, inProgress: 0, done: 0 });
    await jira.projectVersions.mergeVersions({ id: first.id, moveIssuesTo: second.id });
    assert.equal((await refused(jira.projectVersions.getVersion({ id: first.id }))).status, 404);
    const moved = await jira.issues.getIssue({ issueIdOrKey: issue.key, fields: ['fixVersions'] });
    assert.deepEqual(
      moved.fields.fixVersions.map(({ id }) => id),
      [second.id],
    );
    await jira.projectVersions.deleteAndReplaceVersion({ id: second.id });
    const left = await jira.projectVersions.getProjectVersionsPaginated({ projectIdOrKey: 'AUTOTEST' });
    assert.equal(left.total, 0);
  });

  test('link types are the administrators’ to change', async () => {
    const { issueLinkTypes } = await jira.issueLinkTypes.getIssueLinkTypes();
    const one = await jira.issueLinkTypes.getIssueLinkType({ issueLinkTypeId: issueLinkTypes[0].id });
    assert.deepEqual(one, issueLinkTypes[0]);
    const made = await jira.issueLinkTypes.createIssueLinkType({
      name: 'Haunts',
      inward: 'is haunted by',
      outward: 'haunts',
    });
    const issueLinkTypeId = made.id;
    const changed = await jira.issueLinkTypes.updateIssueLinkType({ issueLinkTypeId, inward: 'haunted by' });
    assert.equal(changed.inward, 'haunted by');
    await jira.issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId });
    assert.equal((await refused(jira.issueLinkTypes.getIssueLinkType({ issueLinkTypeId }))).status, 404);
    const denied = site
      .as(viewer)
      .issueLinkTypes.createIssueLinkType({ name: 'X', inward: 'x', outward: 'x' });
    assert.equal((await refused(denied)).status, 403);
  });
});
