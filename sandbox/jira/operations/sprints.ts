import { z } from 'zod';
import { fieldRefusal, refusal } from '../refusal';
import { sprintShape } from '../shapes/sprint';
import { compileJql } from '../jql/compile';
import { canInProject, canSee } from '../state/permissions';
import type { BoardRecord, SprintRecord } from '../state/records';
import { need } from '../state/site';
import { requireBoard } from './boards';
import { changeIssue, inSprint } from './change-issue';
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

const PAGE = 50;
const SPRINT_NAME_LIMIT = 30;

function boardOf(call: Call, sprint: SprintRecord): BoardRecord {
  return need(call.site.boards.get(sprint.boardId), `board ${sprint.boardId}`);
}

/** @throws {Refusal} 404 when it is not there or its board may not be seen */
export function requireSprint(call: Call, id: string): SprintRecord {
  requireCaller(call);
  const sprint = call.site.sprints.get(Number(id));
  const project = sprint && call.site.projects.get(boardOf(call, sprint).projectId);
  if (!sprint || !project || !canInProject(call.site, call.caller, 'BROWSE_PROJECTS', project)) {
    throw refusal(404, 'We could not find the sprint');
  }
  return sprint;
}

function requireManaged(call: Call, board: BoardRecord): void {
  const project = need(call.site.projects.get(board.projectId), `project ${board.projectId}`);
  if (!canInProject(call.site, call.caller, 'MANAGE_SPRINTS_PERMISSION', project)) {
    throw refusal(403, 'You must have the Manage Sprints permission to do that.');
  }
}

/** Own sprints, and those of other boards that hold issues of this board's filter. */
function sprintsOf(call: Call, board: BoardRecord): SprintRecord[] {
  const { site, caller } = call;
  const jql = site.filters.get(board.filterId)?.jql ?? '';
  const { test } = compileJql({ site, caller, now: site.now() }, jql);
  const foreign = new Set<number>();
  for (const issue of site.issues.all()) {
    if (issue.sprintIds.length > 0 && canSee(site, caller, issue) && test(issue)) {
      for (const id of issue.sprintIds) foreign.add(id);
    }
  }
  const order = { closed: 0, active: 1, future: 2 } as const;
  return site.sprints
    .filter(({ id, boardId }) => boardId === board.id || foreign.has(id))
    .sort((a, b) => order[a.state] - order[b.state] || (a.place ?? a.id) - (b.place ?? b.id));
}

function list(call: Call): Answer {
  const board = requireBoard(call, param(call, 'boardId'));
  if (!board.sprintsEnabled || board.type === 'kanban')
    throw refusal(400, 'The board does not support sprints');
  const states = call.query.list('state');
  const sprints = sprintsOf(call, board).filter(
    ({ state }) => states === undefined || states.includes(state),
  );
  return ok(pageBean(sprints, pageRequest(call, PAGE, PAGE), (sprint) => sprintShape(call.site, sprint)));
}

