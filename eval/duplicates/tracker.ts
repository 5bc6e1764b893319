import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import type { IssueRow } from '../../sandbox/backlogs/rows';

/** What a tracker's own people said about its items: the labels. Judgement never sees this. */
export interface Tracker {
  /** Oldest first; items of the same instant in the order of the files. */
  readonly rows: readonly IssueRow[];
  /** Whether the row at this place is of the first file: only those are asked about. */
  readonly asked: readonly boolean[];
  /** Places of the earlier members of the row's cluster. */
  readonly earlier: readonly ReadonlySet<number>[];
  readonly sameCluster: (a: number, b: number) => boolean;
  /** Whether people related two rows otherwise: a link, a parent, or the same parent or epic. */
  readonly related: (a: number, b: number) => boolean;
}

/** @throws when a file cannot be read */
export function readTracker(file: string, others: readonly string[]): Tracker {
  const found = [file, ...others].flatMap((path, nth) =>
    readRows(path, issueRowSchema).rows.map((row) => ({ row, asked: nth === 0 })),
  );
  const sorted = found.sort((a, b) => compare(a.row.created ?? '', b.row.created ?? ''));
  return label(
    sorted.map(({ row }) => row),
    sorted.map(({ asked }) => asked),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** @param rows oldest first */
export function label(rows: readonly IssueRow[], asked: readonly boolean[]): Tracker {
  const place = new Map(rows.map((row, at) => [row.key, at]));
  const clusterOf = clusters(rows, place);
  const members = new Map<number, number[]>();
  const earlier = rows.map((_row, at) => {
    const cluster = clusterOf(at);
    const before = members.get(cluster) ?? [];
    members.set(cluster, [...before, at]);
    return new Set(before);
  });
  const links = new Set(rows.flatMap(({ key, links: own }) => own.map((link) => pairKey(key, link.key))));
  const family = rows.map(
    ({ key, parent, epic }) => new Set([key, parent, epic].filter((one) => one !== undefined)),
  );
  return {
    rows,
    asked,
    earlier,
    sameCluster: (a, b) => clusterOf(a) === clusterOf(b),
    related: (a, b) =>
      links.has(pairKey(rows[a]?.key ?? '', rows[b]?.key ?? '')) ||
      [...(family[a] ?? [])].some((one) => family[b]?.has(one) === true),
  };
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Which cluster of duplicates each row is in; labels that name a row outside the files join nothing. */
function clusters(rows: readonly IssueRow[], place: ReadonlyMap<string, number>): (at: number) => number {
  const joined = rows.map((_row, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (joined[up] !== up) up = joined[up] ?? up;
    return up;
  };
  rows.forEach((row, at) => {
    for (const { key } of row.duplicateOf) {
      const other = place.get(key);
      if (other !== undefined) joined[root(at)] = root(other);
    }
  });
  return root;
}
