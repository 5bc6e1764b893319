/** Time logged on an issue. What is logged comes off the remaining estimate, as Jira does unless told otherwise. */
import { z } from 'zod';
import { fieldRefusal, refusal } from '../refusal';
import { apiUrl, jiraDate, personShape } from '../shapes/common';
import { parseDocument } from '../state/adf';
import { canOnIssue } from '../state/permissions';
import type { IssueRecord, WorklogRecord } from '../state/records';
import type { Site } from '../state/site';
import { parseDuration } from './duration';
import {
  bodyOf,
  created,
  noContent,
  ok,
  param,
  requireCaller,
  requireIssue,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { namedPage, pageRequest } from './paging';

const PAGE = 5000;
const PER_ISSUE = 10_000;

const bodySchema = z.looseObject({
  comment: z.unknown().optional(),
  started: z.string().optional(),
  timeSpent: z.string().optional(),
  timeSpentSeconds: z.number().int().optional(),
});

const hours = (seconds: number): string => {
  const [whole, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return [whole > 0 ? `${whole}h` : '', minutes > 0 || whole === 0 ? `${minutes}m` : ''].join(' ').trim();
};

function shape(site: Site, worklog: WorklogRecord): Record<string, unknown> {
  const author = personShape(site, worklog.author);
  return {
    self: apiUrl(site, `issue/${worklog.issueId}/worklog/${worklog.id}`),
    author,
    updateAuthor: author,
    ...(worklog.comment ? { comment: worklog.comment } : {}),
    created: jiraDate(worklog.created),
    updated: jiraDate(worklog.updated),
    started: jiraDate(worklog.started),
    timeSpent: hours(worklog.seconds),
    timeSpentSeconds: worklog.seconds,
    id: String(worklog.id),
    issueId: String(worklog.issueId),
  };
}

interface Logged {
  readonly seconds: number;
  readonly started: number | undefined;
  readonly comment: Record<string, unknown> | undefined;
}

/** @throws {Refusal} when a part cannot be read */
function logged(call: Call): Partial<Logged> & Omit<Logged, 'seconds'> {
  const body = bodyOf(call, bodySchema);
  const comment = body.comment === undefined ? undefined : parseDocument(body.comment);
  if (body.comment !== undefined && !comment) throw fieldRefusal({ comment: 'Comment body is not valid!' });
  const started = body.started === undefined ? undefined : Date.parse(body.started);
  if (started !== undefined && Number.isNaN(started)) {
    throw fieldRefusal({ started: 'The date must be written as yyyy-MM-ddTHH:mm:ss.SSSZ.' });
  }
  const seconds =
    body.timeSpentSeconds ?? (body.timeSpent === undefined ? undefined : parseDuration(body.timeSpent));
  if ((body.timeSpent !== undefined && seconds === undefined) || (seconds !== undefined && seconds < 60)) {
    throw fieldRefusal({ timeLogged: 'Invalid time duration entered.' });
  }
  return { comment, started, ...(seconds === undefined ? {} : { seconds }) };
}

function requireWorkable(call: Call): IssueRecord {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  if (!canOnIssue(call.site, call.caller, 'WORK_ON_ISSUES', issue)) {
    throw refusal(
      400,
      `${call.caller?.name ?? 'Anonymous'}, you do not have the permission to log work on this issue.`,
    );
  }
  call.countWrite(issue.id);
  return issue;
}

function requireWorklog(call: Call, issue: IssueRecord): WorklogRecord {
  const worklog = call.site.worklogs.get(Number(param(call, 'id')));
  if (worklog?.issueId !== issue.id)
    throw refusal(404, `Cannot find worklog with id: '${param(call, 'id')}'.`);
  return worklog;
}

/** One's own only: nobody here may change another's. */
function requireOwn(call: Call, issue: IssueRecord): WorklogRecord {
  const worklog = requireWorklog(call, issue);
  if (worklog.author !== call.caller?.id) {
    throw refusal(400, 'You do not have the permission to change this worklog.');
  }
  return worklog;
}

/** @throws {Refusal} when the query names no duration there */
function durationOf(call: Call, name: string): number {
  const seconds = parseDuration(call.query.text(name) ?? '');
  if (seconds === undefined) throw fieldRefusal({ [name]: 'Invalid time duration entered.' });
  return seconds;
}

/**
 * What becomes of the remaining estimate, as `adjustEstimate` says: it follows by itself unless told otherwise.
 * @param manual name of the parameter that says by how much, where that can be said
 * @returns seconds from those that remain now and those that are logged more than before
 */
function adjustment(
  call: Call,
  manual?: 'reduceBy' | 'increaseBy',
): (issue: IssueRecord, seconds: number) => number | null {
  const how = call.query.choice('adjustEstimate', [
    'auto',
    'leave',
    'new',
    ...(manual ? (['manual'] as const) : []),
  ]);
  const given =
    how === 'new'
      ? durationOf(call, 'newEstimate')
      : how === 'manual' && manual
        ? durationOf(call, manual)
        : 0;
  return ({ remainingSeconds: now }, seconds) => {
    if (how === 'leave') return now;
    if (how === 'new') return given;
    const less = how === 'manual' ? (manual === 'increaseBy' ? -given : given) : seconds;
    return now === null ? null : Math.max(0, now - less);
  };
}

/** @param seconds more logged than before */
function adjust(
  call: Call,
  issue: IssueRecord,
  remaining: ReturnType<typeof adjustment>,
  seconds: number,
): void {
  call.site.issues.put({
    ...issue,
    remainingSeconds: remaining(issue, seconds),
    updated: call.site.now(),
  });
}

function add(call: Call): Answer {
  const { site } = call;
  const issue = requireWorkable(call);
  const remaining = adjustment(call, 'reduceBy');
  const { seconds, started, comment } = logged(call);
  if (seconds === undefined) {
    throw fieldRefusal({ timeLogged: 'You must indicate the time spent working.' });
  }
  if (site.issueWorklogs.get(issue.id).length >= PER_ISSUE) {
    throw refusal(413, `The limit of ${PER_ISSUE} worklogs on this issue is reached.`);
  }
  const now = site.now();
  const worklog: WorklogRecord = {
    id: site.nextId('worklog'),
    issueId: issue.id,
    author: requireCaller(call).id,
    comment: comment ?? null,
    started: started ?? now,
    seconds,
    created: now,
    updated: now,
  };
  site.worklogs.put(worklog);
  adjust(call, issue, remaining, seconds);
  return created(shape(site, worklog));
}

function change(call: Call): Answer {
  const { site } = call;
  const issue = requireWorkable(call);
  const worklog = requireOwn(call, issue);
  const remaining = adjustment(call);
  const { seconds, started, comment } = logged(call);
  const changed: WorklogRecord = {
    ...worklog,
    seconds: seconds ?? worklog.seconds,
    started: started ?? worklog.started,
    comment: comment ?? worklog.comment,
    updated: site.now(),
  };
  site.worklogs.put(changed);
  adjust(call, issue, remaining, changed.seconds - worklog.seconds);
  return ok(shape(site, changed));
}

function remove(call: Call): Answer {
  const issue = requireWorkable(call);
  const worklog = requireOwn(call, issue);
  const remaining = adjustment(call, 'increaseBy');
  call.site.worklogs.delete(worklog.id);
  adjust(call, issue, remaining, -worklog.seconds);
  return noContent;
}

function list(call: Call): Answer {
  const { site } = call;
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const after = call.query.integer('startedAfter', 0);
  const worklogs = site.issueWorklogs
    .get(issue.id)
    .filter(({ started }) => started >= after)
    .sort((a, b) => a.started - b.started || a.id - b.id);
  return ok(namedPage('worklogs', worklogs, pageRequest(call, PAGE, PAGE), (each) => shape(site, each)));
}

const many = '/rest/api/3/issue/:issueIdOrKey/worklog';

export const worklogOperations: readonly Operation[] = [
  { method: 'GET', path: many, run: list },
  { method: 'POST', path: many, run: add },
  {
    method: 'GET',
    path: `${many}/:id`,
    run: (call) => {
      const issue = requireIssue(call, param(call, 'issueIdOrKey'));
      return ok(shape(call.site, requireWorklog(call, issue)));
    },
  },
  { method: 'PUT', path: `${many}/:id`, run: change },
  { method: 'DELETE', path: `${many}/:id`, run: remove },
];
