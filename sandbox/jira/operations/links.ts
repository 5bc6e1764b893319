import { z } from 'zod';
import { ISSUE_UNKNOWN, refusal } from '../refusal';
import { apiUrl } from '../shapes/common';
import { issueStub, linkTypeShape } from '../shapes/issue-links';
import { canOnIssue, canSee } from '../state/permissions';
import type { IssueRecord, LinkRecord } from '../state/records';
import { customItem } from './change-issue';
import { addComment, checkComment } from './comments';
import {
  bodyOf,
  noContent,
  ok,
  param,
  requireIssue,
  type Answer,
  type Call,
  type Operation,
} from './operation';

/** As many links an issue holds at most. */
const LINKS_PER_ISSUE = 2000;

const end = z.looseObject({ key: z.string().optional(), id: z.coerce.string().optional() });
const linkSchema = z.looseObject({
  type: z.looseObject({ name: z.string().optional(), id: z.coerce.string().optional() }),
  inwardIssue: end,
  outwardIssue: end,
  comment: z.looseObject({ body: z.unknown() }).optional(),
});

function requireEnd(call: Call, given: z.output<typeof end>): IssueRecord {
  const issue = call.site.findIssue(given.key ?? given.id ?? '');
  if (!issue || !canSee(call.site, call.caller, issue)) throw refusal(404, ISSUE_UNKNOWN);
  return issue;
}

function refuseForbidden(call: Call, issue: IssueRecord): void {
  if (!canOnIssue(call.site, call.caller, 'LINK_ISSUES', issue)) {
    throw refusal(401, 'No Link Issue Permission for issue ' + `'${issue.key}'`);
  }
}

function note(call: Call, issue: IssueRecord, text: string, other: IssueRecord, gone: boolean): void {
  const { site } = call;
  const entry = [other.key, text] as const;
  const nothing = [null, null] as const;
  site.changes.put({
    id: site.nextId('change'),
    issueId: issue.id,
    author: call.caller?.id ?? null,
    created: site.now(),
    items: [
      {
        ...customItem('Link', 'issuelinks', gone ? entry : nothing, gone ? nothing : entry),
        fieldtype: 'jira',
      },
    ],
  });
  site.issues.put({ ...issue, updated: site.now() });
}

/** Both ends remember it. */
function noteBoth(
  call: Call,
  link: Pick<LinkRecord, 'typeId'>,
  outward: IssueRecord,
  inward: IssueRecord,
  gone: boolean,
): void {
  const type = call.site.linkTypes.get(link.typeId);
  note(call, outward, `This issue ${type?.outward ?? ''} ${inward.key}`, inward, gone);
  note(call, inward, `This issue ${type?.inward ?? ''} ${outward.key}`, outward, gone);
}

/**
 * The issue sent as `outwardIssue` shows the other as its `inwardIssue`, and the reverse: the one sent as `inwardIssue`
 * is where the link begins.
 */
function create(call: Call): Answer {
  const { site } = call;
  const request = bodyOf(call, linkSchema);
  const type = site.linkTypes.find(
    ({ id, name }) => String(id) === request.type.id || name === request.type.name,
  );
  if (!type) {
    throw refusal(404, `No issue link type with name '${request.type.name ?? request.type.id ?? ''}' found.`);
  }
  const from = requireEnd(call, request.inwardIssue);
  const to = requireEnd(call, request.outwardIssue);
  refuseForbidden(call, to);
  if (from.id === to.id) throw refusal(400, 'You cannot link an issue to itself.');
  const comment = request.comment && checkComment(call, to, request.comment.body);
  const known = site.issueLinks
    .get(from.id)
    .some((link) => link.typeId === type.id && link.from === from.id && link.to === to.id);
  if (known) return { status: 201 };
  if (site.issueLinks.get(from.id).length >= LINKS_PER_ISSUE) {
    throw refusal(413, `The limit of ${LINKS_PER_ISSUE} links on this issue is reached.`);
  }
  call.countWrite(from.id);
  site.links.put({ id: site.nextId('link'), typeId: type.id, from: from.id, to: to.id });
  noteBoth(call, { typeId: type.id }, from, to, false);
  if (comment) addComment(call, requireIssue(call, to.key), comment);
  return { status: 201 };
}

function requireLink(call: Call): { link: LinkRecord; from: IssueRecord; to: IssueRecord } {
  const { site, caller } = call;
  const link = site.links.get(Number(param(call, 'linkId')));
  const from = link && site.issues.get(link.from);
  const to = link && site.issues.get(link.to);
  if (!link || !from || !to || !canSee(site, caller, from) || !canSee(site, caller, to)) {
    throw refusal(404, `No issue link with id '${param(call, 'linkId')}' exists.`);
  }
  return { link, from, to };
}

function read(call: Call): Answer {
  const { link, from, to } = requireLink(call);
  return ok({
    id: String(link.id),
    self: apiUrl(call.site, `issueLink/${link.id}`),
    type: linkTypeShape(call.site, link.typeId),
    inwardIssue: issueStub(call, from),
    outwardIssue: issueStub(call, to),
  });
}

function remove(call: Call): Answer {
  const { link, from, to } = requireLink(call);
  refuseForbidden(call, from);
  call.countWrite(from.id);
  call.site.links.delete(link.id);
  noteBoth(call, link, from, to, true);
  return noContent;
}

export const linkOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/issueLink', run: create },
  { method: 'GET', path: '/rest/api/3/issueLink/:linkId', run: read },
  { method: 'DELETE', path: '/rest/api/3/issueLink/:linkId', run: remove },
];
