import { z } from 'zod';
import { fieldRefusal, refusal } from '../refusal';
import { chooseFields, issueShape } from '../shapes/issue';
import { canGlobally } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { changeIssue, systemItem } from './change-issue';
import { addComment, checkComment } from './comments';
import { applyFields, updateSchema, type Updates } from './edit-fields';
import { forgetIssue } from './forget-issue';
import { linkFromUpdate } from './link-updates';
import {
  bodyOf,
  noContent,
  ok,
  param,
  requireIssue,
  requireWritable,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { checkProperty, putProperty } from './property-writing';

const editSchema = z.looseObject({
  fields: z.record(z.string(), z.unknown()).default({}),
  update: updateSchema.default({}),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).default([]),
});

/** A work type of the same level of the same project can be chosen by an edit; anything else is a move. */
function retype(call: Call, issue: IssueRecord, value: unknown): IssueRecord {
  const given = z.object({ id: z.coerce.string().optional(), name: z.string().optional() }).safeParse(value);
  const type = call.site
    .projectOf(issue)
    .typeIds.flatMap((id) => call.site.types.get(id) ?? [])
    .find(({ id, name }) => given.success && (String(id) === given.data.id || name === given.data.name));
  if (!type || type.level !== call.site.typeOf(issue).level) {
    throw fieldRefusal({ issuetype: 'The issue type selected is invalid.' });
  }
  return { ...issue, typeId: type.id };
}

function commentsOf(operations: Updates[string]): unknown[] {
  return operations.flatMap((operation) => {
    const parsed = z.object({ add: z.object({ body: z.unknown() }) }).safeParse(operation);
    return parsed.success ? [parsed.data.add.body] : [];
  });
}

function edit(call: Call): Answer {
  const { site } = call;
  const before = requireWritable(
    call,
    param(call, 'issueIdOrKey'),
    'EDIT_ISSUES',
    'You do not have permission to edit issues in this project.',
  );
  const { fields, update, properties } = bodyOf(call, editSchema);
  if (Object.keys(fields).length + Object.keys(update).length + properties.length === 0) {
    throw refusal(400, "one of 'fields' or 'update' required");
  }
  const type = site.typeOf(before);
  // For others it is as if it were not there.
  const overrides = call.query.flag('overrideScreenSecurity') && canGlobally(site, call.caller, 'ADMINISTER');
  const typed = Object.hasOwn(fields, 'issuetype') ? retype(call, before, fields['issuetype']) : before;
  const { issue, items } = applyFields(
    call,
    typed,
    { project: site.projectOf(before), type, screen: overrides ? 'any' : 'edit' },
    fields,
    update,
    ['issuetype', 'issuelinks', 'comment'],
  );
  const links = linkFromUpdate(call, issue, update['issuelinks'] ?? []);
  for (const { key, value } of properties) checkProperty(key, value);
  const comments = commentsOf(update['comment'] ?? []).map((body) => checkComment(call, before, body));
  const newType = site.typeOf(typed);
  changeIssue(call, before, issue, [
    ...(newType.id === type.id
      ? []
      : [systemItem('issuetype', String(type.id), type.name, String(newType.id), newType.name)]),
    ...items,
  ]);
  for (const link of links) site.links.put({ ...link, id: site.nextId('link') });
  for (const { key, value } of properties) putProperty(site, before, key, value);
  for (const body of comments) addComment(call, requireIssue(call, before.key), body);
  if (!call.query.flag('returnIssue')) return noContent;
  const after = requireIssue(call, before.key);
  return ok(issueShape(call, after, { fields: chooseFields(call, ['*all']) }));
}

function remove(call: Call): Answer {
  const issue = requireWritable(
    call,
    param(call, 'issueIdOrKey'),
    'DELETE_ISSUES',
    'You do not have permission to delete issues in this project.',
  );
  const subtasks = call.site.children.get(issue.id).filter((child) => call.site.typeOf(child).level === -1);
  if (subtasks.length > 0 && !call.query.flag('deleteSubtasks')) {
    throw refusal(
      400,
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  for (const subtask of subtasks) forgetIssue(call, subtask);
  forgetIssue(call, issue);
  return noContent;
}

export const issueEditingOperations: readonly Operation[] = [
  { method: 'PUT', path: '/rest/api/3/issue/:issueIdOrKey', run: edit },
  { method: 'DELETE', path: '/rest/api/3/issue/:issueIdOrKey', run: remove },
];
