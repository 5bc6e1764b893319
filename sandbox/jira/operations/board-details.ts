/** What a board has beside its issues, and the rarer moves: swapping sprints, ranking epics. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { projectStub } from '../shapes/project';
import { agileUrl, partShape } from '../shapes/common';
import { canInProject, canOnIssue } from '../state/permissions';
import type { IssueRecord, ProjectRecord } from '../state/records';
import { need } from '../state/site';
import { boardIssues } from './board-issues';
import { mayView, requireBoard } from './boards';
import { requireEpic } from './epics';
import { filterOf } from './filters';
import { bodyOf, noContent, ok, param, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';
import { rankIssues } from './ranking';
import { requireSprint } from './sprints';

const PAGE = 50;

interface QuickFilterShape {
  readonly id: number;
  readonly boardId: number;
  readonly name: string;
  readonly jql: string;
  readonly description?: string;
  readonly position: number;
}

/** Projects with issues on the board. */
function projectsOf(call: Call): ProjectRecord[] {
  const board = requireBoard(call, param(call, 'boardId'));
  const ids = new Set([board.projectId, ...boardIssues(call, board).map(({ projectId }) => projectId)]);
  return [...ids].map((id) => need(call.site.projects.get(id), `project ${id}`));
}

function boardProjects(call: Call): Answer {
  const page = pageRequest(call, PAGE, PAGE);
  return ok(pageBean(projectsOf(call), page, (project) => projectStub(call.site, project)));
}

function boardVersions(call: Call): Answer {
  const ids = new Set(projectsOf(call).map(({ id }) => id));
  const released = call.query.text('released');
  const versions = call.site.parts.filter(
    (part) =>
      part.kind === 'version' &&
      ids.has(part.projectId) &&
      (released === undefined || String(part.released) === released),
  );
  return ok(
    pageBean(versions, pageRequest(call, PAGE, PAGE), (version) => ({
      ...partShape(call.site, version),
      id: version.id,
      projectId: version.projectId,
    })),
  );
}

/** As on the board; a query is kept as it was written and understood when somebody searches by it. */
function quickFiltersOf(call: Call): QuickFilterShape[] {
  const { id: boardId, quickFilters } = requireBoard(call, param(call, 'boardId'));
  return quickFilters.map(({ id, name, jql, description }, position) => ({
    id,
    boardId,
    name,
    jql,
    ...(description === '' ? {} : { description }),
    position,
  }));
}

function quickFilters(call: Call): Answer {
  return ok(pageBean(quickFiltersOf(call), pageRequest(call, PAGE, PAGE), (filter) => filter));
}

/** @throws {Refusal} 404 when the board has none of this id */
function quickFilter(call: Call): Answer {
  const id = param(call, 'quickFilterId');
  const filter = quickFiltersOf(call).find((each) => String(each.id) === id);
  if (!filter) throw refusal(404, `The quick filter with id '${id}' does not exist.`);
  return ok(filter);
}

/** All at once, with more of each; live sites send no page here. */
function fullProjects(call: Call): Answer {
  const projects = projectsOf(call);
  return ok({
    maxResults: projects.length,
    startAt: 0,
    total: projects.length,
    isLast: true,
    values: projects.map((project) => projectStub(call.site, project)),
  });
}

function boardsOfFilter(call: Call): Answer {
  const filter = filterOf(call, 'filterId');
  const boards = call.site.boards.filter((board) => board.filterId === filter.id && mayView(call, board));
  return ok(
    pageBean(boards, pageRequest(call, PAGE, PAGE), ({ id, name }) => ({
      id,
      self: agileUrl(call.site, `board/${id}`),
      name,
    })),
  );
}

/** Each takes the other's place in the lists. */
function swap(call: Call): Answer {
  const { site } = call;
  const sprint = requireSprint(call, param(call, 'sprintId'));
  const { sprintToSwapWith } = bodyOf(call, z.looseObject({ sprintToSwapWith: z.number().int() }));
  const other = requireSprint(call, String(sprintToSwapWith));
  for (const { boardId } of [sprint, other]) {
    const project = need(site.projects.get(requireBoard(call, String(boardId)).projectId), 'the project');
    if (!canInProject(site, call.caller, 'MANAGE_SPRINTS_PERMISSION', project)) {
      throw refusal(403, 'You must have the Manage Sprints permission to do that.');
    }
  }
  site.sprints.put({ ...sprint, place: other.place ?? other.id });
  site.sprints.put({ ...other, place: sprint.place ?? sprint.id });
  return noContent;
}

function rankEpic(call: Call): Answer {
  const epic = requireEpic(call, param(call, 'epicIdOrKey'));
  const body = bodyOf(
    call,
    z.looseObject({
      rankBeforeEpic: z.coerce.string().optional(),
      rankAfterEpic: z.coerce.string().optional(),
    }),
  );
  const [before, after] = [body.rankBeforeEpic, body.rankAfterEpic];
  const anchor = before ?? after;
  if (anchor === undefined || (before !== undefined && after !== undefined)) {
    throw refusal(400, "One of 'rankBeforeEpic' and 'rankAfterEpic' is required.");
  }
  const other: IssueRecord = requireEpic(call, anchor);
  if (!canOnIssue(call.site, call.caller, 'SCHEDULE_ISSUES', epic)) {
    throw refusal(403, 'You do not have permission to rank this issue.');
  }
  call.countWrite(epic.id);
  rankIssues(call, [epic], other, before === undefined ? 'after' : 'before');
  return noContent;
}

const one = '/rest/agile/1.0/board/:boardId';

export const boardDetailOperations: readonly Operation[] = [
  { method: 'GET', path: `${one}/project`, run: boardProjects },
  { method: 'GET', path: `${one}/project/full`, run: fullProjects },
  { method: 'GET', path: '/rest/agile/1.0/board/filter/:filterId', run: boardsOfFilter },
  { method: 'GET', path: `${one}/quickfilter/:quickFilterId`, run: quickFilter },
  { method: 'GET', path: `${one}/version`, run: boardVersions },
  { method: 'GET', path: `${one}/quickfilter`, run: quickFilters },
  { method: 'POST', path: '/rest/agile/1.0/sprint/:sprintId/swap', run: swap },
  { method: 'PUT', path: '/rest/agile/1.0/epic/:epicIdOrKey/rank', run: rankEpic },
];
