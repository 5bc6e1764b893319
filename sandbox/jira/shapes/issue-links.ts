import { canSee } from '../state/permissions';
import type { IssueRecord, LinkRecord } from '../state/records';
import { need, type Site } from '../state/site';
import { apiUrl, priorityShape, statusShape, typeShape } from './common';
import type { View } from './view';

/** An issue as another names it. */
export function issueStub({ site }: View, issue: IssueRecord): Record<string, unknown> {
  return {
    id: String(issue.id),
    key: issue.key,
    self: apiUrl(site, `issue/${issue.id}`),
    fields: {
      summary: issue.summary,
      status: statusShape(site, site.statusOf(issue)),
      priority: issue.priorityId === null ? null : priorityShape(site, issue.priorityId),
      issuetype: typeShape(site, site.typeOf(issue)),
    },
  };
}

/** A link as one of its ends shows it: with the other end only, and not at all when that may not be seen. */
export function linkShape(
  view: View,
  link: LinkRecord,
  from: IssueRecord,
): Record<string, unknown> | undefined {
  const { site, caller } = view;
  const outward = link.from === from.id;
  const other = site.issues.get(outward ? link.to : link.from);
  if (!other || !canSee(site, caller, other)) return undefined;
  return {
    id: String(link.id),
    self: apiUrl(site, `issueLink/${link.id}`),
    type: linkTypeShape(site, link.typeId),
    [outward ? 'outwardIssue' : 'inwardIssue']: issueStub(view, other),
  };
}

export function linkTypeShape(site: Site, id: number): Record<string, unknown> {
  const { name, inward, outward } = need(site.linkTypes.get(id), `link type ${id}`);
  return { id: String(id), name, inward, outward, self: apiUrl(site, `issueLinkType/${id}`) };
}
