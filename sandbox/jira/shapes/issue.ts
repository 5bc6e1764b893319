import type { ChangeRecord, IssueRecord } from '../state/records';
import type { Site } from '../state/site';
import { apiUrl, agileUrl, jiraDate, personShape } from './common';
import { fieldShapes } from './fields';
import { renderedField } from './rendered';
import type { FieldShape, View } from './view';
import { sprintStub } from './sprint';

const ISSUE_EXPAND = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

/** Chooses fields as `fields=` does: names, `*all`, `*navigable`, `-name`; unknown names are ignored. */
export function chooseFields(view: View, wanted: readonly string[]): FieldShape[] {
  const all = fieldShapes(view);
  const chosen = new Set<string>();
  for (const name of wanted.map((each) => each.trim())) {
    if (name === '*all') for (const { id } of all) chosen.add(id);
    else if (name === '*navigable')
      for (const { id } of all.filter(({ navigable }) => navigable)) chosen.add(id);
    else if (name.startsWith('-')) {
      if (chosen.size === 0) for (const { id } of all) chosen.add(id);
      chosen.delete(name.slice(1));
    } else chosen.add(name);
  }
  return all.filter(({ id }) => chosen.has(id));
}

function fieldValues(view: View, issue: IssueRecord, fields: readonly FieldShape[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.projectId !== null && field.projectId !== issue.projectId) continue;
    const value = field.read(view, issue);
    if (value !== undefined) values[field.id] = value;
  }
  return values;
}

/** Properties by name, or all with `*all`. */
export function chooseProperties(
  site: Site,
  issue: IssueRecord,
  wanted: readonly string[],
): Record<string, unknown> {
  const values = site.properties.get(issue.id)?.values ?? {};
  if (wanted.includes('*all')) return values;
  return Object.fromEntries(Object.entries(values).filter(([key]) => wanted.includes(key)));
}

export interface IssueShapeOptions {
  readonly fields: readonly FieldShape[];
  readonly properties?: readonly string[];
  readonly expand?: readonly string[];
  /** How many changes come along at most, the newest first; 100 when left out. */
  readonly changes?: number;
  /** The Agile API's own form of the address. */
  readonly agile?: boolean;
}

export function changeShape(
  site: Site,
  change: ChangeRecord,
  created: string | number,
): Record<string, unknown> {
  const author = personShape(site, change.author);
  return {
    id: String(change.id),
    ...(author ? { author } : {}),
    created,
    items: change.items.map(({ fromText, toText, ...item }) => ({
      ...item,
      fromString: fromText,
      toString: toText,
    })),
  };
}

/** With an issue at most that many changes come, newest first. */
const CHANGES_WITH_ISSUE = 100;

function expansions(view: View, issue: IssueRecord, options: IssueShapeOptions): Record<string, unknown> {
  const wanted = new Set(options.expand ?? []);
  const by = (pick: (field: FieldShape) => unknown): Record<string, unknown> =>
    Object.fromEntries(options.fields.map((field) => [field.id, pick(field)]));
  const changes = view.site.issueChanges.get(issue.id).reverse();
  const most = options.changes ?? CHANGES_WITH_ISSUE;
  return {
    ...(wanted.has('names') ? { names: by(({ name }) => name) } : {}),
    ...(wanted.has('schema') ? { schema: by(({ schema }) => schema) } : {}),
    ...(wanted.has('renderedFields')
      ? {
          renderedFields: Object.fromEntries(
            options.fields
              .filter(({ projectId }) => projectId === null || projectId === issue.projectId)
              .map((field) => [field.id, renderedField(view, issue, field)]),
          ),
        }
      : {}),
    ...(wanted.has('changelog')
      ? {
          changelog: {
            startAt: 0,
            maxResults: most,
            total: changes.length,
            histories: changes
              .slice(0, most)
              .map((change) => changeShape(view.site, change, jiraDate(change.created))),
          },
        }
      : {}),
  };
}

export function issueShape(
  view: View,
  issue: IssueRecord,
  options: IssueShapeOptions,
): Record<string, unknown> {
  const { site } = view;
  return {
    expand: ISSUE_EXPAND,
    id: String(issue.id),
    self: (options.agile === true ? agileUrl : apiUrl)(site, `issue/${issue.id}`),
    key: issue.key,
    fields: fieldValues(view, issue, options.fields),
    ...(options.properties && options.properties.length > 0
      ? { properties: chooseProperties(site, issue, options.properties) }
      : {}),
    ...expansions(view, issue, options),
  };
}

/** An epic as the Agile API has it. */
export function epicShape(site: Site, epic: IssueRecord): Record<string, unknown> {
  return {
    id: epic.id,
    key: epic.key,
    self: agileUrl(site, `epic/${epic.id}`),
    name: epic.epic?.name ?? epic.summary,
    summary: epic.summary,
    color: { key: epic.epic?.color ?? 'color_4' },
    done: site.statusOf(epic).category === 'done',
  };
}

/** What the Agile API adds to an issue's fields. */
export const AGILE_FIELDS = ['sprint', 'closedSprints', 'flagged', 'epic'] as const;

export function agileValues(view: View, issue: IssueRecord): Record<(typeof AGILE_FIELDS)[number], unknown> {
  const { site } = view;
  const sprints = site.sprintIdsOf(issue).flatMap((id) => site.sprints.get(id) ?? []);
  const open = sprints.find(({ state }) => state !== 'closed');
  const parent = issue.parentId === null ? undefined : site.issues.get(issue.parentId);
  const epic = parent && site.typeOf(parent).level === 1 ? parent : undefined;
  return {
    sprint: open ? sprintStub(open) : null,
    closedSprints: sprints.filter(({ state }) => state === 'closed').map(sprintStub),
    flagged: issue.flagged,
    epic: epic ? epicShape(site, epic) : null,
  };
}
