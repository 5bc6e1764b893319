import { visibleProjects } from '../state/permissions';
import { customShape } from './fields-custom';
import { SYSTEM_FIELDS } from './fields-system';
import type { FieldShape, View } from './view';

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
