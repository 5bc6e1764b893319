import { z } from 'zod';
import { fieldRefusal, refusal } from '../refusal';
import { commentShape } from '../shapes/comment';
import { textOfDocument, parseDocument } from '../state/adf';
import { canOnIssue, canSee } from '../state/permissions';
import type { CommentRecord, IssueRecord } from '../state/records';
import {
  bodyOf,
  created,
  noContent,
  ok,
  param,
  requireIssue,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { namedPage, pageBean, pageRequest } from './paging';

const CommentLimits = { perIssue: 5000, page: 100, list: 1000 } as const;

const bodySchema = z.looseObject({ body: z.unknown() });

function readBody(value: unknown): Record<string, unknown> {
  const document = parseDocument(value);
  if (!document || textOfDocument(document) === '')
    throw fieldRefusal({ comment: 'Comment body is not valid!' });
  return document;
}

/**
 * The document to be added as a comment.
 * @throws {Refusal} when the person may not, the text is none, or the issue has too many
 */
export function checkComment(call: Call, issue: IssueRecord, value: unknown): Record<string, unknown> {
  const { site, caller } = call;
  if (!canOnIssue(site, caller, 'ADD_COMMENTS', issue)) {
    throw refusal(
      400,
      `${caller?.name ?? 'Anonymous'}, you do not have the permission to comment on this issue.`,
    );
  }
  const body = readBody(value);
  if (site.issueComments.get(issue.id).length >= CommentLimits.perIssue) {
    throw refusal(413, `The limit of ${CommentLimits.perIssue} comments on this issue is reached.`);
  }
  return body;
}

/** @param body a document that was checked */
export function addComment(call: Call, issue: IssueRecord, body: Record<string, unknown>): CommentRecord {
  const { site, caller } = call;
  const now = site.now();
  const comment: CommentRecord = {
    id: site.nextId('comment'),
    issueId: issue.id,
    author: caller?.id ?? null,
    body,
    created: now,
    updated: now,
  };
  site.comments.put(comment);
  site.issues.put({ ...issue, updated: now });
  return comment;
}

function list(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const all = call.site.issueComments.get(issue.id).sort((a, b) => a.created - b.created || a.id - b.id);
  if (call.query.text('orderBy') === '-created') all.reverse();
  return ok(
    namedPage('comments', all, pageRequest(call, CommentLimits.page, CommentLimits.page), (comment) =>
      commentShape(call.site, comment),
    ),
  );
}

function requireComment(call: Call): CommentRecord {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const comment = call.site.comments.get(Number(param(call, 'id')));
  if (comment?.issueId !== issue.id) {
    throw refusal(404, `Can not find a comment for the id: ${param(call, 'id')}.`);
  }
  return comment;
}

function requireOwn(call: Call, verb: 'EDIT' | 'DELETE'): CommentRecord {
  const comment = requireComment(call);
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const own = comment.author === call.caller?.id;
  if (!canOnIssue(call.site, call.caller, own ? `${verb}_OWN_COMMENTS` : `${verb}_ALL_COMMENTS`, issue)) {
    throw refusal(
      400,
      `${call.caller?.name ?? 'Anonymous'}, you do not have the permission to ${verb.toLowerCase()} this comment.`,
    );
  }
  return comment;
}

function change(call: Call): Answer {
  const comment = requireOwn(call, 'EDIT');
  const changed = { ...comment, body: readBody(bodyOf(call, bodySchema).body), updated: call.site.now() };
  call.site.comments.put(changed);
  return ok(commentShape(call.site, changed));
}

function listByIds(call: Call): Answer {
  const { ids } = bodyOf(call, z.looseObject({ ids: z.array(z.number().int()).max(CommentLimits.list) }));
  const found = ids.flatMap((id) => {
    const comment = call.site.comments.get(id);
    const issue = comment && call.site.issues.get(comment.issueId);
    return comment && issue && canSee(call.site, call.caller, issue) ? [comment] : [];
  });
  const page = { startAt: 0, maxResults: CommentLimits.list };
  return ok(pageBean(found, page, (comment) => commentShape(call.site, comment)));
}

const many = '/rest/api/3/issue/:issueIdOrKey/comment';

export const commentOperations: readonly Operation[] = [
  { method: 'GET', path: many, run: list },
  {
    method: 'POST',
    path: many,
    run: (call) => {
      const issue = requireIssue(call, param(call, 'issueIdOrKey'));
      const body = checkComment(call, issue, bodyOf(call, bodySchema).body);
      call.countWrite(issue.id);
      return created(commentShape(call.site, addComment(call, issue, body)));
    },
  },
  { method: 'GET', path: `${many}/:id`, run: (call) => ok(commentShape(call.site, requireComment(call))) },
  { method: 'PUT', path: `${many}/:id`, run: change },
  {
    method: 'DELETE',
    path: `${many}/:id`,
    run: (call) => {
      call.site.comments.delete(requireOwn(call, 'DELETE').id);
      return noContent;
    },
  },
  { method: 'POST', path: '/rest/api/3/comment/list', run: listByIds },
];
