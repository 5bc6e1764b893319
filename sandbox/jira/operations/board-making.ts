/** Boards that clients make for a filter of theirs, and take away. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { boardShape } from '../shapes/sprint';
import { canInProject, visibleProjects } from '../state/permissions';
import { FIELD } from '../state/planting/basics';
import type { ProjectRecord } from '../state/records';
import { requireBoard } from './boards';
import { requireFilter } from './filters';
import {
  bodyOf,
  created,
  noContent,
  param,
  requireCaller,
  type Answer,
  type Call,
  type Operation,
} from './operation';

const bodySchema = z.looseObject({
  name: z.string().trim().min(1).max(255),
  type: z.enum(['scrum', 'kanban']),
  filterId: z.number().int(),
  location: z
    .looseObject({ type: z.enum(['project', 'user']), projectKeyOrId: z.string().optional() })
    .optional(),
});

/** Where the board is to be; without a place, in the first project its filter finds nothing wrong with. */
function projectOf(call: Call, keyOrId: string | undefined, jql: string): ProjectRecord {
  const project = visibleProjects(call.site, call.caller).find(({ id, key }) =>
    keyOrId === undefined ? jql.includes(key) : key === keyOrId || String(id) === keyOrId,
  );
  if (!project) throw refusal(400, 'The location of the board must be a project you can see.');
  return project;
}

/** One column for each kind of status, as a new board has. */
function columnsFor(call: Call, project: ProjectRecord): { name: string; statusIds: number[] }[] {
  const statuses = project.statusIds.flatMap((id) => call.site.statuses.get(id) ?? []);
  const columns = [
    ['To Do', 'new'],
    ['In Progress', 'indeterminate'],
    ['Done', 'done'],
  ] as const;
  return columns.map(([name, category]) => ({
    name,
    statusIds: statuses.filter((status) => status.category === category).map(({ id }) => id),
  }));
}

function make(call: Call): Answer {
  requireCaller(call);
  const { site } = call;
  const { name, type, filterId, location } = bodyOf(call, bodySchema);
  const filter = requireFilter(call, filterId);
  const project = projectOf(call, location?.projectKeyOrId, filter.jql);
  const scrum = type === 'scrum';
  const board = {
    id: site.nextId('board'),
    name,
    type,
    projectId: project.id,
    filterId: filter.id,
    columns: columnsFor(call, project),
    estimation: scrum ? ('points' as const) : ('none' as const),
    estimationField: scrum ? FIELD.points : null,
    sprintsEnabled: scrum,
    quickFilters: [],
  };
  site.boards.put(board);
  return created(boardShape(site, board));
}

function remove(call: Call): Answer {
  const board = requireBoard(call, param(call, 'boardId'));
  const project = call.site.projects.get(board.projectId);
  if (!project || !canInProject(call.site, call.caller, 'ADMINISTER_PROJECTS', project))
    throw refusal(403, 'You do not have permission to delete this board.');
  call.site.boards.delete(board.id);
  return noContent;
}

export const boardMakingOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/agile/1.0/board', run: make },
  { method: 'DELETE', path: '/rest/agile/1.0/board/:boardId', run: remove },
];
