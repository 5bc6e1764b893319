import { levelOfType } from './import/vocabulary';
import { readRow } from './import/row-to-seed';
import { restFields, seedToIssue } from './rest/seed-to-issue';
import type { RestIssue } from './rest/seed-to-issue';
import type { IssueRow } from './rows';

/**
 * One row as Jira's REST API would answer it, without the rest of its file: links name the other side by key only, and
 * the title of the parent is not known. `duplicateOf` is a label for evaluation and never becomes a link.
 */
export function rowToIssue(row: IssueRow): RestIssue {
  const { issue, links, statusCategory } = readRow(row);
  const own = links.filter(({ from }) => from === row.key).map(({ type, to }) => ({ type, to }));
  const rest = seedToIssue(
    { ...issue, links: own },
    {
      level: ({ type }) => levelOfType(type),
      statusCategory: () => statusCategory,
      find: () => undefined,
      inward: (key) => links.filter(({ to }) => to === key),
      subtasks: () => [],
      sprint: () => undefined,
    },
  );
  return { ...rest, fields: { ...rest.fields, comment: { total: row.comments ?? 0 } } };
}

/** The custom field `rowToIssue` puts the points into. */
export const pointsField = restFields.points;
