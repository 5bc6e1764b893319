import type { SeedIssue, SeedProject, SiteSeed } from '../../jira/seed';
import { teamRoles, users } from '../people';
import type { BadRow, IssueRow } from '../rows';
import type { ImportReport } from './report';
import type { ReadRow } from './row-to-seed';
import { readRow, unknownDate } from './row-to-seed';
import { levelOfType } from './vocabulary';

/** What a Jira key looks like; its front part is the space's key. */
const keyShape = /^([A-Za-z][A-Za-z0-9_]*)-(\d{1,15})$/;

interface Taken extends ReadRow {
  readonly line: number;
}

interface Rows {
  readonly taken: readonly Taken[];
  readonly bad: readonly BadRow[];
}

/** Sorts out rows that cannot be an issue: an odd key, a key that came before, no title. */
function take(rows: readonly IssueRow[], lines: readonly number[]): Rows {
  const firstLine = new Map<string, number>();
  const taken: Taken[] = [];
  const bad: BadRow[] = [];
  rows.forEach((row, index) => {
    const line = lines[index] ?? index + 1;
    const earlier = firstLine.get(row.key);
    if (!keyShape.test(row.key))
      bad.push({ line, reason: `key: “${row.key.slice(0, 40)}” is no key such as SHOP-12` });
    else if (earlier !== undefined)
      bad.push({ line, reason: `key: ${row.key} stands in line ${earlier} already` });
    else if (row.summary.trim() === '') bad.push({ line, reason: `summary: missing (${row.key})` });
    else {
      firstLine.set(row.key, line);
      taken.push({ ...readRow(row), line });
    }
  });
  return { taken: settleStatuses(taken), bad };
}

interface Relations {
  readonly links: ReadonlyMap<string, readonly { readonly type: string; readonly to: string }[]>;
  readonly dropped: number;
}

