/** Components made, read, changed and taken away. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { apiUrl } from '../shapes/common';
import { fullPartShape } from '../shapes/parts';
import { assigneeTypeSchema, type PartRecord } from '../state/records';
import { visibleProjects } from '../state/permissions';
import {
  bodyOf,
  created,
  noContent,
  ok,
  param,
  requireCaller,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { pageBean, pageRequest } from './paging';
import {
  checkPartName,
  countIssues,
  refuseUnadministered,
  replaceInIssues,
  requireOwnPart,
  requirePart,
  sortParts,
} from './parts';
import { requireProject } from './require-project';

const PAGE = 50;

const bodySchema = z.looseObject({
  name: z.string().max(255).optional(),
  description: z.string().optional(),
  project: z.string().optional(),
  leadAccountId: z.string().nullish(),
  assigneeType: assigneeTypeSchema.optional(),
});

/** @throws {Refusal} 400 when nobody has that account id */
function leadOf(call: Call, id: string | null | undefined): string | undefined {
  if (id === null || id === undefined) return undefined;
  if (!call.site.users.get(id)) throw refusal(400, `The user with account id '${id}' does not exist.`);
  return id;
}

function make(call: Call): Answer {
  requireCaller(call);
  const body = bodyOf(call, bodySchema);
  if (body.project === undefined) throw refusal(400, 'The project must be specified.');
  const project = requireProject(call, body.project);
  refuseUnadministered(call, project);
  const name = checkPartName(call, 'component', project.id, body.name);
  const lead = leadOf(call, body.leadAccountId);
  const component: PartRecord = {
    id: call.site.nextId('part'),
    kind: 'component',
    projectId: project.id,
    name,
    released: false,
    description: body.description,
    lead,
    assigneeType: body.assigneeType,
  };
  call.site.parts.put(component);
  return created(fullPartShape(call.site, component));
}

function change(call: Call): Answer {
  const before = requireOwnPart(call, 'component');
  const body = bodyOf(call, bodySchema);
  const name =
    body.name === undefined
      ? before.name
      : checkPartName(call, 'component', before.projectId, body.name, before.id);
  const component: PartRecord = {
    ...before,
    name,
    description: body.description ?? before.description,
    lead: body.leadAccountId === undefined ? before.lead : leadOf(call, body.leadAccountId),
    assigneeType: body.assigneeType ?? before.assigneeType,
  };
  call.site.parts.put(component);
  return ok(fullPartShape(call.site, component));
}

/** Issues stay; they have another component, or one less. */
function remove(call: Call): Answer {
  const component = requireOwnPart(call, 'component');
  const other = call.query.text('moveIssuesTo');
  const replacement = other === undefined ? undefined : requirePart(call, 'component', other);
  replaceInIssues(call, 'componentIds', component, replacement);
  call.site.parts.delete(component.id);
  return noContent;
}

function search(call: Call): Answer {
  requireCaller(call);
  const wanted = call.query.list('projectIdsOrKeys');
  const projects =
    wanted === undefined
      ? visibleProjects(call.site, call.caller)
      : wanted.map((idOrKey) => requireProject(call, idOrKey));
  const ids = new Set(projects.map(({ id }) => id));
  const text = call.query.text('query')?.toLowerCase() ?? '';
  const components = call.site.parts.filter(
    ({ kind, projectId, name }) =>
      kind === 'component' && ids.has(projectId) && name.toLowerCase().includes(text),
  );
  const render = (component: PartRecord): Record<string, unknown> => {
    const { self, id, name, description } = fullPartShape(call.site, component);
    return { self, id, name, ...(description === undefined ? {} : { description }) };
  };
  return ok(
    pageBean(
      sortParts(components, call.query.text('orderBy') ?? 'name'),
      pageRequest(call, PAGE, PAGE),
      render,
      call.query.onto(apiUrl(call.site, 'component')),
    ),
  );
}

function count(call: Call): Answer {
  const { id } = requirePart(call, 'component', param(call, 'id'));
  return ok({
    self: apiUrl(call.site, `component/${id}`),
    issueCount: countIssues(call, ({ componentIds }) => componentIds.includes(id)),
  });
}

const one = '/rest/api/3/component/:id';

export const componentOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/component', run: search },
  { method: 'POST', path: '/rest/api/3/component', run: make },
  {
    method: 'GET',
    path: one,
    run: (call) => ok(fullPartShape(call.site, requirePart(call, 'component', param(call, 'id')))),
  },
  { method: 'PUT', path: one, run: change },
  { method: 'DELETE', path: one, run: remove },
  { method: 'GET', path: `${one}/relatedIssueCounts`, run: count },
];
