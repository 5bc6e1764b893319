import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unexplained } from './support/explained.mjs';
import { admin, member, refused, startStandIn } from './support/stand-in.mjs';

const kind = (name) => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;

describe('custom fields, as an independent client sees them', () => {
  let site;
  let jira;

  before(async () => {
    site = await startStandIn();
    jira = site.as(admin);
  });

  after(async () => {
    assert.equal(await site.close(), 0);
    assert.deepEqual(unexplained(site.drift()), []);
  });

  async function make(name, type) {
    const { id: fieldId } = await jira.issueFields.createCustomField({ name, type: kind(type) });
    await jira.screens.addFieldToDefaultScreen({ fieldId });
    const { values } = await jira.issueCustomFieldContexts.getContextsForField({ fieldId });
    return { fieldId, contextId: Number(values[0].id) };
  }

  const create = (fields) =>
    jira.issues.createIssue({
      fields: { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, summary: 'One', ...fields },
    });
  const read = async ({ key }) => (await jira.issues.getIssue({ issueIdOrKey: key })).fields;

  test('one is made, found, renamed, thrown away, brought back and deleted', async () => {
    const { fieldId } = await make('Risk', 'float');
    assert.match(fieldId, /^customfield_\d+$/);
    const search = async (query) =>
      (await jira.issueFields.getFieldsPaginated({ query })).values.map(({ id }) => id);
    assert.deepEqual(await search('risk'), [fieldId]);
    assert.deepEqual((await jira.screens.getScreensForField({ fieldId })).total, 1);
    await jira.issueFields.updateCustomField({ fieldId, name: 'Danger' });
    assert.deepEqual([await search('risk'), await search('danger')], [[], [fieldId]]);
    await jira.issueFields.trashCustomField({ id: fieldId });
    const trashed = await jira.issueFields.getTrashedFieldsPaginated();
    assert.deepEqual(
      trashed.values.map(({ id }) => id),
      [fieldId],
    );
    await jira.issueFields.restoreCustomField({ id: fieldId });
    assert.deepEqual(await search('danger'), [fieldId]);
    assert.equal((await jira.issueFields.deleteCustomField({ id: fieldId })).status, 'COMPLETE');
    assert.equal((await refused(jira.issueFields.deleteCustomField({ id: fieldId }))).status, 404);
  });

  test('its context says where it is used', async () => {
    const { fieldId, contextId } = await make('Where', 'textfield');
    const contexts = jira.issueCustomFieldContexts;
    const [context] = (await contexts.getContextsForField({ fieldId, isGlobalContext: true })).values;
    assert.deepEqual([context.isGlobalContext, context.isAnyIssueType], [true, true]);
    const [places] = (await contexts.getProjectContextMapping({ fieldId, contextId: [contextId] })).values;
    assert.equal(places.contextId, String(contextId));
    const [types] = (await contexts.getIssueTypeMappingsForContexts({ fieldId, contextId: [contextId] }))
      .values;
    assert.equal(types.isAnyIssueType, true);
    const project = await jira.projects.getProject({ projectIdOrKey: 'AUTOTEST' });
    const mapped = await contexts.getCustomFieldContextsForProjectsAndIssueTypes({
      fieldId,
      mappings: [{ projectId: project.id, issueTypeId: project.issueTypes[0].id }],
    });
    assert.equal(mapped.values[0].contextId, String(contextId));
    assert.equal(
      (await refused(site.as(member).issueCustomFieldContexts.getContextsForField({ fieldId }))).status,
      403,
    );
  });

  test('its choices are added, changed, ordered and taken away', async () => {
    const where = await make('Platform', 'select');
    const api = jira.issueCustomFieldOptions;
    const { options } = await api.createCustomFieldOption({
      ...where,
      options: [{ value: 'Phone' }, { value: 'Desk' }, { value: 'Watch', disabled: true }],
    });
    const [phone, desk, watch] = options.map(({ id }) => id);
    const issue = await create({ [where.fieldId]: { value: 'Phone' } });
    assert.equal((await read(issue))[where.fieldId].id, phone);
    const changed = await api.updateCustomFieldOption({
      ...where,
      options: [{ id: desk, value: 'Desktop' }],
    });
    assert.deepEqual(changed.options, [{ id: desk, value: 'Desktop', disabled: false }]);
    await api.reorderCustomFieldOptions({ ...where, customFieldOptionIds: [desk], position: 'First' });
    const { values } = await api.getOptionsForContext(where);
    assert.deepEqual(
      values.map(({ id, disabled }) => [id, disabled]),
      [
        [desk, false],
        [phone, false],
        [watch, true],
      ],
    );
    assert.equal((await refused(create({ [where.fieldId]: { id: watch } }))).status, 400);
    await api.deleteCustomFieldOption({ ...where, optionId: Number(desk) });
    assert.equal(
      (await refused(api.deleteCustomFieldOption({ ...where, optionId: Number(phone) }))).status,
      400,
    );
    assert.equal((await api.getCustomFieldOption({ id: phone })).value, 'Phone');
  });

  test('its default is what new issues have', async () => {
    const { fieldId, contextId } = await make('Weight', 'float');
    await jira.ask('PUT', `/rest/api/3/field/${fieldId}/context/defaultValue`, {
      defaultValues: [{ contextId: String(contextId), type: 'float', number: 7 }],
    });
    const { values } = await jira.issueCustomFieldContexts.getContextDefaultValues({ fieldId });
    assert.deepEqual([values[0].contextId, values[0].defaultValues[0].value.number], [contextId, 7]);
    assert.equal((await read(await create({})))[fieldId], 7);
  });

  test('issues are watched by the dozen', async () => {
    const issue = await create({});
    const { taskId } = await jira.issueBulkOperations.submitBulkWatch({
      selectedIssueIdsOrKeys: [issue.key],
    });
    const progress = await jira.issueBulkOperations.getBulkOperationProgress({ taskId });
    assert.deepEqual(progress.processedAccessibleIssues, [Number(issue.id)]);
    const watched = await jira.issueWatchers.getIssueWatchers({ issueIdOrKey: issue.key });
    assert.equal(watched.isWatching, true);
    await jira.issueBulkOperations.submitBulkUnwatch({ selectedIssueIdsOrKeys: [issue.key] });
    assert.equal((await jira.issueWatchers.getIssueWatchers({ issueIdOrKey: issue.key })).isWatching, false);
  });
});
