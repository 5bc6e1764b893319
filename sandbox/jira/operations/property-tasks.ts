/** Properties of many issues at once: each a task, and each only for the issues its caller may edit. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { refusal, Unserved } from '../refusal';
import { canOnIssue } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { bodyOf, param, requireCaller, type Answer, type Call, type Operation } from './operation';
import { checkProperty, dropProperty, putProperty } from './property-writing';
import { seeTask, startTask } from './tasks';

const Limits = { entities: 10_000, properties: 10, multi: 100 } as const;

const id = z.number().int();

function editable(call: Call, ids: readonly number[]): IssueRecord[] {
  return [...new Set(ids)].flatMap((each) => {
    const issue = call.site.issues.get(each);
    return issue && canOnIssue(call.site, call.caller, 'EDIT_ISSUES', issue) ? [issue] : [];
  });
}

function answer(call: Call, asked: number, done: readonly IssueRecord[]): Answer {
  const processed = done.map((issue) => issue.id);
  return seeTask(
    call,
    startTask(call, 'properties', { processed, inaccessible: Math.max(0, asked - done.length) }),
  );
}

/** Several properties, the same for each of the issues. */
function setSame(call: Call): Answer {
  requireCaller(call);
  const { entitiesIds, properties } = bodyOf(
    call,
    z.looseObject({
      entitiesIds: z.array(id).max(Limits.entities).default([]),
      properties: z.record(z.string(), z.unknown()).default({}),
    }),
  );
  const entries = Object.entries(properties);
  if (entitiesIds.length === 0 || entries.length === 0) {
    throw refusal(400, 'Both the issue IDs and the properties must be given.');
  }
  if (entries.length > Limits.properties) {
    throw refusal(400, `At most ${Limits.properties} properties can be set at once.`);
  }
  for (const [key, value] of entries) checkProperty(key, value);
  const issues = editable(call, entitiesIds);
  for (const issue of issues) for (const [key, value] of entries) putProperty(call.site, issue, key, value);
  return answer(call, entitiesIds.length, issues);
}

/** Properties of its own for each issue. */
function setEach(call: Call): Answer {
  requireCaller(call);
  const { issues: asked } = bodyOf(
    call,
    z.looseObject({
      issues: z
        .array(z.looseObject({ issueID: id, properties: z.record(z.string(), z.unknown()) }))
        .min(1)
        .max(Limits.multi),
    }),
  );
  for (const { properties } of asked) {
    if (Object.keys(properties).length > Limits.properties) {
      throw refusal(400, `At most ${Limits.properties} properties can be set at once.`);
    }
    for (const [key, value] of Object.entries(properties)) checkProperty(key, value);
  }
  const done = asked.flatMap(({ issueID, properties }) => {
    const [issue] = editable(call, [issueID]);
    if (!issue) return [];
    for (const [key, value] of Object.entries(properties)) putProperty(call.site, issue, key, value);
    return [issue];
  });
  return answer(call, asked.length, done);
}

interface Restriction {
  readonly entityIds?: readonly number[] | undefined;
  readonly hasProperty?: boolean | undefined;
  readonly currentValue?: unknown;
}

/** Issues the filter describes; without one, every issue the caller may edit. */
function filtered(call: Call, key: string, filter: Restriction): IssueRecord[] {
  const ids = filter.entityIds ?? [...call.site.issues.all()].map((issue) => issue.id);
  return editable(call, ids).filter((issue) => {
    const values = call.site.properties.get(issue.id)?.values ?? {};
    const has = Object.hasOwn(values, key);
    return (
      (filter.hasProperty === undefined || filter.hasProperty === has) &&
      (filter.currentValue === undefined || (has && isDeepStrictEqual(values[key], filter.currentValue)))
    );
  });
}

const filterSchema = z.looseObject({
  entityIds: z.array(id).max(Limits.entities).optional(),
  hasProperty: z.boolean().optional(),
  currentValue: z.unknown().optional(),
});

function setOne(call: Call): Answer {
  requireCaller(call);
  const key = param(call, 'propertyKey');
  const request = bodyOf(
    call,
    z.looseObject({
      value: z.unknown().optional(),
      expression: z.string().optional(),
      filter: filterSchema.optional(),
    }),
  );
  if (request.expression !== undefined) throw new Unserved('an expression for the value of issue properties');
  checkProperty(key, request.value);
  const filter: Restriction = request.filter ?? {};
  const issues = filtered(call, key, filter);
  for (const issue of issues) putProperty(call.site, issue, key, request.value);
  return answer(call, filter.entityIds?.length ?? issues.length, issues);
}

function removeOne(call: Call): Answer {
  requireCaller(call);
  const key = param(call, 'propertyKey');
  const request = bodyOf(call, filterSchema);
  const issues = filtered(call, key, { ...request, hasProperty: true });
  for (const issue of issues) dropProperty(call.site, issue, key);
  return answer(call, request.entityIds?.length ?? issues.length, issues);
}

const one = '/rest/api/3/issue/properties/:propertyKey';

export const propertyTaskOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/issue/properties', run: setSame },
  { method: 'POST', path: '/rest/api/3/issue/properties/multi', run: setEach },
  { method: 'PUT', path: one, run: setOne },
  { method: 'DELETE', path: one, run: removeOne },
];
