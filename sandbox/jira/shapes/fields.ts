/** The fields of a site: what `GET /field` says of them and what an issue shows in them. */
import type { Caller } from '../state/permissions';
import { canSee, visibleProjects } from '../state/permissions';
import { renderRank } from '../state/rank';
import type { FieldRecord, IssueRecord, LinkRecord } from '../state/records';
import { need, type Site } from '../state/site';
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
import { commentPage } from './comment';
import { projectStub } from './project';
import { sprintStub } from './sprint';

export interface View {
  readonly site: Site;
  readonly caller: Caller;
}

export interface FieldShape {
  readonly id: string;
  readonly name: string;
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly clauseNames: readonly string[];
  readonly navigable: boolean;
  readonly projectId: number | null;
  readonly read: (view: View, issue: IssueRecord) => unknown;
}

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

const timeTracking: Read = (_view, { originalSeconds, remainingSeconds }) => ({
  ...(originalSeconds === null
    ? {}
    : { originalEstimate: duration(originalSeconds), originalEstimateSeconds: originalSeconds }),
  ...(remainingSeconds === null
    ? {}
    : { remainingEstimate: duration(remainingSeconds), remainingEstimateSeconds: remainingSeconds }),
});

const SYSTEM_FIELDS: readonly FieldShape[] = [
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
  system('timespent', 'Time Spent', 'number', () => null),
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
    ({ site }, { attachments, created }) =>
      Array.from({ length: attachments }, (_each, place) => ({
        self: apiUrl(site, `attachment/${place + 1}`),
        id: String(place + 1),
        filename: `file-${place + 1}.png`,
        created: jiraDate(created),
        size: 1024,
        mimeType: 'image/png',
      })),
    { items: 'attachment', navigable: false, clauses: ['attachments'] },
  ),
  system('comment', 'Comment', 'comments-page', (view, issue) => commentPage(view.site, issue), {
    navigable: false,
  }),
];

const CUSTOM: Readonly<Record<FieldRecord['kind'], { type: string; items?: string; custom: string }>> = {
  sprint: { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
  rank: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank' },
  'epic-link': { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' },
  flagged: {
    type: 'array',
    items: 'option',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
  },
  points: { type: 'number', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
  'team-points': { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
  number: { type: 'number', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
  textarea: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea' },
  text: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield' },
  select: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' },
};

export function optionShape(
  site: Site,
  option: { readonly id: number; readonly value: string },
): Record<string, unknown> {
  return { self: apiUrl(site, `customFieldOption/${option.id}`), value: option.value, id: String(option.id) };
}

function readCustom(field: FieldRecord): Read {
  return ({ site }, issue) => {
    switch (field.kind) {
      case 'sprint': {
        const sprints = site.sprintIdsOf(issue).flatMap((id) => site.sprints.get(id) ?? []);
        return sprints.length === 0 ? null : sprints.map(sprintStub);
      }
      case 'rank':
        return renderRank(issue.rank);
      case 'flagged':
        return issue.flagged ? field.options.map((option) => optionShape(site, option)) : null;
      case 'epic-link': {
        const parent = issue.parentId === null ? undefined : site.issues.get(issue.parentId);
        return parent && site.typeOf(parent).level === 1 ? parent.key : null;
      }
      case 'select': {
        const option = field.options.find(({ id }) => id === issue.custom[`customfield_${field.id}`]);
        return option ? optionShape(site, option) : null;
      }
      default:
        return issue.custom[`customfield_${field.id}`] ?? null;
    }
  };
}

function customShape(field: FieldRecord): FieldShape {
  return {
    id: `customfield_${field.id}`,
    name: field.name,
    schema: { ...CUSTOM[field.kind], customId: field.id },
    clauseNames: [`cf[${field.id}]`, field.name],
    navigable: true,
    projectId: field.projectId,
    read: readCustom(field),
  };
}

/** All fields this person may know of. */
export function fieldShapes({ site, caller }: View): FieldShape[] {
  const seen = new Set(visibleProjects(site, caller).map(({ id }) => id));
  return [
    ...SYSTEM_FIELDS,
    ...site.fields.filter(({ projectId }) => projectId === null || seen.has(projectId)).map(customShape),
  ];
}

/** `GET /field`. */
export function fieldAnswer(field: FieldShape): Record<string, unknown> {
  const custom = field.id.startsWith('customfield_');
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    untranslatedName: field.name,
    custom,
    orderable: field.id !== 'created' && field.id !== 'updated',
    navigable: field.navigable,
    searchable: true,
    clauseNames: field.clauseNames,
    ...(field.projectId === null
      ? {}
      : { scope: { type: 'PROJECT', project: { id: String(field.projectId) } } }),
    ...(field.schema ? { schema: field.schema } : {}),
  };
}
