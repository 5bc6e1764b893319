import { z } from 'zod';
import { fieldRefusal, PAYLOAD_REFUSED, Refusal, refusal, unreadable } from '../refusal';
import { apiUrl } from '../shapes/common';
import { canInProject, visibleProjects } from '../state/permissions';
import { DEFAULT_PRIORITY } from '../state/planting/basics';
import { rankAfter } from '../state/rank';
import type { IssueRecord, ProjectRecord, TypeRecord } from '../state/records';
import { need } from '../state/site';
import { applyFields, updateSchema } from './edit-fields';
import { defaultAsSent } from './field-defaults';
import { linkFromUpdate } from './link-updates';
import { created, jsonBody, requireCaller, type Answer, type Call, type Operation } from './operation';
import { checkProperty, putProperty } from './property-writing';
import { isRequired, screenFields } from './screens';
import { passTransition, requireTransition } from './transitions';

/** How many issues one call makes at most. */
const BULK_CREATE_LIMIT = 50;

const createSchema = z.looseObject({
  fields: z.record(z.string(), z.unknown()).default({}),
  update: updateSchema.default({}),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).default([]),
  transition: z.looseObject({ id: z.coerce.string() }).optional(),
});
type CreateRequest = z.output<typeof createSchema>;

const reference = z.object({
  id: z.coerce.string().optional(),
  key: z.string().optional(),
  name: z.string().optional(),
});

function projectFor(call: Call, value: unknown): ProjectRecord | undefined {
  const given = reference.safeParse(value);
  if (!given.success) return undefined;
  return visibleProjects(call.site, call.caller).find(
    ({ id, key }) => String(id) === given.data.id || key === given.data.key,
  );
}

function typeFor(call: Call, project: ProjectRecord, value: unknown): TypeRecord | undefined {
  const given = reference.safeParse(value);
  if (!given.success) return undefined;
  return project.typeIds
    .flatMap((id) => call.site.types.get(id) ?? [])
    .find(({ id, name }) => String(id) === given.data.id || name === given.data.name);
}

function highestRank(call: Call): string | undefined {
  let highest: string | undefined;
  for (const { rank } of call.site.issues.all()) if (highest === undefined || rank > highest) highest = rank;
  return highest;
}

function draftOf(call: Call, project: ProjectRecord, type: TypeRecord): IssueRecord {
  const now = call.site.now();
  const caller = requireCaller(call);
  return {
    id: 0,
    key: '',
    formerKeys: [],
    projectId: project.id,
    typeId: type.id,
    statusId: need(project.statusIds[0], `statuses of ${project.key}`),
    statusSince: now,
    summary: '',
    description: null,
    environment: null,
    priorityId: DEFAULT_PRIORITY,
    resolutionId: null,
    labels: [],
    componentIds: [],
    versionIds: [],
    fixVersionIds: [],
    assignee: null,
    reporter: caller.id,
    creator: caller.id,
    created: now,
    updated: now,
    resolved: null,
    due: null,
    parentId: null,
    sprintIds: [],
    rank: '',
    flagged: false,
    originalSeconds: null,
    remainingSeconds: null,
    custom: {},
    votes: 0,
    watchers: 0,
    attachments: 0,
    visibleTo: null,
    archived: false,
  };
}

function place(
  call: Call,
  fields: Readonly<Record<string, unknown>>,
): { project: ProjectRecord; type: TypeRecord } {
  const project = projectFor(call, fields['project']);
  const type = project && typeFor(call, project, fields['issuetype']);
  if (!project || !type) {
    const missing = reference.safeParse(fields['issuetype']).success && project === undefined;
    throw fieldRefusal({
      ...(project ? {} : { project: 'Specify a valid project ID or key' }),
      ...(missing ? {} : { issuetype: 'Specify an issue type' }),
    });
  }
  if (!canInProject(call.site, call.caller, 'CREATE_ISSUES', project)) {
    throw fieldRefusal({ project: 'You cannot create issues in this project.' });
  }
  return { project, type };
}

