/** Issue lists of boards and sprints, in both generations: paged by token, and by `startAt` (deprecated). */
import { refusal } from '../refusal';
import { JqlOrderError } from '../jql/compile';
import { parseJql } from '../jql/parse';
import { JqlSyntaxError } from '../jql/syntax-error';
import { AGILE_FIELDS, agileValues, chooseFields, issueShape } from '../shapes/issue';
import { KANBAN_SUB_QUERY } from '../shapes/sprint';
import type { BoardRecord, IssueRecord, SprintRecord } from '../state/records';
import { requireBoard } from './boards';
import { compileFor, findIssues } from './find-issues';
import { ok, param, type Answer, type Call, type Operation } from './operation';
import { makeToken, readToken } from './page-token';
import { pageRequest } from './paging';
import { requireSprint } from './sprints';

/** As search does, the lists serve no more than a hundred where more than ids and keys are asked for. */
const AgileListLimits = { default: 50, asked: 5000, withFields: 100 } as const;

type Keep = (issue: IssueRecord) => boolean;

/** Issues that all the queries and the caller's own `jql` hold for, in rank order unless that says otherwise. */
export function select(call: Call, queries: readonly string[], keep: Keep): IssueRecord[] {
  const own = call.query.text('jql') ?? '';
  try {
    const { where, order } = parseJql(own);
    // What the caller orders by counts; otherwise rank does.
    const ownOrder =
      order.length > 0 ? own.slice(own.toLowerCase().lastIndexOf('order by')) : 'ORDER BY Rank ASC';
    const ownWhere =
      where && order.length > 0 ? own.slice(0, own.toLowerCase().lastIndexOf('order by')) : own;
    const parts = [...queries, ...(where ? [ownWhere] : [])].map((part) => `(${part})`);
    return findIssues(call, compileFor(call, `${parts.join(' AND ')} ${ownOrder}`)).filter(keep);
  } catch (error) {
    if (error instanceof JqlSyntaxError || error instanceof JqlOrderError) throw refusal(400, error.message);
    throw error;
  }
}

/** A filter's conditions without its order. */
function boardQueries(call: Call, board: BoardRecord): string[] {
  return [`filter = ${board.filterId}`, ...(board.type === 'kanban' ? [KANBAN_SUB_QUERY] : [])];
}

function mapped(board: BoardRecord): ReadonlySet<number> {
  return new Set(board.columns.flatMap(({ statusIds }) => statusIds));
}

function onBoard(call: Call, board: BoardRecord): Keep {
  const statuses = mapped(board);
  return (issue) =>
    statuses.has(issue.statusId) && (board.type === 'kanban' || call.site.typeOf(issue).level <= 0);
}

export function boardIssues(call: Call, board: BoardRecord): IssueRecord[] {
  return select(call, boardQueries(call, board), onBoard(call, board));
}

/** Not done and in no open sprint; on a kanban board, what stands in its backlog column. */
function backlog(call: Call, board: BoardRecord): IssueRecord[] {
  const { site } = call;
  const done = new Set(board.columns.at(-1)?.statusIds ?? []);
  const first = board.columns[0];
  const kanbanBacklog =
    board.type === 'kanban' && first?.name === 'Backlog' ? new Set(first.statusIds) : undefined;
  const keep = onBoard(call, board);
  return select(call, boardQueries(call, board), (issue) => {
    if (!keep(issue) || done.has(issue.statusId)) return false;
    if (!site.switches.subtasksInBacklog && site.typeOf(issue).level === -1) return false;
    if (kanbanBacklog) return kanbanBacklog.has(issue.statusId);
    return site.sprintIdsOf(issue).every((id) => site.sprints.get(id)?.state === 'closed');
  });
}

function sprintIssues(call: Call, sprint: SprintRecord): IssueRecord[] {
  return select(call, [`sprint = ${sprint.id}`], () => true);
}

