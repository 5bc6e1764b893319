/** Order, and which sprint an issue is in. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { canOnIssue } from '../state/permissions';
import { ranksBetween } from '../state/rank';
import type { IssueRecord } from '../state/records';
import { need } from '../state/site';
import { changeIssue, inSprint, ranked, systemItem } from './change-issue';
import { requireBoard } from './boards';
import {
  bodyOf,
  noContent,
  param,
  requireCaller,
  requireIssue,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { requireSprint } from './sprints';

/** As many issues one call moves at most. */
const MOVE_LIMIT = 50;

const BUSY = 'JIRA Agile cannot execute the rank operation at this time. Please try again later.';

const moveSchema = z.looseObject({
  issues: z.array(z.coerce.string()).min(1),
  rankBeforeIssue: z.coerce.string().optional(),
  rankAfterIssue: z.coerce.string().optional(),
  rankCustomFieldId: z.number().int().optional(),
});
type Move = z.output<typeof moveSchema>;

/** @throws {Refusal} when there are too many, or one is not there or may not be moved */
export function requireMoved(call: Call, moved: readonly string[]): IssueRecord[] {
  if (moved.length > MOVE_LIMIT) {
    throw refusal(400, `The maximum number of issues that can be moved in one operation is ${MOVE_LIMIT}.`);
  }
  const issues = moved.map((idOrKey) => requireIssue(call, idOrKey));
  for (const issue of issues) {
    if (!canOnIssue(call.site, call.caller, 'SCHEDULE_ISSUES', issue)) {
      throw refusal(403, 'You do not have permission to rank this issue.');
    }
  }
  return issues;
}

/** The ranks on both sides of the place asked for, issues on the move left out. */
function gap(
  call: Call,
  moved: ReadonlySet<number>,
  anchor: IssueRecord,
  side: 'before' | 'after',
): { low: string | undefined; high: string | undefined } {
  let [low, high]: [string | undefined, string | undefined] = [undefined, undefined];
  for (const { id, rank } of call.site.issues.all()) {
    if (moved.has(id) || id === anchor.id) continue;
    if (rank < anchor.rank && (low === undefined || rank > low)) low = rank;
    if (rank > anchor.rank && (high === undefined || rank < high)) high = rank;
  }
  return side === 'before' ? { low, high: anchor.rank } : { low: anchor.rank, high };
}

export function rankIssues(
  call: Call,
  issues: readonly IssueRecord[],
  anchor: IssueRecord,
  side: 'before' | 'after',
): void {
  // Ranked against itself an issue stays where it is.
  const moving = issues.filter(({ id }) => id !== anchor.id);
  const { low, high } = gap(call, new Set(moving.map(({ id }) => id)), anchor, side);
  const ranks = ranksBetween(low, high, moving.length);
  moving.forEach((issue, place) => {
    const current = call.site.issues.get(issue.id) ?? issue;
    const { patch, items } = ranked(current, ranks[place] ?? current.rank);
    changeIssue(call, current, patch, items);
  });
}

function anchorOf(call: Call, move: Move): { anchor: IssueRecord; side: 'before' | 'after' } | undefined {
  if (move.rankBeforeIssue !== undefined && move.rankAfterIssue !== undefined) {
    throw refusal(400, "Only one of 'rankBeforeIssue' and 'rankAfterIssue' can be given.");
  }
  if (move.rankBeforeIssue !== undefined)
    return { anchor: requireIssue(call, move.rankBeforeIssue), side: 'before' };
  if (move.rankAfterIssue !== undefined)
    return { anchor: requireIssue(call, move.rankAfterIssue), side: 'after' };
  return undefined;
}

