import type { Site } from '../state/site';
import { customSetter } from './custom-setters';
import type { Setter } from './setting';
import { systemSetters } from './system-setters';

/** How to set the field; `undefined` when nobody can (status, rank, dates Jira keeps, …). */
export function setterOf(site: Site, fieldId: string): Setter | undefined {
  if (Object.hasOwn(systemSetters, fieldId)) return systemSetters[fieldId];
  const number = /^customfield_(\d+)$/.exec(fieldId)?.[1];
  const field = number === undefined ? undefined : site.fields.get(Number(number));
  return field && field.kind !== 'rank' ? customSetter(field) : undefined;
}
