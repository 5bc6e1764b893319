/** Types and categories of projects, the features of one, recent ones, and whether a key or a name is free. */
import { refusal } from '../refusal';
import { projectShape } from '../shapes/project';
import { visibleProjects } from '../state/permissions';
import { ok, param, requireCaller, type Answer, type Call, type Operation } from './operation';
import { requireProject } from './require-project';

const RECENT = 20;

const TYPES = [
  { key: 'software', formattedKey: 'Software', color: '#F5A623' },
  { key: 'business', formattedKey: 'Business', color: '#FFFFFF' },
] as const;

const typeShape = ({ key, formattedKey, color }: (typeof TYPES)[number]): Record<string, unknown> => ({
  key,
  formattedKey,
  descriptionI18nKey: `jira.project.type.${key}.description`,
  icon: '',
  color,
});

function oneType(call: Call): Answer {
  const wanted = param(call, 'projectTypeKey');
  const type = TYPES.find(({ key }) => key === wanted);
  if (!type) throw refusal(404, `The project type with key '${wanted}' does not exist.`);
  return ok(typeShape(type));
}

const list = (call: Call): Answer => {
  requireCaller(call);
  return ok(TYPES.map(typeShape));
};

/** Switches of team-managed projects; a company-managed one has none. */
function features(call: Call): Answer {
  const project = requireProject(call, param(call, 'projectIdOrKey'));
  if (project.style !== 'team') return ok({ features: [] });
  const board = call.site.boards.find(({ projectId }) => projectId === project.id);
  const feature = (name: string, localisedName: string, on: boolean): Record<string, unknown> => ({
    projectId: project.id,
    state: on ? 'ENABLED' : 'DISABLED',
    toggleLocked: false,
    feature: name,
    prerequisites: [],
    localisedName,
    localisedDescription: '',
    imageUri: '',
  });
  return ok({
    features: [
      feature('jsw.agility.backlog', 'Backlog', board?.sprintsEnabled === true),
      feature('jsw.agility.sprints', 'Sprints', board?.sprintsEnabled === true),
      feature('jsw.agility.estimation', 'Estimation', board?.estimation === 'points'),
    ],
  });
}

/** Those one sees whose issues were changed last. */
function recent(call: Call): Answer {
  requireCaller(call);
  const changed = new Map<number, number>();
  for (const { projectId, updated } of call.site.issues.all())
    changed.set(projectId, Math.max(updated, changed.get(projectId) ?? 0));
  const projects = visibleProjects(call.site, call.caller).sort(
    (a, b) => (changed.get(b.id) ?? 0) - (changed.get(a.id) ?? 0),
  );
  return ok(projects.slice(0, RECENT).map((project) => projectShape(call.site, project)));
}

const taken = (call: Call, key: string): boolean =>
  call.site.projects.find((project) => project.key === key || project.formerKeys.includes(key)) !== undefined;

/** 200 whether it is free or not: what is wrong stands in the body. */
function validateKey(call: Call): Answer {
  requireCaller(call);
  const key = call.query.text('key') ?? '';
  const errors: Record<string, string> = {};
  if (key === '') errors['projectKey'] = 'You must specify a project key.';
  else if (!/^[A-Z][A-Z0-9_]+$/.test(key))
    errors['projectKey'] =
      'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.';
  else if (taken(call, key)) errors['projectKey'] = `A project with that project key already exists.`;
  return ok({ errorMessages: [], errors });
}

/** As asked, or the first that is free. */
function validKey(call: Call): Answer {
  requireCaller(call);
  const asked = (call.query.text('key') ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '') || 'KEY';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? asked : `${asked}${number}`;
    if (!taken(call, key)) return ok(key);
  }
}

function validName(call: Call): Answer {
  requireCaller(call);
  const asked = call.query.text('name');
  if (asked === undefined) throw refusal(400, "The 'name' query parameter is required.");
  const used = new Set([...call.site.projects.all()].map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? asked : `${asked} ${number}`;
    if (!used.has(name.toLowerCase())) return ok(name);
  }
}

const project = '/rest/api/3/project';

export const projectKindOperations: readonly Operation[] = [
  { method: 'GET', path: `${project}/type`, run: list },
  { method: 'GET', path: `${project}/type/accessible`, run: list },
  { method: 'GET', path: `${project}/type/:projectTypeKey`, run: oneType },
  { method: 'GET', path: `${project}/type/:projectTypeKey/accessible`, run: oneType },
  { method: 'GET', path: `${project}/recent`, run: recent },
  { method: 'GET', path: `${project}/:projectIdOrKey/features`, run: features },
  {
    method: 'GET',
    path: '/rest/api/3/projectCategory',
    // Nobody can make one here.
    run: (call) => {
      requireCaller(call);
      return ok([]);
    },
  },
  { method: 'GET', path: '/rest/api/3/projectvalidate/key', run: validateKey },
  { method: 'GET', path: '/rest/api/3/projectvalidate/validProjectKey', run: validKey },
  { method: 'GET', path: '/rest/api/3/projectvalidate/validProjectName', run: validName },
];
