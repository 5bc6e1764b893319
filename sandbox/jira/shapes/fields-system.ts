import { canSee } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { attachmentShape } from './attachment';
import { commentPage } from './comment';
import {
  apiUrl,
  jiraDate,
  partShape,
  personShape,
  priorityShape,
  resolutionShape,
  statusShape,
  typeShape,
} from './common';
import { issueStub, linkShape } from './issue-links';
import { projectStub } from './project';
import type { FieldShape, View } from './view';

type Read = FieldShape['read'];

function system(
  id: string,
  name: string,
  type: string,
  read: Read,
  options: {
    readonly items?: string;
    readonly clauses?: readonly string[];
    readonly navigable?: boolean;
  } = {},
): FieldShape {
  return {
    id,
    name,
    schema: { type, ...(options.items === undefined ? {} : { items: options.items }), system: id },
    clauseNames: options.clauses ?? [id],
    navigable: options.navigable ?? true,
    projectId: null,
    read,
  };
}

const parts =
  (list: 'componentIds' | 'versionIds' | 'fixVersionIds'): Read =>
  ({ site }, issue) =>
    issue[list].flatMap((id) => {
      const part = site.parts.get(id);
      return part ? [partShape(site, part)] : [];
    });

const visibleChildren: Read = (view, issue) =>
  view.site.children
    .get(issue.id)
    .filter((child) => view.site.typeOf(child).level === -1 && canSee(view.site, view.caller, child))
    .map((child) => issueStub(view, child));

const parentOf: Read = (view, issue) => {
  const parent = issue.parentId === null ? undefined : view.site.issues.get(issue.parentId);
  return parent && canSee(view.site, view.caller, parent) ? issueStub(view, parent) : undefined;
};

/** Seconds as Jira writes them, with days of 8 and weeks of 40 hours. */
function duration(seconds: number): string {
  const parts: string[] = [];
  let rest = Math.round(seconds / 60);
  for (const [letter, minutes] of [
    ['w', 2400],
    ['d', 480],
    ['h', 60],
    ['m', 1],
  ] as const) {
    const amount = Math.floor(rest / minutes);
    if (amount > 0) parts.push(`${amount}${letter}`);
    rest -= amount * minutes;
  }
  return parts.join(' ') || '0m';
}

function secondsSpent({ site }: View, issue: IssueRecord): number | null {
  const worklogs = site.issueWorklogs.get(issue.id);
  return worklogs.length === 0 ? null : worklogs.reduce((sum, { seconds }) => sum + seconds, 0);
}

const timeTracking: Read = (view, issue) => {
  const { originalSeconds, remainingSeconds } = issue;
  const spent = secondsSpent(view, issue);
  return {
    ...(originalSeconds === null
      ? {}
      : { originalEstimate: duration(originalSeconds), originalEstimateSeconds: originalSeconds }),
    ...(remainingSeconds === null
      ? {}
      : { remainingEstimate: duration(remainingSeconds), remainingEstimateSeconds: remainingSeconds }),
    ...(spent === null ? {} : { timeSpent: duration(spent), timeSpentSeconds: spent }),
  };
};

