/** Bulk edit, transition and deletion of issues: tasks whose outcome `bulk/queue` tells. */
import { z } from 'zod';
import { Refusal } from '../refusal';
import { canOnIssue } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { editedFieldsSchema, editsOf } from './bulk-edit-fields';
import { bulkBody, requireBulk, run, select } from './bulk-request';
import { changeIssue } from './change-issue';
import { applyFields } from './edit-fields';
import { follow } from './followers';
import { forgetIssue } from './forget-issue';
import { ok, requireCaller, type Answer, type Call, type Operation } from './operation';
import { screenFields } from './screens';
import { bulkRefusal } from './tasks';
import { passTransition, transitionsOf } from './transitions';

const Limits = { fields: 200, page: 50 } as const;

function requirePermission(call: Call, issue: IssueRecord, permission: string): void {
  if (!canOnIssue(call.site, call.caller, permission, issue)) {
    throw new Refusal(403, { errorMessages: [`You do not have permission to do this to ${issue.key}.`] });
  }
}

const selected = z.array(z.coerce.string());

function editMany(call: Call): Answer {
  requireBulk(call);
  const request = bulkBody(
    call,
    z.looseObject({
      selectedIssueIdsOrKeys: selected,
      selectedActions: z.array(z.string()).min(1).max(Limits.fields),
      editedFieldsInput: editedFieldsSchema,
      sendBulkNotification: z.boolean().default(true),
    }),
  );
  const { fields, update } = editsOf(request.editedFieldsInput);
  const named = new Set([...Object.keys(fields), ...Object.keys(update)]);
  const unnamed = request.selectedActions.find((action) => !named.has(action));
  if (unnamed !== undefined || named.size !== new Set(request.selectedActions).size) {
    throw bulkRefusal(400, 'The selected actions and the edited fields must name the same fields.');
  }
  const { site } = call;
  return run(call, select(call, request.selectedIssueIdsOrKeys), (issue) => {
    requirePermission(call, issue, 'EDIT_ISSUES');
    const where = { project: site.projectOf(issue), type: site.typeOf(issue), screen: 'edit' } as const;
    const applied = applyFields(call, issue, where, fields, update, []);
    changeIssue(call, issue, applied.issue, applied.items);
  });
}

function transitionMany(call: Call): Answer {
  requireBulk(call);
  const { bulkTransitionInputs: inputs } = bulkBody(
    call,
    z.looseObject({
      bulkTransitionInputs: z
        .array(z.object({ selectedIssueIdsOrKeys: selected, transitionId: z.coerce.string() }))
        .min(1),
    }),
  );
  const wanted = new Map<number, string>();
  for (const { selectedIssueIdsOrKeys, transitionId } of inputs) {
    for (const { id } of select(call, selectedIssueIdsOrKeys).issues) wanted.set(id, transitionId);
  }
  const all = inputs.flatMap(({ selectedIssueIdsOrKeys }) => selectedIssueIdsOrKeys);
  return run(call, select(call, all), (issue) => {
    passTransition(call, issue, wanted.get(issue.id) ?? '', undefined);
  });
}

/** Everybody may watch what they see: the permission for bulk changes is all it takes. */
const watchMany =
  (on: boolean) =>
  (call: Call): Answer => {
    requireBulk(call);
    const { id } = requireCaller(call);
    const { selectedIssueIdsOrKeys } = bulkBody(call, z.strictObject({ selectedIssueIdsOrKeys: selected }));
    return run(call, select(call, selectedIssueIdsOrKeys), (issue) => {
      follow(call, issue, 'watchers', id, on);
    });
  };

function deleteMany(call: Call): Answer {
  requireBulk(call);
  const { selectedIssueIdsOrKeys } = bulkBody(call, z.looseObject({ selectedIssueIdsOrKeys: selected }));
  return run(call, select(call, selectedIssueIdsOrKeys), (issue) => {
    requirePermission(call, issue, 'DELETE_ISSUES');
    const { site } = call;
    // A subtask may be selected beside its parent, and be gone with it already.
    for (const child of site.children.get(issue.id)) {
      if (site.typeOf(child).level === -1) forgetIssue(call, child);
    }
    if (site.issues.get(issue.id)) forgetIssue(call, issue);
  });
}

function askedIssues(call: Call): readonly IssueRecord[] {
  requireBulk(call);
  return select(call, call.query.list('issueIdsOrKeys') ?? []).issues;
}

/** A cursor is the place of the first entry of the page, or of the one after the last. */
function pageOf(call: Call, name: string, all: readonly unknown[]): Record<string, unknown> {
  const after = call.query.integer('startingAfter', 0);
  const before = call.query.integer('endingBefore', after + Limits.page);
  const from = call.query.text('endingBefore') === undefined ? after : Math.max(0, before - Limits.page);
  const page = all.slice(from, Math.min(before, from + Limits.page));
  return {
    [name]: page,
    ...(from > 0 ? { endingBefore: String(from) } : {}),
    ...(from + page.length < all.length ? { startingAfter: String(from + page.length) } : {}),
  };
}

const MULTI = new Set(['labels', 'components', 'versions', 'fixVersions']);

/** Fields that all of the issues have on their edit screens. */
function editableFields(call: Call): Answer {
  const issues = askedIssues(call);
  const { site } = call;
  const search = call.query.text('searchText')?.toLowerCase() ?? '';
  const screens = issues.map((issue) =>
    screenFields(call, site.projectOf(issue), site.typeOf(issue), 'edit'),
  );
  const shared = (screens[0] ?? []).filter(
    ({ id, name }) =>
      name.toLowerCase().includes(search) && screens.every((screen) => screen.some((each) => each.id === id)),
  );
  const shapes = shared.map(({ id, name, schema }) => ({
    id,
    name,
    type: schema?.['type'] ?? 'any',
    isRequired: id === 'summary',
    description: '',
    ...(MULTI.has(id) ? { multiSelectFieldOptions: ['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL'] } : {}),
  }));
  return ok(pageOf(call, 'fields', shapes));
}

/** Issues of one workflow share their transitions. */
function availableTransitions(call: Call): Answer {
  const byWorkflow = new Map<number, IssueRecord[]>();
  for (const issue of askedIssues(call)) {
    byWorkflow.set(issue.projectId, [...(byWorkflow.get(issue.projectId) ?? []), issue]);
  }
  const groups = [...byWorkflow.values()].map((issues) => ({
    issues: issues.map(({ key }) => key),
    isTransitionsFiltered: false,
    transitions: issues.slice(0, 1).flatMap((issue) =>
      transitionsOf(call, issue).map(({ id, to }) => ({
        transitionId: Number(id),
        transitionName: to.name,
        to: { statusId: to.id, statusName: to.name },
      })),
    ),
  }));
  return ok(pageOf(call, 'availableTransitions', groups));
}

export const bulkOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/bulk/issues/fields', run: editableFields },
  { method: 'POST', path: '/rest/api/3/bulk/issues/fields', run: editMany },
  { method: 'GET', path: '/rest/api/3/bulk/issues/transition', run: availableTransitions },
  { method: 'POST', path: '/rest/api/3/bulk/issues/transition', run: transitionMany },
  { method: 'POST', path: '/rest/api/3/bulk/issues/delete', run: deleteMany },
  { method: 'POST', path: '/rest/api/3/bulk/issues/watch', run: watchMany(true) },
  { method: 'POST', path: '/rest/api/3/bulk/issues/unwatch', run: watchMany(false) },
];
