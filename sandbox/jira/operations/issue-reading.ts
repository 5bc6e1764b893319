import { z } from 'zod';
import { refusal } from '../refusal';
import { canOnIssue, canSee } from '../state/permissions';
import { chooseFields, issueShape } from '../shapes/issue';
import type { IssueRecord } from '../state/records';
import { transitionShapes } from './transitions';
import { bodyOf, ok, param, requireIssue, type Answer, type Call, type Operation } from './operation';
import { metaShape, screenFields } from './screens';

const BulkFetchLimits = {
  /** With named fields and nothing heavy to expand. */
  named: 1000,
  namedFields: 100,
  otherwise: 100,
  properties: 5,
  /** Of each issue, the newest. */
  changes: 40,
} as const;

function getIssue(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const expand = call.query.list('expand') ?? [];
  const shape = issueShape(call, issue, {
    fields: chooseFields(call, call.query.list('fields') ?? ['*all']),
    properties: call.query.list('properties') ?? [],
    expand,
  });
  return ok({ ...shape, ...possibilities(call, issue, expand) });
}

/** What the caller may do with it, as far as `expand` asks for that. */
export function possibilities(
  call: Call,
  issue: IssueRecord,
  expand: readonly string[],
): Record<string, unknown> {
  return {
    ...(expand.includes('transitions') ? { transitions: transitionShapes(call, issue) } : {}),
    ...(expand.includes('editmeta') ? { editmeta: editMetaOf(call, issue) } : {}),
  };
}

function editMetaOf(call: Call, issue: IssueRecord): { fields: Record<string, unknown> } {
  if (!canOnIssue(call.site, call.caller, 'EDIT_ISSUES', issue)) return { fields: {} };
  const project = call.site.projectOf(issue);
  const type = call.site.typeOf(issue);
  return {
    fields: Object.fromEntries(
      screenFields(call, project, type, 'edit').map((field) => [
        field.id,
        metaShape(call, project, type, field),
      ]),
    ),
  };
}

const bulkFetchSchema = z.strictObject({
  issueIdsOrKeys: z.array(z.coerce.string()),
  fields: z.array(z.string()).default([]),
  fieldsByKeys: z.boolean().default(false),
  expand: z.array(z.string()).default([]),
  properties: z.array(z.string()).default([]),
});

function bulkFetch(call: Call): Answer {
  const request = bodyOf(call, bulkFetchSchema);
  const light =
    request.fields.length > 0 &&
    request.fields.length <= BulkFetchLimits.namedFields &&
    request.fields.every((field) => !field.startsWith('*')) &&
    request.expand.length === 0;
  const limit = light ? BulkFetchLimits.named : BulkFetchLimits.otherwise;
  if (request.issueIdsOrKeys.length > limit) {
    throw refusal(400, `The number of issue IDs or keys must not exceed ${limit}.`);
  }
  if (request.properties.length > BulkFetchLimits.properties)
    throw refusal(
      400,
      `The properties parameter must not contain more than ${BulkFetchLimits.properties} properties.`,
    );
  const found = new Map(
    request.issueIdsOrKeys.flatMap((idOrKey) => {
      const issue = call.site.findIssue(idOrKey);
      return issue && canSee(call.site, call.caller, issue) ? [[issue.id, issue] as const] : [];
    }),
  );
  const fields = chooseFields(call, request.fields.length === 0 ? ['*navigable'] : request.fields);
  return ok({
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    issues: [...found.values()]
      .sort((a, b) => a.id - b.id)
      .map((issue) => ({
        ...issueShape(call, issue, {
          fields,
          properties: request.properties,
          expand: request.expand,
          changes: BulkFetchLimits.changes,
        }),
        ...possibilities(call, issue, request.expand),
      })),
    issueErrors: [],
  });
}

export const issueReadingOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey', run: getIssue },
  { method: 'POST', path: '/rest/api/3/issue/bulkfetch', run: bulkFetch },
  {
    method: 'GET',
    path: '/rest/api/3/issue/:issueIdOrKey/editmeta',
    run: (call) => ok(editMetaOf(call, requireIssue(call, param(call, 'issueIdOrKey')))),
  },
];