export const SYSTEM_FIELDS: readonly FieldShape[] = [
  system('summary', 'Summary', 'string', (_view, issue) => issue.summary),
  system('issuetype', 'Issue Type', 'issuetype', ({ site }, issue) => typeShape(site, site.typeOf(issue)), {
    clauses: ['issuetype', 'type'],
  }),
  system('project', 'Project', 'project', ({ site }, issue) => projectStub(site, site.projectOf(issue))),
  system('status', 'Status', 'status', ({ site }, issue) => statusShape(site, site.statusOf(issue))),
  system(
    'statuscategorychangedate',
    'Status Category Changed',
    'datetime',
    (_view, issue) => jiraDate(issue.statusSince),
    {
      clauses: ['statusCategoryChangedDate'],
    },
  ),
  system('priority', 'Priority', 'priority', ({ site }, { priorityId }) =>
    priorityId === null ? null : priorityShape(site, priorityId),
  ),
  system('resolution', 'Resolution', 'resolution', ({ site }, { resolutionId }) =>
    resolutionId === null ? null : resolutionShape(site, resolutionId),
  ),
  system(
    'resolutiondate',
    'Resolved',
    'datetime',
    (_view, { resolved }) => (resolved === null ? null : jiraDate(resolved)),
    {
      clauses: ['resolutiondate', 'resolved'],
    },
  ),
  system('assignee', 'Assignee', 'user', ({ site }, { assignee }) => personShape(site, assignee)),
  system('reporter', 'Reporter', 'user', ({ site }, { reporter }) => personShape(site, reporter)),
  system('creator', 'Creator', 'user', ({ site }, { creator }) => personShape(site, creator)),
  system('created', 'Created', 'datetime', (_view, { created }) => jiraDate(created), {
    clauses: ['created', 'createdDate'],
  }),
  system('updated', 'Updated', 'datetime', (_view, { updated }) => jiraDate(updated), {
    clauses: ['updated', 'updatedDate'],
  }),
  system('duedate', 'Due date', 'date', (_view, { due }) => due, { clauses: ['due', 'duedate'] }),
  system('labels', 'Labels', 'array', (_view, { labels }) => labels, { items: 'string' }),
  system('components', 'Components', 'array', parts('componentIds'), {
    items: 'component',
    clauses: ['component'],
  }),
  system('versions', 'Affects versions', 'array', parts('versionIds'), {
    items: 'version',
    clauses: ['affectedVersion'],
  }),
  system('fixVersions', 'Fix versions', 'array', parts('fixVersionIds'), {
    items: 'version',
    clauses: ['fixVersion'],
  }),
  system('description', 'Description', 'string', (_view, { description }) => description),
  system('environment', 'Environment', 'string', (_view, { environment }) => environment),
  system(
    'issuelinks',
    'Linked Issues',
    'array',
    (view, issue) => view.site.issueLinks.get(issue.id).flatMap((link) => linkShape(view, link, issue) ?? []),
    { items: 'issuelinks', clauses: ['issueLinkType'] },
  ),
  system('subtasks', 'Sub-tasks', 'array', visibleChildren, { items: 'issuelinks', clauses: ['subtasks'] }),
  system('votes', 'Votes', 'votes', ({ site }, { key, votes }) => ({
    self: apiUrl(site, `issue/${key}/votes`),
    votes,
    hasVoted: false,
  })),
  system(
    'watches',
    'Watchers',
    'watches',
    ({ site }, { key, watchers }) => ({
      self: apiUrl(site, `issue/${key}/watchers`),
      watchCount: watchers,
      isWatching: false,
    }),
    { clauses: ['watchers'] },
  ),
  system(
    'timeoriginalestimate',
    'Original estimate',
    'number',
    (_view, { originalSeconds }) => originalSeconds,
    { clauses: ['originalEstimate', 'timeoriginalestimate'] },
  ),
  system('timeestimate', 'Remaining Estimate', 'number', (_view, { remainingSeconds }) => remainingSeconds, {
    clauses: ['remainingEstimate', 'timeestimate'],
  }),
  system('timespent', 'Time Spent', 'number', secondsSpent),
  system('workratio', 'Work Ratio', 'number', () => -1),
  system('lastViewed', 'Last Viewed', 'datetime', () => null),
  system(
    'security',
    'Security Level',
    'securitylevel',
    ({ site }, { visibleTo }) =>
      visibleTo
        ? { self: apiUrl(site, 'securitylevel/10000'), id: '10000', name: 'Restricted', description: '' }
        : null,
    { clauses: ['level'] },
  ),
  system('parent', 'Parent', 'issuelink', parentOf, { clauses: ['parent'] }),
  system('timetracking', 'Time tracking', 'timetracking', timeTracking, { navigable: false }),
  system(
    'attachment',
    'Attachment',
    'array',
    ({ site }, { id }) =>
      site.issueAttachments.get(id).map((attachment) => attachmentShape(site, attachment)),
    { items: 'attachment', navigable: false, clauses: ['attachments'] },
  ),
  system('comment', 'Comment', 'comments-page', (view, issue) => commentPage(view, issue), {
    navigable: false,
  }),
];
