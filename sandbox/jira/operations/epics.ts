/** Epics of company-managed projects, as the Agile API has them; team-managed ones are read by `parent`. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { epicShape } from '../shapes/issue';
import { canOnIssue } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { boardIssues, listOperations, select, type IssueList } from './board-issues';
import { requireBoard } from './boards';
import { changeIssue, systemItem } from './change-issue';
import {
  bodyOf,
  noContent,
  ok,
  param,
  requireCaller,
  requireIssue,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { pageBean, pageRequest } from './paging';
import { requireMoved } from './ranking';
import { FieldProblem } from './setting';
import { parentSetter } from './system-setters';

const PAGE = 50;

/** @throws {Refusal} 404 when it is no epic of a company-managed project that may be seen */
export function requireEpic(call: Call, idOrKey: string): IssueRecord {
  requireCaller(call);
  const issue = requireIssue(call, idOrKey);
  if (call.site.typeOf(issue).level !== 1 || call.site.projectOf(issue).style === 'team') {
    throw refusal(404, 'The requested epic does not exist or you do not have permission to view it.');
  }
  return issue;
}

const epicOf = (call: Call): IssueRecord => requireEpic(call, param(call, 'epicIdOrKey'));

const isChild =
  (epicId: number | null) =>
  ({ parentId }: IssueRecord): boolean =>
    parentId === epicId;

function isWithoutEpic(call: Call, issue: IssueRecord): boolean {
  const parent = issue.parentId === null ? undefined : call.site.issues.get(issue.parentId);
  return parent === undefined || call.site.typeOf(parent).level !== 1;
}

function boardEpics(call: Call): Answer {
  const board = requireBoard(call, param(call, 'boardId'));
  const done = call.query.text('done');
  const epics = select(call, [`filter = ${board.filterId}`, 'hierarchyLevel = 1'], (issue) => {
    const isDone = call.site.statusOf(issue).category === 'done';
    return call.site.projectOf(issue).style === 'company' && (done === undefined || String(isDone) === done);
  });
  return ok(pageBean(epics, pageRequest(call, PAGE, PAGE), (epic) => epicShape(call.site, epic)));
}

function place(call: Call, epic: IssueRecord | null): Answer {
  const { issues } = bodyOf(call, z.looseObject({ issues: z.array(z.coerce.string()).min(1) }));
  const moved = requireMoved(call, issues);
  for (const issue of moved) {
    if (!canOnIssue(call.site, call.caller, 'EDIT_ISSUES', issue)) {
      throw refusal(403, 'You do not have permission to edit issues in this project.');
    }
    call.countWrite(issue.id);
  }
  const { site, caller } = call;
  try {
    const changes = moved.map((issue) => ({
      issue,
      ...parentSetter({ site, caller, project: site.projectOf(issue), issue }, epic && { key: epic.key }),
    }));
    for (const { issue, patch, items } of changes) changeIssue(call, issue, patch, items);
  } catch (error) {
    if (error instanceof FieldProblem) throw refusal(400, error.message);
    throw error;
  }
  return noContent;
}

const COLORS = Array.from({ length: 14 }, (_none, place) => `color_${place + 1}`);

const updateSchema = z.looseObject({
  name: z.string().trim().min(1).max(255).optional(),
  summary: z.string().trim().min(1).max(255).optional(),
  done: z.boolean().optional(),
  color: z.looseObject({ key: z.enum(COLORS) }).optional(),
});

/** What is left out stays; an epic without a name goes by its summary. Done is a status of that category, or the first. */
function update(call: Call): Answer {
  const epic = epicOf(call);
  const { site } = call;
  if (!canOnIssue(site, call.caller, 'EDIT_ISSUES', epic))
    throw refusal(403, 'You do not have permission to edit issues in this project.');
  call.countWrite(epic.id);
  const { name = epic.epic?.name, summary = epic.summary, done, color } = bodyOf(call, updateSchema);
  const before = site.statusOf(epic);
  const wanted = done === undefined || done === (before.category === 'done') ? undefined : done;
  const status = site
    .projectOf(epic)
    .statusIds.flatMap((id) => site.statuses.get(id) ?? [])
    .find(({ category }) => wanted !== undefined && (category === 'done') === wanted);
  const items = [
    ...(summary === epic.summary ? [] : [systemItem('summary', null, epic.summary, null, summary)]),
    ...(status ? [systemItem('status', String(before.id), before.name, String(status.id), status.name)] : []),
  ];
  const key = color?.key ?? epic.epic?.color;
  const label = { ...(name === undefined ? {} : { name }), ...(key === undefined ? {} : { color: key }) };
  // Not among what the history tells of.
  const labelled = { ...epic, epic: label };
  site.issues.put(labelled);
  const patch = status ? { summary, statusId: status.id, statusSince: site.now() } : { summary };
  return ok(epicShape(site, changeIssue(call, labelled, patch, items)));
}

const lists: readonly IssueList[] = [
  {
    path: 'board/:boardId/epic/none/issue',
    source: (call) =>
      boardIssues(call, requireBoard(call, param(call, 'boardId'))).filter((issue) =>
        isWithoutEpic(call, issue),
      ),
  },
  {
    path: 'board/:boardId/epic/:epicId/issue',
    source: (call) =>
      boardIssues(call, requireBoard(call, param(call, 'boardId'))).filter(
        isChild(requireEpic(call, param(call, 'epicId')).id),
      ),
  },
  {
    path: 'epic/none/issue',
    source: (call) => {
      requireCaller(call);
      return select(call, ['hierarchyLevel = 0'], (issue) => isWithoutEpic(call, issue));
    },
  },
  {
    path: 'epic/:epicIdOrKey/issue',
    source: (call) =>
      select(call, [`parent = ${requireEpic(call, param(call, 'epicIdOrKey')).id}`], () => true),
  },
];

export const epicOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/agile/1.0/board/:boardId/epic', run: boardEpics },
  {
    method: 'GET',
    path: '/rest/agile/1.0/epic/:epicIdOrKey',
    run: (call) => ok(epicShape(call.site, epicOf(call))),
  },
  { method: 'POST', path: '/rest/agile/1.0/epic/:epicIdOrKey', run: update },
  ...lists.flatMap(listOperations),
  {
    method: 'POST',
    path: '/rest/agile/1.0/epic/:epicIdOrKey/issue',
    run: (call) => place(call, epicOf(call)),
  },
  { method: 'POST', path: '/rest/agile/1.0/epic/none/issue', run: (call) => place(call, null) },
];
