import type { SeedAdf, SeedIssue, SeedStatusCategory } from '../../jira/seed';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';
import type { IssueRow } from '../rows';
import { categoryOfStatus, linkTypeOf, priorityName, resolutionName } from './vocabulary';

/** A link as a row tells it, put so that `from` is the outward side (“blocks”). */
export interface RowLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export interface ReadRow {
  readonly issue: SeedIssue;
  readonly statusCategory: SeedStatusCategory;
  readonly links: readonly RowLink[];
  /** What of the row could not be taken as it stands, and what was taken instead. */
  readonly remarks: readonly string[];
}

/** Jira's own limit for a summary, in characters. */
const longestSummary = 255;
/** Stands for a date the row does not tell, until the whole file is known. */
export const unknownDate = '1970-01-01T00:00:00.000Z';

/** Accepts what `Date` accepts and Jira's own dates (offset without a colon). */
export function toInstant(text: string): string | undefined {
  const date = new Date(text.trim().replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Plain text or wiki markup as a document; null for nothing but space, as Jira answers it. */
export function toDocument(text: string | undefined): SeedAdf | null {
  return text === undefined || text.trim() === '' ? null : wikiToAdf(text);
}

class RowReader {
  readonly remarks: string[] = [];

  constructor(private readonly row: IssueRow) {}

  date(column: 'created' | 'updated' | 'resolved'): string | undefined {
    const text = this.row[column];
    if (text === undefined || text.trim() === '') return undefined;
    const instant = toInstant(text);
    if (instant === undefined) this.remarks.push(`${column}: “${shorten(text)}” is no date; left empty`);
    return instant;
  }

  summary(): string {
    const text = this.row.summary.replace(/\s+/g, ' ').trim();
    if (text.length <= longestSummary) return text;
    this.remarks.push(`summary: cut from ${text.length} to ${longestSummary} characters`);
    return text.slice(0, longestSummary);
  }

  type(): string {
    const name = this.row.type?.trim();
    if (name !== undefined && name !== '') return name;
    this.remarks.push('type: missing; taken as Task');
    return 'Task';
  }

  status(resolved: boolean): { readonly name: string; readonly category: SeedStatusCategory } {
    const name = this.row.status?.trim() ?? '';
    if (name === '') {
      this.remarks.push(`status: missing; taken as ${resolved ? 'Done' : 'To Do'}`);
      return resolved ? { name: 'Done', category: 'done' } : { name: 'To Do', category: 'new' };
    }
    const category = this.row.statusCategory ?? categoryOfStatus(name);
    if (category !== undefined) return { name, category };
    this.remarks.push(
      `status: “${shorten(name)}” is not known; taken as ${resolved ? 'finished' : 'not started'}`,
    );
    return { name, category: resolved ? 'done' : 'new' };
  }
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

/** What only an export of one's own site tells. */
function personal(row: IssueRow): Partial<SeedIssue> {
  const { assignee, reporter, sprintNames, seconds, dueDate, flagged, votes, watchers } = row;
  const criteria = Object.entries(row.criteria ?? {}).map(([name, text]): [string, SeedAdf | null] => [
    name,
    toDocument(text),
  ]);
  return {
    ...(assignee === undefined ? {} : { assignee: assignee.accountId }),
    ...(reporter === undefined ? {} : { reporter: reporter.accountId }),
    ...(sprintNames === undefined ? {} : { sprints: sprintNames }),
    ...(seconds === undefined ? {} : { timeEstimate: seconds }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(flagged === undefined ? {} : { flagged }),
    ...(votes === undefined ? {} : { votes }),
    ...(watchers === undefined ? {} : { watchers }),
    ...(row.commentTexts === undefined
      ? {}
      : {
          comments: row.commentTexts.map(({ at, accountId, text }) => ({
            at,
            author: accountId,
            body: wikiToAdf(text),
          })),
        }),
    ...(criteria.length === 0 ? {} : { fields: Object.fromEntries<SeedAdf | null>(criteria) }),
  };
}

function linksOf(row: IssueRow): RowLink[] {
  return row.links.map(({ type, dir, key }) => {
    const known = linkTypeOf(type);
    const outward = (dir === 'out') !== known.reversed;
    return outward
      ? { type: known.name, from: row.key, to: key }
      : { type: known.name, from: key, to: row.key };
  });
}

/**
 * One row as an issue of the stand-in. Its links are handed out apart: in a seed a link stands at its outward side, which
 * may be another row. A row that is resolved, or says so, is finished history.
 */
export function readRow(row: IssueRow): ReadRow {
  const reader = new RowReader(row);
  const resolvedAt = reader.date('resolved');
  const updatedAt = reader.date('updated');
  const created = reader.date('created') ?? updatedAt ?? resolvedAt ?? unknownDate;
  if (created === unknownDate) reader.remarks.push('created: missing; taken as if it were new');
  const status = reader.status(resolvedAt !== undefined || row.resolution !== undefined);
  const done = status.category === 'done';
  const updated = updatedAt ?? resolvedAt ?? created;
  const priority = priorityName(row.priority);
  const parent = row.parent ?? row.epic;
  return {
    issue: {
      key: row.key,
      type: reader.type(),
      summary: reader.summary(),
      description: toDocument(row.description),
      status: status.name,
      labels: row.labels,
      components: row.components,
      versions: row.versions,
      fixVersions: row.fixVersions,
      created,
      updated,
      ...(done ? { resolved: resolvedAt ?? updated } : {}),
      ...(done && row.resolution !== undefined ? { resolution: resolutionName(row.resolution) } : {}),
      ...(priority === undefined ? {} : { priority }),
      ...(row.environment === undefined ? {} : { environment: row.environment }),
      ...(row.points === undefined ? {} : { estimate: row.points }),
      ...(parent === undefined ? {} : { parent }),
      ...(row.attachments === undefined ? {} : { attachments: row.attachments }),
      ...personal(row),
    },
    statusCategory: status.category,
    links: linksOf(row),
    remarks: reader.remarks,
  };
}
