import { visibleProjects } from '../state/permissions';
import type { FieldRecord, IssueRecord } from '../state/records';
import type { PropertyIndex } from '../state/site';
import { asNumber, byNameOrId, maybe, type ClauseField } from './clause-field';
import type { Comparable, JqlContext } from './context';
import { customTextOf } from './fields-text';
import { aloneMark } from './cascade-option';
import { indexText } from './text-search';

const isComparable = (value: unknown): value is Comparable =>
  typeof value === 'string' || typeof value === 'number';

function namesOf({ id, name }: FieldRecord): string[] {
  return [name, `cf[${id}]`, `customfield_${id}`];
}

function storedValue(issue: IssueRecord, { id }: FieldRecord): Comparable | null {
  const value = issue.custom[`customfield_${id}`];
  return isComparable(value) ? value : null;
}

function cascadeIds(issue: IssueRecord, { id }: FieldRecord): number[] {
  const value = issue.custom[`customfield_${id}`];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];
}

function clauseFor({ site }: JqlContext, field: FieldRecord): ClauseField {
  const names = namesOf(field);
  const single = (issue: IssueRecord): Comparable | null => storedValue(issue, field);
  switch (field.kind) {
    case 'sprint':
      return {
        names,
        accepts: 'equality',
        values: (issue) => site.sprintIdsOf(issue),
        resolve: byNameOrId('sprint', () => [...site.sprints.all()]),
        sort: (issue) => site.sprintIdsOf(issue).at(-1) ?? null,
        history: `customfield_${field.id}`,
      };
    case 'rank':
      return {
        names,
        accepts: 'sorting-only',
        values: ({ rank }) => [rank],
        resolve: (text) => [text],
        sort: ({ rank }) => rank,
      };
    case 'flagged':
      return {
        names,
        accepts: 'equality',
        values: ({ flagged }) => (flagged ? (field.options[0] ? [field.options[0].id] : []) : []),
        resolve: byNameOrId(field.name, () => field.options.map(({ id, value }) => ({ id, name: value }))),
      };
    case 'epic-link':
      return {
        names: names.slice(1),
        accepts: 'equality',
        values: ({ parentId }) => maybe(parentId),
        resolve: (text) => maybe(site.findIssue(text)?.id ?? null),
      };
    case 'points':
    case 'team-points':
    case 'number':
      return {
        names,
        accepts: 'order',
        values: (issue) => maybe(single(issue)),
        resolve: asNumber(field.name),
        sort: single,
        history: `customfield_${field.id}`,
      };
    case 'select':
      return {
        names,
        accepts: 'equality',
        values: (issue) => maybe(single(issue)),
        resolve: byNameOrId(field.name, () => field.options.map(({ id, value }) => ({ id, name: value }))),
        sort: single,
      };
    case 'cascade': {
      const both = (issue: IssueRecord): number[] => cascadeIds(issue, field);
      return {
        names,
        accepts: 'equality',
        // A first choice alone is told from one with a second, for `cascadeOption(first, none)`.
        values: (issue) =>
          both(issue).length === 1 ? [...both(issue), aloneMark(both(issue))] : both(issue),
        empty: (issue) => both(issue).length === 0,
        resolve: byNameOrId(field.name, () => field.options.map(({ id, value }) => ({ id, name: value }))),
        sort: (issue) => both(issue)[0] ?? null,
      };
    }
    case 'text':
    case 'textarea':
      return {
        names,
        accepts: 'text',
        values: (issue) => (customTextOf(issue, field).length > 0 ? ['text'] : []),
        texts: (issue) => [customTextOf(issue, field)],
        resolve: (text) => [text],
      };
  }
}

function atPath(value: unknown, path: string): unknown {
  let current = value;
  for (const part of path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = new Map<string, unknown>(Object.entries(current)).get(part);
  }
  return current;
}

/** A declared index over an issue property. Every entry of a list counts as a value. */
function propertyField({ site }: JqlContext, index: PropertyIndex): ClauseField {
  const found = (issue: IssueRecord): Comparable[] => {
    const value = atPath(site.properties.get(issue.id)?.values[index.propertyKey], index.path);
    return (Array.isArray(value) ? value : [value]).filter(isComparable);
  };
  const comparable = (value: Comparable): Comparable =>
    index.type === 'date'
      ? Date.parse(String(value))
      : index.type === 'number'
        ? value
        : String(value).toLowerCase();
  const values = (issue: IssueRecord): Comparable[] => found(issue).map(comparable);
  const names = [
    ...(index.alias === undefined ? [] : [index.alias]),
    `issue.property[${index.propertyKey}].${index.path}`,
  ];
  return {
    names,
    accepts:
      index.type === 'text'
        ? 'text'
        : index.type === 'number' || index.type === 'date'
          ? 'order'
          : 'equality',
    values,
    resolve: index.type === 'number' ? asNumber(names[0] ?? '') : (text) => [comparable(text)],
    texts: (issue) => found(issue).map((value) => indexText(String(value))),
    sort: (issue) => values(issue)[0] ?? null,
  };
}

/** Custom fields of projects this person sees, and properties declared by apps. */
export function customFields(context: JqlContext): ClauseField[] {
  const { site, caller } = context;
  const seen = new Set(visibleProjects(site, caller).map(({ id }) => id));
  return [
    ...site.fields
      .filter(({ projectId }) => projectId === null || seen.has(projectId))
      .map((field) => clauseFor(context, field)),
    ...site.propertyIndexes.map((index) => propertyField(context, index)),
  ];
}
