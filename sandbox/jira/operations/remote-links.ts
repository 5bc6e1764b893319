/** Links from an issue to somewhere else. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { apiUrl } from '../shapes/common';
import type { IssueRecord, RemoteLinkRecord } from '../state/records';
import type { Site } from '../state/site';
import {
  bodyOf,
  noContent,
  ok,
  param,
  requireIssue,
  requireWritable,
  type Answer,
  type Call,
  type Operation,
} from './operation';

const NO_LINK = 'You do not have permission to link issues in this project.';

const json = z.record(z.string(), z.unknown());
const bodySchema = z.looseObject({
  globalId: z.string().max(255).optional(),
  relationship: z.string().optional(),
  application: json.default({}),
  object: z.looseObject({ url: z.string().min(1), title: z.string().min(1) }),
});

function shape(site: Site, link: RemoteLinkRecord): Record<string, unknown> {
  return {
    id: link.id,
    self: apiUrl(site, `issue/${link.issueId}/remotelink/${link.id}`),
    ...(link.globalId === null ? {} : { globalId: link.globalId }),
    application: link.application,
    ...(link.relationship === null ? {} : { relationship: link.relationship }),
    object: { icon: {}, status: { icon: {} }, ...link.object },
  };
}

const readable = (call: Call): IssueRecord => requireIssue(call, param(call, 'issueIdOrKey'));
const writable = (call: Call): IssueRecord =>
  requireWritable(call, param(call, 'issueIdOrKey'), 'LINK_ISSUES', NO_LINK);

function byGlobalId(call: Call, issue: IssueRecord, globalId: string): RemoteLinkRecord | undefined {
  return call.site.issueRemoteLinks.get(issue.id).find((link) => link.globalId === globalId);
}

function noGlobalId(globalId: string): never {
  throw refusal(404, `The remote issue link with global ID '${globalId}' could not be found.`);
}

function requireLink(call: Call, issue: IssueRecord): RemoteLinkRecord {
  const link = call.site.remoteLinks.get(Number(param(call, 'linkId')));
  if (link?.issueId !== issue.id) {
    throw refusal(404, `The remote issue link with ID '${param(call, 'linkId')}' could not be found.`);
  }
  return link;
}

function list(call: Call): Answer {
  const issue = readable(call);
  const globalId = call.query.text('globalId');
  if (globalId === undefined)
    return ok(call.site.issueRemoteLinks.get(issue.id).map((link) => shape(call.site, link)));
  return ok(shape(call.site, byGlobalId(call, issue, globalId) ?? noGlobalId(globalId)));
}

/** A link of the same global id is replaced, so that an app can say the same thing twice. */
function put(call: Call): Answer {
  const { site } = call;
  const issue = writable(call);
  const { globalId, relationship, application, object } = bodyOf(call, bodySchema);
  const known = globalId === undefined ? undefined : byGlobalId(call, issue, globalId);
  const link: RemoteLinkRecord = {
    id: known?.id ?? site.nextId('remoteLink'),
    issueId: issue.id,
    globalId: globalId ?? null,
    relationship: relationship ?? null,
    application,
    object,
  };
  site.remoteLinks.put(link);
  const body = { id: link.id, self: apiUrl(site, `issue/${issue.id}/remotelink/${link.id}`) };
  return { status: known ? 200 : 201, body };
}

function replace(call: Call): Answer {
  const link = requireLink(call, writable(call));
  const { globalId, relationship, application, object } = bodyOf(call, bodySchema);
  call.site.remoteLinks.put({
    ...link,
    globalId: globalId ?? null,
    relationship: relationship ?? null,
    application,
    object,
  });
  return noContent;
}

function removeByGlobalId(call: Call): Answer {
  const issue = writable(call);
  const globalId = call.query.text('globalId');
  if (globalId === undefined) throw refusal(400, "The 'globalId' query parameter is required.");
  call.site.remoteLinks.delete((byGlobalId(call, issue, globalId) ?? noGlobalId(globalId)).id);
  return noContent;
}

const many = '/rest/api/3/issue/:issueIdOrKey/remotelink';

export const remoteLinkOperations: readonly Operation[] = [
  { method: 'GET', path: many, run: list },
  { method: 'POST', path: many, run: put },
  { method: 'DELETE', path: many, run: removeByGlobalId },
  {
    method: 'GET',
    path: `${many}/:linkId`,
    run: (call) => ok(shape(call.site, requireLink(call, readable(call)))),
  },
  { method: 'PUT', path: `${many}/:linkId`, run: replace },
  {
    method: 'DELETE',
    path: `${many}/:linkId`,
    run: (call) => {
      call.site.remoteLinks.delete(requireLink(call, writable(call)).id);
      return noContent;
    },
  },
];
