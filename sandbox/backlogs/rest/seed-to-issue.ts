import type { FieldMap } from '../../../src/jira/fields';
import { isCriteriaField } from '../../../src/jira/fields';
import type { SeedField, SeedIssue, SeedStatusCategory } from '../../jira/seed';
import { idOfKey } from './id-of-key';

/** What one issue has to know of the site around it to be written out as REST would. */
export interface Surroundings {
  level(issue: SeedIssue): number;
  statusCategory(issue: SeedIssue): SeedStatusCategory;
  find(key: string): SeedIssue | undefined;
  /** Links whose outward side is another issue. */
  inward(key: string): readonly { readonly type: string; readonly from: string }[];
  subtasks(key: string): readonly string[];
  sprint(name: string): { readonly id: number; readonly state: string } | undefined;
}

/** The custom fields written below. Ids are made up, as they are on every site. */
export const restFields = {
  points: 'customfield_10026',
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
} as const;

/** How `normaliseIssue` reads what is written here. */
export function fieldMap(estimation: FieldMap['estimation'], fields: readonly SeedField[] = []): FieldMap {
  const criteria = fields
    .filter(({ name, kind }) => kind === 'textarea' && isCriteriaField(name))
    .map(({ name }) => ({ id: idOfField(name), name }));
  return { estimation, sprint: restFields.sprint, flagged: restFields.flagged, criteria };
}

const idOfField = (name: string): string => `customfield_${idOfKey(`field ${name}`)}`;

const labels: Readonly<Record<string, { readonly inward: string; readonly outward: string }>> = {
  Blocks: { inward: 'is blocked by', outward: 'blocks' },
  Cloners: { inward: 'is cloned by', outward: 'clones' },
  Duplicate: { inward: 'is duplicated by', outward: 'duplicates' },
  Relates: { inward: 'relates to', outward: 'relates to' },
};

/** Jira writes instants with an offset that has no colon. */
const jiraDate = (instant: string): string => instant.replace(/Z$/, '+0000');

const named = (names: readonly string[] | undefined) =>
  (names ?? []).map((name) => ({ id: idOfKey(name), name }));

function status(name: string, category: SeedStatusCategory) {
  return { id: idOfKey(`status ${name}`), name, statusCategory: { key: category } };
}

function other(key: string, around: Surroundings) {
  const issue = around.find(key);
  return {
    id: idOfKey(key),
    key,
    fields: issue
      ? { summary: issue.summary, status: status(issue.status, around.statusCategory(issue)) }
      : {},
  };
}

function links(issue: SeedIssue, around: Surroundings) {
  const type = (name: string) => ({
    id: idOfKey(`link ${name}`),
    name,
    ...(labels[name] ?? labels['Relates']),
  });
  const id = (name: string, from: string, to: string) => idOfKey(`${name} ${from} ${to}`);
  return [
    ...(issue.links ?? []).map((link) => ({
      id: id(link.type, issue.key, link.to),
      type: type(link.type),
      outwardIssue: other(link.to, around),
    })),
    ...around.inward(issue.key).map((link) => ({
      id: id(link.type, link.from, issue.key),
      type: type(link.type),
      inwardIssue: other(link.from, around),
    })),
  ];
}

/** An issue of a seed as `GET /rest/api/3/issue` answers it, as far as a backlog is read. */
export function seedToIssue(issue: SeedIssue, around: Surroundings) {
  const level = around.level(issue);
  const sprints = (issue.sprints ?? []).flatMap((name) => {
    const sprint = around.sprint(name);
    return sprint ? [{ ...sprint, name, boardId: 1 }] : [];
  });
  const parent = issue.parent;
  const project = issue.key.slice(0, issue.key.lastIndexOf('-'));
  return {
    id: idOfKey(issue.key),
    key: issue.key,
    fields: {
      summary: issue.summary,
      description: issue.description,
      issuetype: {
        id: idOfKey(`type ${issue.type}`),
        name: issue.type,
        hierarchyLevel: level,
        subtask: level < 0,
      },
      status: status(issue.status, around.statusCategory(issue)),
      project: { id: idOfKey(`project ${project}`), key: project },
      priority: { id: idOfKey(`priority ${issue.priority ?? 'Medium'}`), name: issue.priority ?? 'Medium' },
      resolution: issue.resolution === undefined ? null : { name: issue.resolution },
      labels: issue.labels ?? [],
      components: named(issue.components),
      versions: named(issue.versions),
      fixVersions: named(issue.fixVersions),
      environment: issue.environment ?? null,
      parent:
        parent === undefined
          ? null
          : { id: idOfKey(parent), key: parent, fields: { summary: around.find(parent)?.summary ?? '' } },
      issuelinks: links(issue, around),
      subtasks: around.subtasks(issue.key).map((key) => other(key, around)),
      assignee: issue.assignee === undefined ? null : { accountId: issue.assignee },
      created: jiraDate(issue.created),
      updated: jiraDate(issue.updated),
      resolutiondate: issue.resolved === undefined ? null : jiraDate(issue.resolved),
      duedate: issue.dueDate ?? null,
      votes: { votes: issue.votes ?? 0 },
      watches: { watchCount: issue.watchers ?? 0 },
      comment: { total: issue.comments?.length ?? 0 },
      attachment: Array.from({ length: issue.attachments ?? 0 }, (_, index) => ({ id: String(index + 1) })),
      ...Object.fromEntries(
        Object.entries(issue.fields ?? {}).map(([name, value]) => [idOfField(name), value]),
      ),
      [restFields.points]: issue.estimate ?? null,
      timeoriginalestimate: issue.timeEstimate ?? null,
      [restFields.sprint]: sprints.length === 0 ? null : sprints,
      [restFields.flagged]: issue.flagged === true ? [{ value: 'Impediment' }] : null,
    },
  };
}

export type RestIssue = ReturnType<typeof seedToIssue>;
