import { refusal } from '../refusal';
import type { IssueRecord } from '../state/records';
import type { Site } from '../state/site';

const PropertyLimits = { key: 255, value: 32_768 } as const;

/** @throws {Refusal} 400 when the key or the value is too long, or there is no value */
export function checkProperty(key: string, value: unknown): void {
  if (key.length > PropertyLimits.key) {
    throw refusal(400, `The length of the property key must not exceed ${PropertyLimits.key} characters.`);
  }
  if (value === undefined) throw refusal(400, 'The property value is missing.');
  if (JSON.stringify(value).length > PropertyLimits.value) {
    throw refusal(400, `The property value is too long: ${PropertyLimits.value} characters at most.`);
  }
}

/** @returns whether the property is new */
export function putProperty(site: Site, issue: IssueRecord, key: string, value: unknown): boolean {
  const values = site.properties.get(issue.id)?.values ?? {};
  site.properties.put({ id: issue.id, values: { ...values, [key]: value } });
  return !Object.hasOwn(values, key);
}

/** @returns whether there was one */
export function dropProperty(site: Site, issue: IssueRecord, key: string): boolean {
  const values = site.properties.get(issue.id)?.values ?? {};
  if (!Object.hasOwn(values, key)) return false;
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
  site.properties.put({ id: issue.id, values: rest });
  return true;
}
