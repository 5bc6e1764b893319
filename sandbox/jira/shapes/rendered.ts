/** What `renderedFields` has for people to read: texts as HTML, instants in the reader's time zone, nothing of the rest. */
import { htmlOfDocument } from '../state/adf';
import type { IssueRecord } from '../state/records';
import type { FieldShape, View } from './view';

/** `21/Nov/26 9:07 AM`, as a site shows it that nobody has set up otherwise. */
function instantText(at: number, timeZone: string, timed: boolean): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    day: '2-digit',
    month: 'short',
    year: '2-digit',
    hour: 'numeric',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  const date = `${part('day')}/${part('month')}/${part('year')}`;
  return timed ? `${date} ${part('hour')}:${part('minute')} ${part('dayPeriod')}` : date;
}

/** Kinds of fields hold rich text, whatever their type says. */
function isText({ id, schema }: FieldShape): boolean {
  const custom = schema?.['custom'];
  return (
    id === 'description' ||
    id === 'environment' ||
    (typeof custom === 'string' && custom.endsWith(':textarea'))
  );
}

export function renderedField(view: View, issue: IssueRecord, field: FieldShape): unknown {
  const value = field.read(view, issue);
  if (isText(field)) return htmlOfDocument(value);
  const type = field.schema?.['type'];
  if (typeof value !== 'string' || (type !== 'date' && type !== 'datetime')) return null;
  const timed = type === 'datetime';
  return instantText(Date.parse(value), timed ? (view.caller?.timeZone ?? 'Etc/UTC') : 'Etc/UTC', timed);
}
