/** Every project of the site, and the levels of one. */
import { problem, refusal } from '../refusal';
import { stableUuid } from '../shapes/common';
import { projectShape } from '../shapes/project';
import { visibleProjects } from '../state/permissions';
import { need } from '../state/site';
import { ok, param, type Answer, type Call, type Operation } from './operation';
import { requireProject } from './require-project';

const LEVELS: Readonly<Record<number, string>> = { 1: 'Epic', 0: 'Base', [-1]: 'Subtask' };

/** Team-managed projects only, and by id only. */
function hierarchy(call: Call): Answer {
  const id = param(call, 'projectIdOrKey');
  if (!/^\d+$/.test(id)) {
    const path = `/rest/api/3/project/${id}/hierarchy`;
    throw problem(400, 'Bad Request', `Failed to convert 'projectId' with value: '${id}'`, path);
  }
  const project = requireProject(call, id);
  if (project.style !== 'team') throw refusal(404, `Project with id ${project.id} is not simplified.`);
  const types = project.typeIds.map((id) => need(call.site.types.get(id), `type ${id}`));
  const levels = [...new Set(types.map(({ level }) => level))].sort((a, b) => b - a);
  return ok({
    projectId: project.id,
    hierarchy: levels.map((level) => ({
      entityId: stableUuid(`level ${level} of project ${project.id}`),
      level,
      name: LEVELS[level] ?? `Level ${level}`,
      issueTypes: types
        .filter((type) => type.level === level)
        .map(({ id, name }) => ({ id, name, avatarId: 10300 })),
    })),
  });
}

const one = '/rest/api/3/project/:projectIdOrKey';

export const projectDetailOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project',
    run: (call) =>
      ok(visibleProjects(call.site, call.caller).map((project) => projectShape(call.site, project))),
  },
  { method: 'GET', path: `${one}/hierarchy`, run: hierarchy },
];