/** With the offset as sprints are answered (`Z`, `+01:00`), or as issues write it (`+0100`). */
const instant = z
  .string()
  .transform((text) => text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  .pipe(z.iso.datetime({ offset: true }))
  .transform((text) => Date.parse(text));

const createSchema = z.looseObject({
  name: z.string().min(1),
  originBoardId: z.number().int(),
  startDate: instant.optional(),
  endDate: instant.optional(),
  goal: z.string().default(''),
});

function refuseName(name: string): void {
  if (name.length > SPRINT_NAME_LIMIT) {
    throw fieldRefusal({ name: `The sprint name must be ${SPRINT_NAME_LIMIT} characters or less` });
  }
}

function refuseDates(start: number | null, end: number | null): void {
  if (start !== null && end !== null && end <= start)
    throw fieldRefusal({ endDate: 'The end date of a sprint must be after its start date.' });
}

function create(call: Call): Answer {
  requireCaller(call);
  const request = bodyOf(call, createSchema);
  const board = requireBoard(call, String(request.originBoardId));
  if (!board.sprintsEnabled || board.type === 'kanban')
    throw refusal(400, 'The board does not support sprints');
  requireManaged(call, board);
  refuseName(request.name);
  refuseDates(request.startDate ?? null, request.endDate ?? null);
  const sprint: SprintRecord = {
    id: call.site.nextId('sprint'),
    name: request.name,
    boardId: board.id,
    state: 'future',
    start: request.startDate ?? null,
    end: request.endDate ?? null,
    completed: null,
    created: call.site.now(),
    goal: request.goal,
  };
  call.site.sprints.put(sprint);
  return created(sprintShape(call.site, sprint));
}

const changeSchema = z.looseObject({
  name: z.string().min(1).optional(),
  state: z.enum(['closed', 'active', 'future']).optional(),
  startDate: instant.nullish(),
  endDate: instant.nullish(),
  goal: z.string().nullish(),
});
type SprintChange = z.output<typeof changeSchema>;

function refuseStep(
  sprint: SprintRecord,
  change: SprintChange,
  start: number | null,
  end: number | null,
): void {
  const state = change.state ?? sprint.state;
  if (sprint.state === 'closed') {
    const only = Object.keys(change).every((key) =>
      ['name', 'goal', 'id', 'self', 'originBoardId', 'state'].includes(key),
    );
    if (!only || state !== 'closed')
      throw refusal(400, 'The sprint is closed: only its name and goal can be changed.');
    return;
  }
  if (state === sprint.state) return;
  const allowed =
    (sprint.state === 'future' && state === 'active') || (sprint.state === 'active' && state === 'closed');
  if (!allowed) throw refusal(400, `A sprint cannot go from state '${sprint.state}' to '${state}'.`);
  if (state === 'active' && (start === null || end === null)) {
    throw refusal(400, 'To start a sprint, it must have a start date and an end date.');
  }
}

/** @param replace PUT: what is left out is emptied */
function change(replace: boolean): (call: Call) => Answer {
  return (call) => {
    const { site } = call;
    const sprint = requireSprint(call, param(call, 'sprintId'));
    requireManaged(call, boardOf(call, sprint));
    const request = bodyOf(call, changeSchema);
    const keepDates = !replace || sprint.state === 'closed';
    const start = request.startDate ?? (keepDates && request.startDate === undefined ? sprint.start : null);
    const end = request.endDate ?? (keepDates && request.endDate === undefined ? sprint.end : null);
    refuseStep(sprint, request, start, end);
    if (replace && request.name === undefined) throw fieldRefusal({ name: 'The sprint name is required' });
    refuseName(request.name ?? sprint.name);
    refuseDates(start, end);
    const state = request.state ?? sprint.state;
    const changed: SprintRecord = {
      ...sprint,
      name: request.name ?? sprint.name,
      state,
      start,
      end,
      completed: state === 'closed' ? (sprint.completed ?? site.now()) : null,
      goal: request.goal ?? (replace ? '' : sprint.goal),
    };
    site.sprints.put(changed);
    return ok(sprintShape(site, changed));
  };
}

function remove(call: Call): Answer {
  const { site } = call;
  const sprint = requireSprint(call, param(call, 'sprintId'));
  requireManaged(call, boardOf(call, sprint));
  for (const issue of site.issues.filter(({ sprintIds }) => sprintIds.includes(sprint.id))) {
    const { items } = inSprint(site, issue, null);
    changeIssue(call, issue, { sprintIds: issue.sprintIds.filter((id) => id !== sprint.id) }, items);
  }
  site.sprints.delete(sprint.id);
  return noContent;
}

const one = '/rest/agile/1.0/sprint/:sprintId';

export const sprintOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/agile/1.0/board/:boardId/sprint', run: list },
  { method: 'POST', path: '/rest/agile/1.0/sprint', run: create },
  {
    method: 'GET',
    path: one,
    run: (call) => ok(sprintShape(call.site, requireSprint(call, param(call, 'sprintId')))),
  },
  { method: 'PUT', path: one, run: change(true) },
  { method: 'POST', path: one, run: change(false) },
  { method: 'DELETE', path: one, run: remove },
];
