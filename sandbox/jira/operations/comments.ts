import { z } from 'zod';
import { fieldRefusal, refusal } from '../refusal';
import { commentShape } from '../shapes/comment';
import { htmlOfDocument, parseDocument, textOfDocument } from '../state/adf';
import { isAmong, mayRead } from '../state/comment-visibility';
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
import { checkProperty } from './property-writing';

const CommentLimits = { perIssue: 5000, page: 100, list: 1000 } as const;

const bodySchema = z.looseObject({
  body: z.unknown(),
  visibility: z
    .looseObject({
      type: z.enum(['role', 'group']),
      value: z.string().optional(),
      identifier: z.string().nullish(),
    })
    .nullish(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).default([]),
});

/** @throws {Refusal} 400 for a role or group one is not in oneself */
function visibilityOf(
  call: Call,
  issue: IssueRecord,
  { visibility }: z.output<typeof bodySchema>,
): CommentRecord['visibility'] {
  if (!visibility) return undefined;
  const { type, value = visibility.identifier ?? '' } = visibility;
  if (!isAmong(call.site, call.caller, issue, { type, value }))
    throw fieldRefusal({
      commentLevel: `You are currently not a member of the project ${type}: ${value}.`,
    });
  return { type, value };
}

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
export function addComment(
  call: Call,
  issue: IssueRecord,
  body: Record<string, unknown>,
  visibility?: CommentRecord['visibility'],
): CommentRecord {
  const { site, caller } = call;
  const now = site.now();
  const comment: CommentRecord = {
    id: site.nextId('comment'),
    issueId: issue.id,
    author: caller?.id ?? null,
    body,
    created: now,
    updated: now,
    ...(visibility ? { visibility } : {}),
  };
  site.comments.put(comment);
  site.issues.put({ ...issue, updated: now });
  return comment;
}

const ORDERS = new Set(['created', '+created', '-created']);

/** With the text as HTML too, when that is asked for. */
function shown(call: Call, comment: CommentRecord): Record<string, unknown> {
  const rendered = (call.query.list('expand') ?? []).includes('renderedBody');
  return {
    ...commentShape(call.site, comment),
    ...(rendered ? { renderedBody: htmlOfDocument(comment.body) } : {}),
  };
}

function list(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const order = call.query.text('orderBy') ?? 'created';
  if (!ORDERS.has(order)) throw refusal(400, `Comments can be ordered by 'created' only, not by '${order}'.`);
  const all = call.site.issueComments
    .get(issue.id)
    .filter((comment) => mayRead(call.site, call.caller, comment))
    .sort((a, b) => a.created - b.created || a.id - b.id);
  if (order === '-created') all.reverse();
  return ok(
    namedPage('comments', all, pageRequest(call, CommentLimits.page, CommentLimits.page), (comment) =>
      shown(call, comment),
    ),
  );
}

function requireComment(call: Call): CommentRecord {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const comment = call.site.comments.get(Number(param(call, 'id')));
  if (comment?.issueId !== issue.id || !mayRead(call.site, call.caller, comment)) {
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
  const request = bodyOf(call, bodySchema);
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const { visibility: _before, updateAuthor: _other, ...rest } = comment;
  const visibility = visibilityOf(call, issue, request);
  const changed: CommentRecord = {
    ...rest,
    body: readBody(request.body),
    updated: call.site.now(),
    ...(call.caller && call.caller.id !== comment.author ? { updateAuthor: call.caller.id } : {}),
    ...(visibility ? { visibility } : {}),
  };
  for (const { key, value } of request.properties) checkProperty(key, value);
  keepProperties(call, changed, request);
  call.site.comments.put(changed);
  return ok(commentShape(call.site, changed));
}

function listByIds(call: Call): Answer {
  const { ids } = bodyOf(call, z.looseObject({ ids: z.array(z.number().int()).max(CommentLimits.list) }));
  const found = ids.flatMap((id) => {
    const comment = call.site.comments.get(id);
    const issue = comment && call.site.issues.get(comment.issueId);
    return comment &&
      issue &&
      canSee(call.site, call.caller, issue) &&
      mayRead(call.site, call.caller, comment)
      ? [comment]
      : [];
  });
  const page = { startAt: 0, maxResults: CommentLimits.list };
  return ok(pageBean(found, page, (comment) => shown(call, comment)));
}

/** Beside those it has. */
function keepProperties(
  { site }: Call,
  { id }: CommentRecord,
  { properties }: z.output<typeof bodySchema>,
): void {
  if (properties.length === 0) return;
  const owner = `comment:${id}`;
  const values = { ...site.entityProperties.get(owner)?.values };
  for (const { key, value } of properties) values[key] = value;
  site.entityProperties.put({ id: owner, values });
}

const many = '/rest/api/3/issue/:issueIdOrKey/comment';

export const commentOperations: readonly Operation[] = [
  { method: 'GET', path: many, run: list },
  {
    method: 'POST',
    path: many,
    run: (call) => {
      const issue = requireIssue(call, param(call, 'issueIdOrKey'));
      const request = bodyOf(call, bodySchema);
      const body = checkComment(call, issue, request.body);
      const visibility = visibilityOf(call, issue, request);
      for (const { key, value } of request.properties) checkProperty(key, value);
      call.countWrite(issue.id);
      const comment = addComment(call, issue, body, visibility);
      keepProperties(call, comment, request);
      return created(shown(call, comment));
    },
  },
  { method: 'GET', path: `${many}/:id`, run: (call) => ok(shown(call, requireComment(call))) },
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