/** Both sides of a link may tell it: it is kept once, at its outward side. */
function relate(taken: readonly Taken[], known: ReadonlySet<string>): Relations {
  const links = new Map<string, { type: string; to: string }[]>();
  const seen = new Set<string>();
  let dropped = 0;
  for (const { type, from, to } of taken.flatMap((row) => row.links)) {
    // A relation without direction is the same from both ends.
    const ends = type === 'Relates' && to < from ? [to, from] : [from, to];
    const id = [type, ...ends].join(' ');
    if (seen.has(id) || from === to) continue;
    seen.add(id);
    if (!known.has(from) || !known.has(to)) dropped += 1;
    else links.set(from, [...(links.get(from) ?? []), { type, to }]);
  }
  return { links, dropped };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function projectOf(key: string, rows: readonly Taken[], estimated: boolean): SeedProject {
  const categories = new Map<string, Taken['statusCategory']>();
  for (const { issue, statusCategory } of rows)
    if (!categories.has(issue.status)) categories.set(issue.status, statusCategory);
  const named = (category: Taken['statusCategory']): string[] =>
    [...categories].filter(([, each]) => each === category).map(([name]) => name);
  const types = unique(['Story', 'Task', 'Sub-task', 'Epic', ...rows.map(({ issue }) => issue.type)]);
  return {
    key,
    name: key,
    style: 'company',
    type: 'software',
    workTypes: types.map((name) => ({ name, level: levelOfType(name) })),
    statuses: [...categories].map(([name, category]) => ({ name, category })),
    components: unique(rows.flatMap(({ issue }) => issue.components ?? [])),
    versions: unique(rows.flatMap(({ issue }) => [...(issue.versions ?? []), ...(issue.fixVersions ?? [])])),
    roles: teamRoles,
    boards: [
      {
        name: `${key} board`,
        type: 'scrum',
        jql: `project = "${key}" ORDER BY Rank ASC`,
        columns: [
          { name: 'To Do', statuses: named('new') },
          { name: 'In Progress', statuses: named('indeterminate') },
          { name: 'Done', statuses: named('done') },
        ],
        estimation: estimated ? 'points' : 'none',
        sprintsEnabled: true,
      },
    ],
    sprints: [],
  };
}

/**
 * One status name has one category in Jira: the first row that has the status decides. Rows that say otherwise follow,
 * with a remark; being finished and having a date of it go together.
 */
function settleStatuses(rows: readonly Taken[]): Taken[] {
  const first = new Map<string, Taken>();
  return rows.map((row) => {
    const { issue, statusCategory } = row;
    const id = `${projectKey(issue.key)} ${issue.status}`;
    const before = first.get(id);
    if (before === undefined) first.set(id, row);
    if (before === undefined || before.statusCategory === statusCategory) return row;
    const { resolved, resolution, ...open } = issue;
    const done = {
      ...open,
      resolved: resolved ?? issue.updated,
      ...(resolution === undefined ? {} : { resolution }),
    };
    return {
      ...row,
      issue: before.statusCategory === 'done' ? done : open,
      statusCategory: before.statusCategory,
      remarks: [
        ...row.remarks,
        `status: “${issue.status}” counts as ${before.statusCategory} since line ${before.line}; taken so here too`,
      ],
    };
  });
}

function projectKey(key: string): string {
  return keyShape.exec(key)?.[1] ?? key;
}

function group(rows: readonly Taken[]): Map<string, Taken[]> {
  const projects = new Map<string, Taken[]>();
  for (const row of rows) {
    const key = projectKey(row.issue.key);
    const group = projects.get(key);
    if (group === undefined) projects.set(key, [row]);
    else group.push(row);
  }
  return projects;
}

/** Columns that no row fills, and the remarks that are left once those are said in one sentence. */
function withoutRepetition(rows: readonly IssueRow[], remarks: readonly BadRow[]) {
  const columns = ['type', 'status', 'created'] as const;
  const absentColumns =
    rows.length < 2 ? [] : columns.filter((column) => rows.every((row) => row[column] === undefined));
  const said = absentColumns.map((column) => `${column}: missing`);
  return {
    absentColumns,
    remarks: remarks.filter(({ reason }) => !said.some((start) => reason.startsWith(start))),
  };
}

export interface ImportOptions {
  /** Name of the file, for the report. */
  readonly file: string;
  readonly now?: string | undefined;
  /** Rows that did not even parse. */
  readonly bad?: readonly BadRow[];
}

/** A site from rows: file order is rank, finished rows are history, each front part of a key is a space. */
export function seedFromRows(
  rows: readonly IssueRow[],
  lines: readonly number[],
  options: ImportOptions,
): { seed: SiteSeed; report: ImportReport } {
  const { taken, bad } = take(rows, lines);
  const known = new Set(taken.map(({ issue }) => issue.key));
  const { links, dropped } = relate(taken, known);
  let parents = 0;
  const dates = newestDate(taken);
  const now = options.now ?? dates ?? '2026-01-01T00:00:00.000Z';
  const issues = taken.map(({ issue }): SeedIssue => {
    const { parent, ...rest } =
      issue.created === unknownDate ? { ...issue, created: now, updated: now } : issue;
    const kept = parent !== undefined && parent !== issue.key && known.has(parent) ? parent : undefined;
    if (parent !== undefined && kept === undefined) parents += 1;
    const own = links.get(issue.key);
    return {
      ...rest,
      ...(kept === undefined ? {} : { parent: kept }),
      ...(own === undefined ? {} : { links: own }),
    };
  });

  const estimated = issues.some(({ estimate }) => estimate !== undefined);
  const projects = [...group(taken)].map(([key, group]) => projectOf(key, group, estimated));
  const remarks = taken.flatMap(({ line, remarks }) => remarks.map((reason) => ({ line, reason })));
  const finished = taken.filter(({ statusCategory }) => statusCategory === 'done').length;
  return {
    seed: { now, users, projects, issues },
    report: {
      file: options.file,
      imported: taken.length,
      open: taken.length - finished,
      finished,
      epics: issues.filter(({ type }) => levelOfType(type) === 1).length,
      bad: [...(options.bad ?? []), ...bad].sort(byLine),
      ...withoutRepetition(rows, remarks),
      dropped: { links: dropped, parents },
      estimates: estimated ? 'points' : 'none',
      now,
      nowFrom:
        options.now !== undefined
          ? 'asked'
          : dates === undefined
            ? 'nothing: the file has no dates'
            : 'newest date in the file',
    },
  };
}

function newestDate(rows: readonly Taken[]): string | undefined {
  let newest: string | undefined;
  for (const { issue } of rows)
    for (const date of [issue.created, issue.updated, issue.resolved])
      if (date !== undefined && date !== unknownDate && (newest === undefined || date > newest))
        newest = date;
  return newest;
}

const byLine = (a: BadRow, b: BadRow): number => a.line - b.line;
