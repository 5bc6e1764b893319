import { renderRank } from '../state/rank';
import type { FieldRecord } from '../state/records';
import type { Site } from '../state/site';
import { apiUrl } from './common';
import { sprintStub } from './sprint';
import type { FieldShape } from './view';

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
  cascade: {
    type: 'option-with-child',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect',
  },
};

/** Kinds that administrators make fields of, by what the API calls them. */
export const kindOfType = (type: string): FieldRecord['kind'] | undefined =>
  (['number', 'textarea', 'text', 'select', 'cascade'] as const).find((kind) => CUSTOM[kind].custom === type);

export function optionShape(
  site: Site,
  option: { readonly id: number; readonly value: string },
): Record<string, unknown> {
  return { self: apiUrl(site, `customFieldOption/${option.id}`), value: option.value, id: String(option.id) };
}

/** An option with those that can be chosen after it. */
export function optionTree(
  site: Site,
  { options }: FieldRecord,
  option: FieldRecord['options'][number],
): Record<string, unknown> {
  const children = options.filter(({ parent, disabled }) => parent === option.id && disabled !== true);
  return {
    ...optionShape(site, option),
    ...(children.length === 0 ? {} : { children: children.map((child) => optionShape(site, child)) }),
  };
}

/** Both choices of a cascade, the second inside the first. */
function cascadeShape(site: Site, { options }: FieldRecord, value: unknown): Record<string, unknown> | null {
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const [first, child] = chosen.map((id) => options.find((option) => option.id === id));
  if (!first) return null;
  return { ...optionShape(site, first), ...(child ? { child: optionShape(site, child) } : {}) };
}

function readCustom(field: FieldRecord): FieldShape['read'] {
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
      case 'cascade':
        return cascadeShape(site, field, issue.custom[`customfield_${field.id}`]);
      default:
        return issue.custom[`customfield_${field.id}`] ?? null;
    }
  };
}

export function customShape(field: FieldRecord): FieldShape {
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
