/** Projects made from a template, changed, archived and deleted. */
import { z } from 'zod';
import { fieldRefusal, refusal } from '../refusal';
import type { SeedBoard, SeedProject } from '../seed';
import { apiUrl } from '../shapes/common';
import { fullProject } from '../shapes/project';
import { canGlobally, canInProject } from '../state/permissions';
import { plantProject } from '../state/planting/projects';
import type { ProjectRecord } from '../state/records';
import { renameProject } from '../state/later';
import { need } from '../state/site';
import { forgetIssue } from './forget-issue';
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
import { requireProject } from './require-project';

const KEY = /^[A-Z][A-Z0-9_]{1,9}$/;

const bodySchema = z.looseObject({
  key: z.string().optional(),
  name: z.string().max(80).optional(),
  description: z.string().optional(),
  leadAccountId: z.string().optional(),
  projectTypeKey: z.string().optional(),
  projectTemplateKey: z.string().optional(),
});
type Body = z.output<typeof bodySchema>;

/** @throws {Refusal} 400 for what another project has, or nobody may have */
function checkNames(call: Call, { key, name, leadAccountId }: Body, own: ProjectRecord | undefined): void {
  const errors: Record<string, string> = {};
  const others = call.site.projects.filter(({ id }) => id !== own?.id);
  if (key !== undefined && !KEY.test(key))
    errors['projectKey'] =
      'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.';
  const twin = others.find(
    (each) => each.key === key || (key !== undefined && each.formerKeys.includes(key)),
  );
  if (twin) errors['projectKey'] = `Project '${twin.name}' uses this project key.`;
  if (name !== undefined && others.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    errors['projectName'] = 'A project with that name already exists.';
  if (leadAccountId !== undefined && !call.site.users.get(leadAccountId))
    errors['projectLead'] = 'The project lead does not exist.';
  if (Object.keys(errors).length > 0) throw fieldRefusal(errors);
}

const COLUMNS = [
  { name: 'To Do', statuses: ['To Do'] },
  { name: 'In Progress', statuses: ['In Progress'] },
  { name: 'Done', statuses: ['Done'] },
] as const;

/** What the template's name says: who manages it, and which board comes with it. */
function boardFor(body: Body, key: string, name: string, team: boolean): SeedBoard[] {
  const template = body.projectTemplateKey ?? 'scrum';
  if (body.projectTypeKey !== 'software' || !/scrum|kanban/.test(template)) return [];
  const scrum = template.includes('scrum');
  return [
    {
      name: `${name} board`,
      type: team ? 'simple' : scrum ? 'scrum' : 'kanban',
      jql: `project = ${key} ORDER BY Rank ASC`,
      columns: COLUMNS,
      estimation: scrum ? 'points' : 'none',
      sprintsEnabled: scrum,
    },
  ];
}

function make(call: Call): Answer {
  const caller = requireCaller(call);
  if (!canGlobally(call.site, caller, 'CREATE_PROJECT'))
    throw refusal(403, 'You must have the Administer Jira permission to create projects.');
  const body = bodyOf(call, bodySchema);
  const { key = '', name = '', leadAccountId = caller.id, projectTypeKey } = body;
  if (name.trim() === '') throw fieldRefusal({ projectName: 'You must specify a valid project name.' });
  checkNames(call, { ...body, key }, undefined);
  if (projectTypeKey !== 'software' && projectTypeKey !== 'business')
    throw fieldRefusal({ projectTypeKey: 'The project type is not one this site has.' });
  const team = body.projectTemplateKey?.includes('agility') === true;
  const seed: SeedProject = {
    key,
    name,
    style: team ? 'team' : 'company',
    type: projectTypeKey,
    workTypes: [
      { name: 'Epic', level: 1 },
      { name: 'Story', level: 0 },
      { name: 'Task', level: 0 },
      { name: 'Bug', level: 0 },
      { name: team ? 'Subtask' : 'Sub-task', level: -1 },
    ],
    statuses: [
      { name: 'To Do', category: 'new' },
      { name: 'In Progress', category: 'indeterminate' },
      { name: 'Done', category: 'done' },
    ],
    components: [],
    versions: [],
    roles: { [leadAccountId]: 'admin', [caller.id]: 'admin' },
    boards: boardFor(body, key, name, team),
    sprints: [],
  };
  plantProject(call.site, seed);
  const project = need(
    call.site.projects.find((each) => each.key === key),
    `project ${key}`,
  );
  call.site.projects.put({ ...project, lead: leadAccountId, description: body.description });
  return created({ self: apiUrl(call.site, `project/${project.id}`), id: project.id, key });
}

function ownProject(call: Call): ProjectRecord {
  const project = requireProject(call, param(call, 'projectIdOrKey'));
  if (!canInProject(call.site, call.caller, 'ADMINISTER_PROJECTS', project))
    throw refusal(403, 'You must have the Administer Projects permission to do that.');
  return project;
}

function change(call: Call): Answer {
  const project = ownProject(call);
  const body = bodyOf(call, bodySchema);
  checkNames(call, body, project);
  const { key = project.key, name = project.name, leadAccountId = project.lead, description } = body;
  const changed: ProjectRecord = {
    ...renameProject(call.site, project, key),
    name,
    lead: leadAccountId,
    description: description ?? project.description,
  };
  call.site.projects.put(changed);
  return ok(fullProject(call.site, changed));
}

function deletable(call: Call): ProjectRecord {
  const project = requireProject(call, param(call, 'projectIdOrKey'));
  if (!canGlobally(call.site, call.caller, 'ADMINISTER'))
    throw refusal(403, 'You must have the Administer Jira permission to delete projects.');
  return project;
}

/** Nobody finds it or searches its issues until somebody brings it back, which nobody can here. */
function archive(call: Call): Answer {
  call.site.projects.put({ ...deletable(call), archived: true });
  return noContent;
}

/** With its issues, boards and sprints; filters stay, as their owners'. */
function remove(call: Call): Answer {
  const { site } = call;
  const project = deletable(call);
  for (const issue of site.issues.filter(({ projectId }) => projectId === project.id))
    forgetIssue(call, issue);
  for (const board of site.boards.filter(({ projectId }) => projectId === project.id)) {
    for (const sprint of site.sprints.filter(({ boardId }) => boardId === board.id))
      site.sprints.delete(sprint.id);
    site.boards.delete(board.id);
  }
  for (const part of site.parts.filter(({ projectId }) => projectId === project.id))
    site.parts.delete(part.id);
  site.projects.delete(project.id);
  return noContent;
}

const one = '/rest/api/3/project/:projectIdOrKey';

export const projectMakingOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/project', run: make },
  { method: 'PUT', path: one, run: change },
  { method: 'DELETE', path: one, run: remove },
  { method: 'POST', path: `${one}/archive`, run: archive },
];
