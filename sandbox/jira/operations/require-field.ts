/** A custom field, for those who administer Jira. */
import { refusal } from '../refusal';
import { canGlobally } from '../state/permissions';
import type { FieldRecord } from '../state/records';
import { param, requireCaller, type Call } from './operation';

/** Number of a custom field's context, of which each has one here: apart from the numbers of fields. */
export const contextId = ({ id }: Pick<FieldRecord, 'id'>): string => String(id + 100);

/** @throws {Refusal} 403 for people who do not administer Jira */
export function requireAdministrator(call: Call, words: string): void {
  if (!canGlobally(call.site, requireCaller(call), 'ADMINISTER')) throw refusal(403, words);
}

/** @throws {Refusal} 403 for people who do not administer Jira, 404 for a field that is none or no custom one */
export function requireField(call: Call): FieldRecord {
  requireAdministrator(call, 'Only Jira administrators can access custom field contexts.');
  const id = param(call, 'fieldId');
  const number = /^customfield_(\d+)$/.exec(id)?.[1];
  const field = number === undefined ? undefined : call.site.fields.get(Number(number));
  if (!field) throw refusal(404, `The custom field '${id}' was not found.`);
  return field;
}

/** @throws {Refusal} 404 when the field has no context of that number */
export function requireContext(field: FieldRecord, id: string): void {
  if (id !== contextId(field)) throw refusal(404, `The custom field context with id '${id}' was not found.`);
}
