import { z } from 'zod';
import { refusal } from '../refusal';
import { apiUrl, jiraDate } from '../shapes/common';
import { changeShape } from '../shapes/issue';
import { canSee } from '../state/permissions';
import { bodyOf, ok, param, requireIssue, type Answer, type Call, type Operation } from './operation';
import { makeToken, readToken } from './page-token';
import { pageBean, pageRequest } from './paging';

const ChangelogLimits = {
  page: 100,
  issues: 1000,
  fields: 10,
  entries: 10_000,
  default: 1000,
} as const;

function list(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  return ok(
    pageBean(
      call.site.issueChanges.get(issue.id),
      pageRequest(call, ChangelogLimits.page, ChangelogLimits.page),
      (change) => changeShape(call.site, change, jiraDate(change.created)),
      apiUrl(call.site, `issue/${issue.id}/changelog`),
    ),
  );
}

function listByIds(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const { changelogIds } = bodyOf(call, z.strictObject({ changelogIds: z.array(z.number().int()) }));
  const wanted = new Set(changelogIds);
  const found = call.site.issueChanges.get(issue.id).filter(({ id }) => wanted.has(id));
  return ok({
    startAt: 0,
    maxResults: found.length,
    total: found.length,
    histories: found.map((change) => changeShape(call.site, change, jiraDate(change.created))),
  });
}

const bulkSchema = z.strictObject({
  issueIdsOrKeys: z.array(z.coerce.string()),
  fieldIds: z.array(z.string()).default([]),
  maxResults: z.number().int().min(1).max(ChangelogLimits.entries).default(ChangelogLimits.default),
  nextPageToken: z.string().optional(),
});

/** Oldest first over all the issues asked for, which come in the order of their ids. */
function bulkFetch(call: Call): Answer {
  const { site } = call;
  const request = bodyOf(call, bulkSchema);
  if (request.issueIdsOrKeys.length > ChangelogLimits.issues) {
    throw refusal(400, `The number of issues must not exceed ${ChangelogLimits.issues}.`);
  }
  if (request.fieldIds.length > ChangelogLimits.fields) {
    throw refusal(400, `The number of field IDs must not exceed ${ChangelogLimits.fields}.`);
  }
  const identity = [request.issueIdsOrKeys, request.fieldIds];
  const offset = readToken(request.nextPageToken, identity, site.now());
  const ids = request.issueIdsOrKeys.flatMap((idOrKey) => {
    const issue = site.findIssue(idOrKey);
    return issue && canSee(site, call.caller, issue) ? [issue.id] : [];
  });
  const wanted = new Set(request.fieldIds);
  const entries = [...new Set(ids)]
    .sort((a, b) => a - b)
    .flatMap((id) => site.issueChanges.get(id))
    .map((change) =>
      wanted.size === 0
        ? change
        : { ...change, items: change.items.filter(({ fieldId }) => wanted.has(fieldId)) },
    )
    .filter(({ items }) => items.length > 0);
  const size = Math.min(request.maxResults, site.switches.pageLimit ?? ChangelogLimits.entries);
  const page = entries.slice(offset, offset + size);
  const byIssue = new Map<number, unknown[]>();
  for (const change of page) {
    const histories = byIssue.get(change.issueId) ?? [];
    // The live site sends epoch milliseconds here, whatever its document says.
    histories.push(changeShape(site, change, change.created));
    byIssue.set(change.issueId, histories);
  }
  const end = offset + page.length;
  return ok({
    issueChangeLogs: [...byIssue].map(([issueId, changeHistories]) => ({
      issueId: String(issueId),
      changeHistories,
    })),
    ...(end < entries.length ? { nextPageToken: makeToken(identity, end, site.now()) } : {}),
  });
}

export const changelogOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey/changelog', run: list },
  { method: 'POST', path: '/rest/api/3/issue/:issueIdOrKey/changelog/list', run: listByIds },
  { method: 'POST', path: '/rest/api/3/changelog/bulkfetch', run: bulkFetch },
];
