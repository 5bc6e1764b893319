import { wikiToAdf } from '../../src/domain/text/wiki-to-adf';
import type { SeedIssue } from '../jira/seed';

/** A remark under a sample item. */
export interface SampleComment {
  readonly by: string;
  /** Days before the sample's today. */
  readonly days: number;
  /** Wiki markup. */
  readonly text: string;
}

/** A sample item as its author writes it: days instead of dates, wiki markup instead of documents. */
export interface SampleItem extends Omit<
  SeedIssue,
  'description' | 'created' | 'updated' | 'resolved' | 'started' | 'estimate' | 'comments' | 'status'
> {
  /** Wiki markup; nothing for an empty description. */
  readonly text?: string;
  readonly points?: number;
  /** “To Do” when left out. */
  readonly status?: string;
  /** Days since it was written, days since anything changed. */
  readonly age?: number;
  readonly idle?: number;
  /** Instants, for finished items. */
  readonly started?: string;
  readonly resolved?: string;
  readonly comments?: readonly SampleComment[];
}

const day = 86_400_000;

export function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * day).toISOString();
}

/** Ages nobody wrote down differ from item to item, but not from run to run. */
function usualAge(key: string): number {
  return 25 + (Number(key.replace(/\D/g, '')) % 60);
}

/** @param now instant the sample speaks of */
export function toSeedIssue(item: SampleItem, now: string): SeedIssue {
  const { text, points, age, idle, started, resolved, comments, status, ...same } = item;
  const days = age ?? usualAge(item.key);
  const created = daysBefore(
    now,
    resolved === undefined ? days : days + (Date.parse(now) - Date.parse(resolved)) / day,
  );
  return {
    ...same,
    status: status ?? 'To Do',
    description: text === undefined || text.trim() === '' ? null : wikiToAdf(text),
    created,
    updated: resolved ?? daysBefore(now, idle ?? Math.min(days, days % 21)),
    ...(points === undefined ? {} : { estimate: points }),
    ...(started === undefined ? {} : { started }),
    ...(resolved === undefined ? {} : { resolved, resolution: same.resolution ?? 'Done' }),
    ...(comments === undefined
      ? {}
      : {
          comments: comments.map(({ by, days: ago, text: body }) => ({
            author: by,
            at: daysBefore(now, ago),
            body: wikiToAdf(body),
          })),
        }),
  };
}
