import { refusal } from '../refusal';
import { boardConfiguration, boardShape } from '../shapes/sprint';
import { canInProject, visibleProjects } from '../state/permissions';
import type { BoardRecord } from '../state/records';
import { mayUse } from './filters';
import { ok, param, requireCaller, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';

const PAGE = 50;

export function mayView(call: Call, board: BoardRecord): boolean {
  const project = call.site.projects.get(board.projectId);
  if (project === undefined || !canInProject(call.site, call.caller, 'BROWSE_PROJECTS', project))
    return false;
  const filter = call.site.filters.get(board.filterId);
  return filter === undefined || mayUse(call, filter);
}

/** @throws {Refusal} 404 when it is not there or may not be seen */
export function requireBoard(call: Call, id: string): BoardRecord {
  requireCaller(call);
  const board = call.site.boards.get(Number(id));
  if (!board || !mayView(call, board)) {
    throw refusal(
      404,
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    );
  }
  return board;
}

/** Boards whose filter names the project: a board can span several. */
function mentions(call: Call, board: BoardRecord, idOrKey: string): boolean {
  const project = visibleProjects(call.site, call.caller).find(
    ({ id, key }) => key === idOrKey || String(id) === idOrKey,
  );
  if (!project) throw refusal(400, `No project could be found with key or id '${idOrKey}'.`);
  const jql = call.site.filters.get(board.filterId)?.jql ?? '';
  return [project.key, String(project.id), project.name].some((name) => {
    const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(^|[\\s(,="'])${plain}($|[\\s),"'])`, 'i').test(jql);
  });
}

function list(call: Call): Answer {
  requireCaller(call);
  const { query } = call;
  const type = query.list('type');
  const name = query.text('name')?.toLowerCase();
  const project = query.text('projectKeyOrId');
  const filterId = query.text('filterId');
  const order = query.choice('orderBy', ['name', '+name', '-name']);
  const boards = call.site.boards.filter(
    (board) =>
      (filterId === undefined || String(board.filterId) === filterId) &&
      mayView(call, board) &&
      (type === undefined || type.includes(board.type)) &&
      (name === undefined || board.name.toLowerCase().includes(name)) &&
      (project === undefined || mentions(call, board, project)),
  );
  if (order !== undefined) boards.sort((a, b) => a.name.localeCompare(b.name) * (order === '-name' ? -1 : 1));
  return ok(pageBean(boards, pageRequest(call, PAGE, PAGE), (board) => boardShape(call.site, board)));
}

const one = '/rest/agile/1.0/board/:boardId';
const boardOf = (call: Call): BoardRecord => requireBoard(call, param(call, 'boardId'));

export const boardOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/agile/1.0/board', run: list },
  { method: 'GET', path: one, run: (call) => ok(boardShape(call.site, boardOf(call))) },
  {
    method: 'GET',
    path: `${one}/configuration`,
    run: (call) => ok(boardConfiguration(call.site, boardOf(call))),
  },
];