/** Ranks what can be ranked; issues that cannot now make the answer a 207 with a status for each. */
function rankAndAnswer(
  call: Call,
  issues: readonly IssueRecord[],
  place: ReturnType<typeof anchorOf>,
): Answer {
  if (!place) return noContent;
  const busy = new Set(call.site.switches.rankBusy);
  rankIssues(
    call,
    issues.filter(({ key }) => !busy.has(key)),
    place.anchor,
    place.side,
  );
  if (!issues.some(({ key }) => busy.has(key))) return noContent;
  return {
    status: 207,
    body: {
      entries: issues.map(({ id, key }) => ({
        issueId: id,
        issueKey: key,
        ...(busy.has(key) ? { status: 503, errors: [BUSY] } : { status: 200 }),
      })),
    },
  };
}

function rank(call: Call): Answer {
  requireCaller(call);
  const move = bodyOf(call, moveSchema);
  const place = anchorOf(call, move);
  if (!place) throw refusal(400, "One of 'rankBeforeIssue' and 'rankAfterIssue' is required.");
  const fieldId = move.rankCustomFieldId;
  if (fieldId !== undefined && call.site.fields.get(fieldId)?.kind !== 'rank') {
    throw refusal(400, `The custom field with id '${fieldId}' is not a rank field.`);
  }
  const issues = requireMoved(call, move.issues);
  for (const { id } of issues) call.countWrite(id);
  return rankAndAnswer(call, issues, place);
}

function moveTo(call: Call, sprintId: number | null): Answer {
  const move = bodyOf(call, moveSchema);
  const place = anchorOf(call, move);
  const issues = requireMoved(call, move.issues);
  for (const { id } of issues) call.countWrite(id);
  for (const issue of issues) {
    const { patch, items } = inSprint(call.site, issue, sprintId);
    changeIssue(call, issue, patch, items);
  }
  return rankAndAnswer(call, issues, place);
}

function toSprint(call: Call): Answer {
  const sprint = requireSprint(call, param(call, 'sprintId'));
  if (sprint.state === 'closed') throw refusal(400, 'Issues cannot be moved to a closed sprint.');
  return moveTo(call, sprint.id);
}

/** From the backlog to the board: into its active sprint, or out of the column that is its backlog. */
function toBoard(call: Call): Answer {
  const board = requireBoard(call, param(call, 'boardId'));
  if (board.sprintsEnabled) {
    const active = call.site.sprints.find(({ boardId, state }) => boardId === board.id && state === 'active');
    if (!active) throw refusal(400, 'The board has no active sprint that issues could be moved to.');
    return moveTo(call, active.id);
  }
  const move = bodyOf(call, moveSchema);
  const place = anchorOf(call, move);
  const issues = requireMoved(call, move.issues);
  const column = board.columns[0]?.name === 'Backlog' ? board.columns[1] : undefined;
  const statusId = column?.statusIds[0];
  const status = statusId === undefined ? undefined : call.site.statuses.get(statusId);
  for (const issue of issues) {
    call.countWrite(issue.id);
    const before = call.site.statusOf(issue);
    const waiting = board.columns[0]?.statusIds.includes(before.id) === true;
    if (!status || !waiting) continue;
    const item = systemItem('status', String(before.id), before.name, String(status.id), status.name);
    changeIssue(call, issue, { statusId: status.id, statusSince: call.site.now() }, [item]);
  }
  return rankAndAnswer(
    call,
    issues.map(({ id }) => need(call.site.issues.get(id), `issue ${id}`)),
    place,
  );
}

export const rankingOperations: readonly Operation[] = [
  { method: 'PUT', path: '/rest/agile/1.0/issue/rank', run: rank },
  { method: 'POST', path: '/rest/agile/1.0/sprint/:sprintId/issue', run: toSprint },
  { method: 'POST', path: '/rest/agile/1.0/board/:boardId/issue', run: toBoard },
  {
    method: 'POST',
    path: '/rest/agile/1.0/backlog/issue',
    run: (call) => {
      requireCaller(call);
      return moveTo(call, null);
    },
  },
  {
    method: 'POST',
    path: '/rest/agile/1.0/backlog/:boardId/issue',
    run: (call) => {
      requireBoard(call, param(call, 'boardId'));
      return moveTo(call, null);
    },
  },
];