function refuseMissing(call: Call, project: ProjectRecord, type: TypeRecord, issue: IssueRecord): void {
  const errors: Record<string, string> = {};
  if (issue.summary === '') errors['summary'] = 'You must specify a summary of the issue.';
  if (type.level === -1 && issue.parentId === null) {
    errors['parent'] = 'Issue type is a sub-task but parent issue key or id not specified.';
  }
  for (const field of screenFields(call, project, type, 'create')) {
    const custom = field.id.startsWith('customfield_');
    if (custom && isRequired(call.site, project, type, field) && (issue.custom[field.id] ?? null) === null) {
      errors[field.id] = `${field.name} is required.`;
    }
  }
  if (Object.keys(errors).length > 0) throw fieldRefusal(errors);
}

/** @throws {Refusal} without having made anything */
function createIssue(call: Call, request: CreateRequest): Record<string, string> {
  const { site } = call;
  const { project, type } = place(call, request.fields);
  const named = (field: string): boolean =>
    Object.hasOwn(request.fields, field) || Object.hasOwn(request.update, field);
  const defaults = screenFields(call, project, type, 'create').flatMap(({ id }) => {
    const value = site.fields.get(Number(id.replace('customfield_', '')))?.default;
    return value === undefined || named(id) ? [] : [[id, defaultAsSent(value)] as const];
  });
  const applied = applyFields(
    call,
    draftOf(call, project, type),
    { project, type, screen: 'create' },
    { ...Object.fromEntries(defaults), ...request.fields },
    request.update,
    ['project', 'issuetype', 'issuelinks'],
  );
  refuseMissing(call, project, type, applied.issue);
  if (request.transition) requireTransition(call, applied.issue, request.transition.id);
  for (const { key, value } of request.properties) checkProperty(key, value);
  const number = (site.projects.get(project.id) ?? project).lastNumber + 1;
  const issue: IssueRecord = {
    ...applied.issue,
    id: site.nextId('issue'),
    key: `${project.key}-${number}`,
    rank: rankAfter(highestRank(call)),
  };
  const links = linkFromUpdate(call, issue, request.update['issuelinks'] ?? []);
  site.projects.put({ ...project, lastNumber: number });
  site.issues.put(issue);
  for (const { key, value } of request.properties) putProperty(site, issue, key, value);
  for (const link of links) site.links.put({ ...link, id: site.nextId('link') });
  if (request.transition) passTransition(call, issue, request.transition.id, undefined);
  return { id: String(issue.id), key: issue.key, self: apiUrl(site, `issue/${issue.id}`) };
}

function parseCreate(value: unknown): CreateRequest {
  const parsed = createSchema.safeParse(value);
  if (!parsed.success) throw unreadable(PAYLOAD_REFUSED);
  return parsed.data;
}

function createOne(call: Call): Answer {
  if (call.rawBody.trim() === '') throw refusal(400, 'No Issue Create payload supplied');
  return created(createIssue(call, parseCreate(jsonBody(call))));
}

function createMany(call: Call): Answer {
  const parsed = z.object({ issueUpdates: z.array(z.unknown()) }).safeParse(jsonBody(call));
  if (!parsed.success || parsed.data.issueUpdates.length === 0) throw unreadable(PAYLOAD_REFUSED);
  if (parsed.data.issueUpdates.length > BULK_CREATE_LIMIT) {
    throw refusal(400, `The number of issues to create must not exceed ${BULK_CREATE_LIMIT}.`);
  }
  const issues: unknown[] = [];
  const errors: unknown[] = [];
  parsed.data.issueUpdates.forEach((update, failedElementNumber) => {
    try {
      issues.push(createIssue(call, parseCreate(update)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push({ status: error.status, elementErrors: error.body, failedElementNumber });
    }
  });
  return { status: issues.length > 0 ? 201 : 400, body: { issues, errors } };
}

export const issueCreatingOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/issue', run: createOne },
  { method: 'POST', path: '/rest/api/3/issue/bulk', run: createMany },
];
