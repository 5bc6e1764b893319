import type { SeedAdf, SeedIssue } from '../../seed';
import { freshRank } from '../rank';
import type { FieldRecord, IssueRecord, PartRecord, ProjectRecord } from '../records';
import { need, type Site } from '../site';
import { DEFAULT_PRIORITY, PRIORITIES, RESOLUTIONS } from './basics';
import { plantHistory } from './history';

/** Our own node tree as plain JSON, without sharing it with the seed. */
function plainAdf(node: SeedAdf): Record<string, unknown> {
  return { ...structuredClone(node) };
}

function paragraphAdf(text: string): Record<string, unknown> {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

function plantPart(site: Site, project: ProjectRecord, kind: PartRecord['kind'], name: string): number {
  const known = site.parts.find(
    (part) => part.kind === kind && part.projectId === project.id && part.name === name,
  );
  if (known) return known.id;
  const id = site.nextId('part');
  site.parts.put({ id, kind, projectId: project.id, name, released: false });
  return id;
}

function priorityId(name: string | undefined): number {
  return PRIORITIES.find((priority) => priority.name === name)?.id ?? DEFAULT_PRIORITY;
}

function resolutionId(name: string | undefined, resolved: boolean): number | null {
  if (name === undefined && !resolved) return null;
  return (RESOLUTIONS.find((resolution) => resolution.name === name) ?? RESOLUTIONS[0]).id;
}

/** The value as the field stores it: an option by its id, a cascade as the ids of both choices, anything else as given. */
function customValue(field: FieldRecord, value: unknown): unknown {
  const option = (text: unknown, parent?: number): number | undefined =>
    field.options.find((each) => each.value === text && each.parent === parent)?.id;
  if (field.kind === 'select') return option(value) ?? null;
  if (field.kind !== 'cascade') return value;
  const chosenTexts: unknown[] = Array.isArray(value) ? value : [value];
  const [first, second] = chosenTexts;
  const chosen = option(first);
  return [chosen, chosen === undefined ? undefined : option(second, chosen)].filter((id) => id !== undefined);
}

function customOf(site: Site, project: ProjectRecord, seed: SeedIssue): Record<string, unknown> {
  const custom: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(seed.fields ?? {})) {
    const field = need(
      site.fields.find((each) => each.name === name),
      `field “${name}” of ${seed.key}`,
    );
    custom[`customfield_${field.id}`] = customValue(field, value);
  }
  if (seed.estimate !== undefined) {
    const field = site.fields.find(({ kind, projectId }) =>
      project.style === 'team' ? kind === 'team-points' && projectId === project.id : kind === 'points',
    );
    if (field) custom[`customfield_${field.id}`] = seed.estimate;
  }
  return custom;
}

function sprintIdsOf(site: Site, project: ProjectRecord, names: readonly string[]): number[] {
  return names.map((name) => {
    const inProject = (boardId: number): boolean => site.boards.get(boardId)?.projectId === project.id;
    const sprint =
      site.sprints.find((each) => each.name === name && inProject(each.boardId)) ??
      site.sprints.find((each) => each.name === name);
    return need(sprint, `sprint “${name}”`).id;
  });
}

