import { z } from 'zod';
import type { Estimation } from '../domain/backlog/backlog';
import type { Estimate } from '../domain/backlog/item';
import type { CriteriaField } from '../domain/settings';

const fieldSchema = z.object({
  id: z.string(),
  name: z.string(),
  schema: z.object({ type: z.string().optional(), custom: z.string().optional() }).optional(),
  scope: z.object({ project: z.object({ id: z.string() }).optional() }).optional(),
});

const fieldListSchema = z.array(z.unknown());

export type JiraField = z.output<typeof fieldSchema>;

/** Which of a site's fields hold what the domain asks for. Ids differ from site to site; names are not unique. */
export interface FieldMap {
  readonly estimation: Estimation;
  /** The field of the other unit, where the site has one: points beside time, time beside points. */
  readonly otherSize?: { readonly id: string; readonly unit: Estimate['unit'] };
  readonly sprint: string | undefined;
  readonly flagged: string | undefined;
  /** Text fields that hold acceptance criteria: by their name, or the one that was chosen. */
  readonly criteria: readonly { readonly id: string; readonly name: string; readonly isChosen?: boolean }[];
}

const custom = {
  sprint: 'com.pyxis.greenhopper.jira:gh-sprint',
  teamPoints: 'com.pyxis.greenhopper.jira:jsw-story-points',
  text: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea',
  line: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
  number: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
  checkboxes: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
};

/** Names under which teams keep acceptance criteria in a field of their own. */
const criteriaNames =
  /^\s*(acceptance criteria|acceptance criterion|ac|conditions of satisfaction|success criteria|akzeptanzkriterien|abnahmekriterien|crit[eè]res d['’]acceptation|criterios de aceptaci[oó]n|crit[eé]rios de aceita[cç][aã]o|criteri di accettazione|acceptatiecriteria|kryteria akceptacji|受け入れ基準|受入条件|验收标准|인수 조건)\s*$/i;

/** Whether a field of that name is one that teams keep acceptance criteria in. */
export const isCriteriaField = (name: string): boolean => criteriaNames.test(name);

/** Parses `GET /rest/api/3/field`; entries nobody can make sense of are left out. */
export function parseFields(answer: unknown): JiraField[] {
  return fieldListSchema.parse(answer).flatMap((entry) => {
    const field = fieldSchema.safeParse(entry);
    return field.success ? [field.data] : [];
  });
}

const inProject = (field: JiraField, projectId: string): boolean =>
  field.scope?.project === undefined || field.scope.project.id === projectId;

/**
 * @param fields all fields of the site
 * @param estimation what the board's configuration says; `undefined` for a board that does not say (team-managed), whose
 *   estimation field is then found by its kind
 */
export function mapFields(
  fields: readonly JiraField[],
  projectId: string,
  estimation: Estimation | undefined,
): FieldMap {
  const visible = fields.filter((field) => inProject(field, projectId));
  const byCustom = (kind: string): JiraField | undefined =>
    visible.find((field) => field.schema?.custom === kind);
  const teamPoints = byCustom(custom.teamPoints);
  const found: Estimation =
    estimation ??
    (teamPoints
      ? { unit: 'points', fieldId: teamPoints.id, fieldName: teamPoints.name }
      : { unit: 'off', reason: 'no-field' });
  const otherSize = otherSizeOf(visible, found);
  return {
    estimation: found,
    ...(otherSize && { otherSize }),
    sprint: byCustom(custom.sprint)?.id,
    flagged: visible.find((field) => field.schema?.custom === custom.checkboxes && field.name === 'Flagged')
      ?.id,
    criteria: visible
      .filter((field) => field.schema?.custom === custom.text && isCriteriaField(field.name))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** Where Jira keeps points of company-managed spaces, by the name it gives the field itself. */
const isPoints = ({ name, schema }: JiraField): boolean =>
  schema?.custom === custom.teamPoints || (name === 'Story Points' && schema?.custom === custom.number);

function otherSizeOf(fields: readonly JiraField[], { unit }: Estimation): FieldMap['otherSize'] {
  if (unit === 'points') {
    const time = fields.find(({ id }) => id === 'timeoriginalestimate');
    return time && { id: time.id, unit: 'seconds' };
  }
  if (unit !== 'seconds') return undefined;
  const points = fields.find(isPoints);
  return points && { id: points.id, unit: 'points' };
}

/** Fields of a space that people write text in, by name: what acceptance criteria could be kept in. */
export function textFieldsOf(fields: readonly JiraField[], projectId: string): CriteriaField[] {
  return fields
    .filter(({ schema }) => schema?.custom === custom.text || schema?.custom === custom.line)
    .filter((field) => inProject(field, projectId))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

/** @param chosen the field a team keeps its criteria in; it takes the place of those found by name */
export function withCriteriaField(map: FieldMap, chosen: CriteriaField | undefined): FieldMap {
  return chosen ? { ...map, criteria: [{ id: chosen.id, name: chosen.name, isChosen: true }] } : map;
}

/** The fields to ask Jira for: all that `normaliseIssue` reads, nothing that costs extra. */
export function fieldsToRead(map: FieldMap): string[] {
  return [
    'summary',
    'description',
    'issuetype',
    'status',
    'project',
    'priority',
    'labels',
    'components',
    'versions',
    'fixVersions',
    'environment',
    'parent',
    'issuelinks',
    'subtasks',
    'assignee',
    'created',
    'updated',
    'resolutiondate',
    'duedate',
    'votes',
    'watches',
    ...(map.estimation.unit === 'points' || map.estimation.unit === 'seconds'
      ? [map.estimation.fieldId]
      : []),
    ...(map.otherSize === undefined ? [] : [map.otherSize.id]),
    ...(map.sprint === undefined ? [] : [map.sprint]),
    ...(map.flagged === undefined ? [] : [map.flagged]),
    ...map.criteria.map(({ id }) => id),
  ];
}