function wanted(call: Call): { fields: ReturnType<typeof chooseFields>; agile: string[] } {
  const names = call.query.list('fields');
  if (!names) return { fields: chooseFields(call, ['*navigable']), agile: [...AGILE_FIELDS] };
  const every = names.includes('*all') || names.includes('*navigable');
  return {
    fields: chooseFields(call, names),
    agile: AGILE_FIELDS.filter((field) => every || names.includes(field)),
  };
}

function render(call: Call): (issue: IssueRecord) => Record<string, unknown> {
  const { fields, agile } = wanted(call);
  const expand = (call.query.list('expand') ?? []).filter((part) => part === 'changelog');
  return (issue) => {
    const shape = issueShape(call, issue, { fields, expand, agile: true });
    const values = Object.entries(agileValues(call, issue)).filter(([name]) => agile.includes(name));
    return { ...shape, fields: { ...Object.fromEntries(fieldsOf(shape)), ...Object.fromEntries(values) } };
  };
}

function fieldsOf(shape: Record<string, unknown>): [string, unknown][] {
  const { fields } = shape;
  return typeof fields === 'object' && fields !== null ? Object.entries(fields) : [];
}

export type Source = (call: Call) => IssueRecord[];

function tokenPage(source: Source): (call: Call) => Answer {
  return (call) => {
    const { query, site } = call;
    const asked = query.integer('maxResults', AgileListLimits.default);
    if (asked < 1 || asked > AgileListLimits.asked) {
      throw refusal(400, 'The max results parameter has to be between 1 and 5,000.');
    }
    const identity = [call.params, query.text('jql'), query.text('fields'), call.caller?.id];
    const offset = readToken(query.text('nextPageToken'), identity, site.now());
    const found = source(call);
    const names = query.list('fields');
    const plain = names?.every((name) => name === 'id' || name === 'key') === true;
    const size = Math.min(
      asked,
      plain ? AgileListLimits.asked : AgileListLimits.withFields,
      site.switches.pageLimit ?? AgileListLimits.asked,
    );
    const page = found.slice(offset, offset + size);
    const isLast = offset + page.length >= found.length;
    return ok({
      expand: 'names,schema',
      issues: page.map(render(call)),
      ...(isLast ? {} : { nextPageToken: makeToken(identity, offset + page.length, site.now()) }),
      isLast,
    });
  };
}

function startAtPage(source: Source): (call: Call) => Answer {
  return (call) => {
    const page = pageRequest(call, AgileListLimits.default, AgileListLimits.asked);
    const found = source(call);
    return ok({
      expand: 'schema,names',
      ...page,
      total: found.length,
      issues: found.slice(page.startAt, page.startAt + page.maxResults).map(render(call)),
    });
  };
}

const boardOf = (call: Call): BoardRecord => requireBoard(call, param(call, 'boardId'));
const sprintOf = (call: Call): SprintRecord => requireSprint(call, param(call, 'sprintId'));

const lists: readonly IssueList[] = [
  { path: 'board/:boardId/backlog', source: (call) => backlog(call, boardOf(call)) },
  { path: 'board/:boardId/issue', source: (call) => boardIssues(call, boardOf(call)) },
  { path: 'sprint/:sprintId/issue', source: (call) => sprintIssues(call, sprintOf(call)) },
  {
    path: 'board/:boardId/sprint/:sprintId/issue',
    source: (call) => {
      const board = boardOf(call);
      return select(
        call,
        [...boardQueries(call, board), `sprint = ${sprintOf(call).id}`],
        onBoard(call, board),
      );
    },
  },
];

/** One list, as both generations of the API serve it. */
export interface IssueList {
  readonly path: string;
  readonly source: Source;
}

export function listOperations({ path, source }: IssueList): readonly Operation[] {
  return [
    { method: 'GET', path: `/rest/software/1.0/${path}`, run: tokenPage(source) },
    {
      method: 'GET',
      path: `/rest/software/1.0/${path}/approximate-count`,
      run: (call: Call) => ok({ count: source(call).length }),
    },
    { method: 'GET', path: `/rest/agile/1.0/${path}`, run: startAtPage(source) },
  ];
}

export const boardIssueOperations: readonly Operation[] = lists.flatMap(listOperations);
