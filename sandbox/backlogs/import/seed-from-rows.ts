import type { SeedField, SeedIssue, SeedProject, SeedSprint, SiteSeed } from '../../jira/seed';
import { teamRoles, users } from '../people';
import type { BadRow, IssueRow } from '../rows';
import { guessSprints } from './guess-sprints';
import { strangersOf } from './strangers';
import type { ImportReport } from './report';
import { spacesOf, type SpaceTold } from './spaces';
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
function take(rows: readonly IssueRow[], lines: readonly number[], counted: ImportReport['counted']): Rows {
  const firstLine = new Map<string, number>();
  const taken: Taken[] = [];
  const bad: BadRow[] = [];
  rows.forEach((row, index) => {
    const line = lines[index] ?? index + 1;
    const earlier = firstLine.get(row.key);
    if (!keyShape.test(row.key))
      bad.push({ line, reason: `key: “${row.key.slice(0, 40)}” is no key such as SHOP-12` });
    else if (earlier !== undefined)
      bad.push({ line, reason: `key: ${row.key} stands in ${counted} ${earlier} already` });
    else if (row.summary.trim() === '') bad.push({ line, reason: `summary: missing (${row.key})` });
    else {
      firstLine.set(row.key, line);
      taken.push({ ...readRow(row), line });
    }
  });
  return { taken: settleStatuses(taken, counted), bad };
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

interface Planning {
  readonly estimation: 'points' | 'time' | 'none';
  readonly sprints: readonly SeedSprint[];
  readonly told: SpaceTold;
}

const boardName = (projectKey: string): string => `${projectKey} board`;

function projectOf(
  key: string,
  rows: readonly Taken[],
  { estimation, sprints, told }: Planning,
): SeedProject {
  const categories = new Map<string, Taken['statusCategory']>();
  for (const { issue, statusCategory } of rows)
    if (!categories.has(issue.status)) categories.set(issue.status, statusCategory);
  const named = (category: Taken['statusCategory']): string[] =>
    [...categories].filter(([, each]) => each === category).map(([name]) => name);
  const types = unique(['Story', 'Task', 'Sub-task', 'Epic', ...rows.map(({ issue }) => issue.type)]);
  return {
    key,
    name: told.name ?? key,
    ...(told.lead === undefined ? {} : { lead: told.lead }),
    style: 'company',
    type: 'software',
    workTypes: types.map((name) => ({ name, level: levelOfType(name) })),
    statuses: [...categories].map(([name, category]) => ({ name, category })),
    components: unique(rows.flatMap(({ issue }) => issue.components ?? [])),
    versions: unique(rows.flatMap(({ issue }) => [...(issue.versions ?? []), ...(issue.fixVersions ?? [])])),
    roles: teamRoles,
    boards: [
      {
        name: boardName(key),
        type: 'scrum',
        jql: `project = "${key}" ORDER BY Rank ASC`,
        columns: [
          { name: 'To Do', statuses: named('new') },
          { name: 'In Progress', statuses: named('indeterminate') },
          { name: 'Done', statuses: named('done') },
        ],
        estimation,
        sprintsEnabled: true,
      },
    ],
    sprints,
  };
}

/**
 * One status name has one category in Jira: the first row that has the status decides. Rows that say otherwise follow,
 * with a remark; being finished and having a date of it go together.
 */
function settleStatuses(rows: readonly Taken[], counted: ImportReport['counted']): Taken[] {
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
        `status: “${issue.status}” counts as ${before.statusCategory} since ${counted} ${before.line}; taken so here too`,
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
  /** What reading the file already had to say. */
  readonly remarks?: readonly BadRow[];
  readonly notes?: readonly string[];
  readonly counted?: ImportReport['counted'];
}

/** A site from rows: file order is rank, finished rows are history, each front part of a key is a space. */
export function seedFromRows(
  rows: readonly IssueRow[],
  lines: readonly number[],
  options: ImportOptions,
): { seed: SiteSeed; report: ImportReport } {
  const { counted = 'line' } = options;
  const { taken, bad } = take(rows, lines, counted);
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

  const estimation = estimationOf(issues);
  const planning = planSprints(taken, now);
  const { spaces, notes: spaceNotes } = spacesOf(rows, projectKey);
  const projects = [...group(taken)].map(([key, group]) =>
    projectOf(key, group, {
      estimation,
      sprints: planning.sprints.get(key) ?? [],
      told: spaces.get(key) ?? {},
    }),
  );
  const remarks = taken.flatMap(({ line, remarks }) => remarks.map((reason) => ({ line, reason })));
  const left = [...(options.bad ?? []), ...bad];
  const leftLines = new Set(left.map(({ line }) => line));
  // What is odd about a row does not matter once it is left out.
  const kept = [...(options.remarks ?? []), ...remarks].filter(({ line }) => !leftLines.has(line));
  const finished = taken.filter(({ statusCategory }) => statusCategory === 'done').length;
  const fields = fieldsOf(issues);
  return {
    seed: {
      now,
      users: [...users, ...strangersOf(rows, users)],
      projects,
      issues,
      ...(fields.length === 0 ? {} : { fields }),
    },
    report: {
      file: options.file,
      counted,
      notes: [...(options.notes ?? []), ...spaceNotes, ...planning.notes],
      imported: taken.length,
      open: taken.length - finished,
      finished,
      epics: issues.filter(({ type }) => levelOfType(type) === 1).length,
      bad: left.sort(byLine),
      ...withoutRepetition(rows, kept.sort(byLine)),
      dropped: { links: dropped, parents },
      estimates: estimation,
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

/** A board estimates in one unit: points where there are any. */
function estimationOf(issues: readonly SeedIssue[]): Planning['estimation'] {
  if (issues.some(({ estimate }) => estimate !== undefined)) return 'points';
  return issues.some(({ timeEstimate }) => timeEstimate !== undefined) ? 'time' : 'none';
}

/** Each sprint on the board of the space whose items name it first. */
function planSprints(taken: readonly Taken[], now: string) {
  const owner = new Map<string, string>();
  for (const { issue } of taken)
    for (const name of issue.sprints ?? []) if (!owner.has(name)) owner.set(name, projectKey(issue.key));
  const notes: string[] = [];
  const sprints = new Map(
    unique([...owner.values()]).map((key) => {
      const own = taken.map((row) => ({
        ...row,
        issue: { ...row.issue, sprints: row.issue.sprints?.filter((name) => owner.get(name) === key) ?? [] },
      }));
      const guess = guessSprints(own, boardName(key), now);
      if (guess.note !== undefined) notes.push(guess.note);
      return [key, guess.sprints] as const;
    }),
  );
  return { sprints, notes };
}

function fieldsOf(issues: readonly SeedIssue[]): SeedField[] {
  const names = unique(issues.flatMap(({ fields }) => Object.keys(fields ?? {})));
  return names.map((name) => ({ name, kind: 'textarea' }));
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