function plantIssue(site: Site, project: ProjectRecord, seed: SeedIssue, place: number): IssueRecord {
  const types = project.typeIds.flatMap((id) => site.types.get(id) ?? []);
  const statuses = project.statusIds.flatMap((id) => site.statuses.get(id) ?? []);
  const type = need(
    types.find(({ name }) => name === seed.type),
    `work type “${seed.type}” of ${seed.key}`,
  );
  const status = need(
    statuses.find(({ name }) => name === seed.status),
    `status “${seed.status}” of ${seed.key}`,
  );
  const created = Date.parse(seed.created);
  const updated = Date.parse(seed.updated);
  const done = status.category === 'done';
  const resolved = seed.resolved === undefined ? (done ? updated : null) : Date.parse(seed.resolved);
  const started = seed.started === undefined ? created : Date.parse(seed.started);
  return {
    id: site.nextId('issue'),
    key: seed.key,
    formerKeys: [...(seed.formerKeys ?? [])],
    projectId: project.id,
    typeId: type.id,
    statusId: status.id,
    statusSince: done ? (resolved ?? updated) : status.category === 'new' ? created : started,
    summary: seed.summary,
    description: seed.description && plainAdf(seed.description),
    environment: seed.environment === undefined ? null : paragraphAdf(seed.environment),
    priorityId: priorityId(seed.priority),
    resolutionId: resolutionId(seed.resolution, done),
    labels: [...(seed.labels ?? [])],
    componentIds: (seed.components ?? []).map((name) => plantPart(site, project, 'component', name)),
    versionIds: (seed.versions ?? []).map((name) => plantPart(site, project, 'version', name)),
    fixVersionIds: (seed.fixVersions ?? []).map((name) => plantPart(site, project, 'version', name)),
    assignee: seed.assignee ?? null,
    reporter: seed.reporter ?? null,
    creator: seed.creator ?? seed.reporter ?? null,
    created,
    updated,
    resolved,
    due: seed.dueDate ?? null,
    parentId: null,
    sprintIds: sprintIdsOf(site, project, seed.sprints ?? []),
    rank: freshRank(place),
    flagged: seed.flagged ?? false,
    originalSeconds: seed.timeEstimate ?? null,
    remainingSeconds: done ? 0 : (seed.timeEstimate ?? null),
    custom: customOf(site, project, seed),
    votes: seed.votes ?? 0,
    watchers: seed.watchers ?? 0,
    attachments: seed.attachments ?? 0,
    visibleTo: seed.visibleTo ? [...seed.visibleTo] : null,
    archived: seed.archived ?? false,
  };
}

function plantComments(site: Site, issue: IssueRecord, seed: SeedIssue): void {
  for (const { author, at, body } of seed.comments ?? []) {
    const created = Date.parse(at);
    site.comments.put({
      id: site.nextId('comment'),
      issueId: issue.id,
      author,
      body: plainAdf(body),
      created,
      updated: created,
    });
  }
}

/** One pixel: a seed says how many attachments there are, not which. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function plantAttachments(site: Site, issue: IssueRecord): void {
  for (let place = 1; place <= issue.attachments; place += 1) {
    site.attachments.put({
      id: site.nextId('attachment'),
      issueId: issue.id,
      author: issue.reporter,
      filename: `image-${place}.png`,
      mimeType: 'image/png',
      size: Buffer.from(PIXEL, 'base64').byteLength,
      content: PIXEL,
      created: issue.created,
    });
  }
}

/** Links and parents may name issues that come later in the list, or none at all: those are left out. */
function plantRelations(site: Site, seed: SeedIssue): void {
  const issue = need(site.findIssue(seed.key), seed.key);
  const parent = seed.parent === undefined ? undefined : site.findIssue(seed.parent);
  if (parent && parent.id !== issue.id) site.issues.put({ ...issue, parentId: parent.id });
  for (const { type, to } of seed.links ?? []) {
    const linkType = need(
      site.linkTypes.find(({ name }) => name === type),
      `link type “${type}” of ${seed.key}`,
    );
    const other = site.findIssue(to);
    if (other) site.links.put({ id: site.nextId('link'), typeId: linkType.id, from: issue.id, to: other.id });
  }
}

export function plantIssues(site: Site, issues: readonly SeedIssue[]): void {
  issues.forEach((seed, place) => {
    const prefix = seed.key.slice(0, seed.key.lastIndexOf('-'));
    const project = need(
      site.projects.find(({ key }) => key === prefix),
      `project “${prefix}” of ${seed.key}`,
    );
    const issue = plantIssue(site, project, seed, place);
    site.issues.put(issue);
    const number = Number(seed.key.slice(prefix.length + 1));
    if (number > project.lastNumber) site.projects.put({ ...project, lastNumber: number });
    plantComments(site, issue, seed);
    plantAttachments(site, issue);
    if (seed.properties) site.properties.put({ id: issue.id, values: structuredClone(seed.properties) });
    plantHistory(site, issue, seed);
  });
  for (const seed of issues) plantRelations(site, seed);
}
