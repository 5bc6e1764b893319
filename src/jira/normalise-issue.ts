import type { BacklogItem, Estimate, ItemLink, StatusCategory } from '../domain/backlog/item';
import { findAcceptanceCriteria } from '../domain/text/acceptance-criteria';
import type { RichText } from '../domain/text/document';
import { parseAdf } from '../domain/text/parse-adf';
import type { FieldMap } from './fields';
import { fieldsSchema, issueSchema, sprintListSchema } from './issue-schema';
import { itemKind } from './item-kind';

/** Jira's dates carry an offset without a colon (`+0000`), which is not RFC 3339. */
function instant(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined) return undefined;
  const date = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function category(key: string | undefined): StatusCategory {
  return key === 'new' || key === 'indeterminate' || key === 'done' ? key : 'unknown';
}

/** Zero is an estimate; null, absent and text are none. The estimation API may answer with a numeric string. */
function estimateIn(unit: Estimate['unit'], value: unknown): Estimate | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? { value: number, unit } : undefined;
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  return parseAdf(value)
    .blocks.map((block) => block.text)
    .join('\n');
}

type Links = ReturnType<typeof fieldsSchema.parse>['issuelinks'];

function readLinks(links: Links): ItemLink[] {
  return links.flatMap(({ id, type, inwardIssue, outwardIssue }): ItemLink[] => {
    const other = outwardIssue ?? inwardIssue;
    if (!other) return [];
    return [
      {
        id,
        type: type.name,
        label: outwardIssue ? type.outward : type.inward,
        direction: outwardIssue ? 'outward' : 'inward',
        other: {
          id: other.id,
          key: other.key,
          statusCategory: category(other.fields?.status?.statusCategory?.key),
        },
      },
    ];
  });
}

/** Thrown for an answer that names no issue at all. */
export class UnreadableIssue extends Error {
  override readonly name = 'UnreadableIssue';
}

/** Named only when Jira gives both: an id nobody can read helps nobody. */
function personOf(
  person:
    | { readonly accountId?: string | null | undefined; readonly displayName?: string | null | undefined }
    | null
    | undefined,
): Pick<BacklogItem, 'assignee'> {
  const { accountId, displayName } = person ?? {};
  return accountId && displayName ? { assignee: { accountId, name: displayName } } : {};
}

/**
 * @param raw one issue as Jira's search or bulk fetch answers it
 * @param map which custom fields hold estimate, sprint and criteria on this site
 * @throws {UnreadableIssue} when the answer has no id, key or fields; anything less is read as far as it goes
 */
export function normaliseIssue(raw: unknown, map: FieldMap): BacklogItem {
  const issue = issueSchema.safeParse(raw);
  if (!issue.success)
    throw new UnreadableIssue('The answer has no id, key or fields.', { cause: issue.error });
  const { id, key, fields: rawFields } = issue.data;
  const fields = fieldsSchema.parse(rawFields);

  const description: RichText = parseAdf(fields.description);
  const textFields = map.criteria.map((field) => ({
    field: field.id,
    name: field.name,
    text: parseAdf(rawFields[field.id]),
    ...(field.isChosen === true && { isChosen: true }),
  }));
  const sprints = map.sprint === undefined ? [] : sprintListSchema.parse(rawFields[map.sprint]);
  const open =
    sprints.find(({ state }) => state === 'active') ?? sprints.find(({ state }) => state === 'future');
  const typeName = fields.issuetype?.name ?? '';
  const kind = itemKind(
    typeName,
    fields.issuetype?.hierarchyLevel ?? undefined,
    fields.issuetype?.subtask ?? false,
  );
  const flag = map.flagged === undefined ? undefined : rawFields[map.flagged];
  const other = map.otherSize;
  const otherEstimate = other && estimateIn(other.unit, rawFields[other.id]);
  const created = instant(fields.created) ?? '1970-01-01T00:00:00.000Z';

  return {
    id,
    key,
    projectId: fields.project?.id ?? '',
    type: { id: fields.issuetype?.id ?? '', name: typeName, kind },
    summary: fields.summary ?? '',
    description,
    acceptanceCriteria: findAcceptanceCriteria({ description, textFields }),
    textFields,
    environment: plainText(fields.environment),
    estimate:
      map.estimation.unit === 'points' || map.estimation.unit === 'seconds'
        ? estimateIn(map.estimation.unit, rawFields[map.estimation.fieldId])
        : undefined,
    ...(otherEstimate && { otherEstimate }),
    priority: fields.priority?.name,
    labels: fields.labels,
    components: fields.components.map(({ name }) => name),
    versions: fields.versions.map(({ name }) => name),
    ...(fields.versions.length > 0 &&
      fields.versions.every(({ archived }) => archived === true) && { inArchivedOnly: true as const }),
    fixVersions: fields.fixVersions.map(({ name }) => name),
    parent: fields.parent
      ? { id: fields.parent.id, key: fields.parent.key, summary: fields.parent.fields?.summary ?? '' }
      : undefined,
    links: readLinks(fields.issuelinks),
    subtaskCount: fields.subtasks.length,
    sprintId: open?.id,
    closedSprintIds: sprints.filter(({ state }) => state === 'closed').map((sprint) => sprint.id),
    hasAssignee: fields.assignee !== null && fields.assignee !== undefined,
    ...personOf(fields.assignee),
    flagged: Array.isArray(flag) && flag.length > 0,
    status: {
      id: fields.status?.id ?? '',
      name: fields.status?.name ?? '',
      category: category(fields.status?.statusCategory?.key),
    },
    created,
    updated: instant(fields.updated) ?? created,
    resolved: instant(fields.resolutiondate),
    dueDate: fields.duedate ?? undefined,
    commentCount: fields.comment?.total,
    voteCount: fields.votes?.votes,
    watcherCount: fields.watches?.watchCount,
    attachmentCount: fields.attachment?.length,
  };
}
