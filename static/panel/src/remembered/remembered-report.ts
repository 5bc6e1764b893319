import { z } from 'zod';
import type { RefinementReport, ReportItem } from '../../../../src/domain/report/report';
import { itemToRow, rowSchema, rowToItem } from './remembered-rows';

const basisSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['velocity', 'throughput']),
    unit: z.enum(['points', 'seconds', 'count']),
    amount: z.number(),
    over: z.number(),
  }),
  z.object({ kind: z.literal('fixed'), near: z.number(), next: z.number() }),
]);

/** What a browser keeps of a judged backlog: ids, keys, `updated`, verdicts and numbers. No text, no names, no people. */
export const rememberedSchema = z.object({
  v: z.literal(1),
  /** When it was judged. */
  at: z.string(),
  unit: z.enum(['points', 'seconds']),
  sprints: z.array(z.object({ id: z.number(), state: z.enum(['active', 'future', 'closed']) })),
  basis: basisSchema,
  lastNear: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
  ready: z.object({ near: z.number(), nearReady: z.number() }),
  rows: z.array(rowSchema),
});

export type Remembered = z.output<typeof rememberedSchema>;

export function toRemembered(report: RefinementReport): Remembered {
  const { board, now, sprints, zones, counts, ready, items } = report;
  return {
    v: 1,
    at: now,
    unit: board.estimation.unit === 'seconds' ? 'seconds' : 'points',
    sprints: sprints.map(({ id, state }) => ({ id, state })),
    basis: basisSchema.parse(zones.basis),
    lastNear: zones.lastNear ?? null,
    counts: { ...counts },
    ready: { near: ready.near, nearReady: ready.nearReady },
    rows: items.map(itemToRow),
  };
}

interface Where {
  readonly projectId: string;
  readonly projectKey: string;
  readonly boardId: number | undefined;
}

/** The report as it was; what has a name gets it when it was read. */
function plain(remembered: Remembered, { projectId, projectKey, boardId }: Where): RefinementReport {
  const { at, unit, sprints, basis, lastNear, counts, ready, rows } = remembered;
  return {
    board: {
      id: boardId,
      name: projectKey,
      projectId,
      projectKey,
      projectName: projectKey,
      estimation: { unit, fieldId: '', fieldName: '' },
    },
    now: at,
    read: { items: rows.length, expected: rows.length, problems: [] },
    sprints: sprints.map(({ id, state }) => ({ id, state, name: '' })),
    items: rows.map((row) => rowToItem(row, projectId, unit)),
    zones: { basis, lastNear: lastNear ?? undefined },
    runway: undefined,
    counts,
    ready,
    pairs: [],
  };
}

/** A row as read just now, with the verdict of last time while the item is the same. */
function withVerdict(fresh: ReportItem, last: ReportItem): ReportItem {
  const { zone, readiness, findings } = last;
  return fresh.updated === last.updated ? { ...fresh, zone, readiness, findings } : fresh;
}

/**
 * What is shown while the backlog is read: the verdicts of last time at once, with the titles as they come. Rows judged
 * alone know less than the whole backlog knew last time, so the numbers stay until everything is judged.
 * @param partial what was read so far
 */
export function rememberedReport(
  remembered: Remembered,
  where: Where,
  partial: RefinementReport | undefined,
): RefinementReport {
  const report = plain(remembered, where);
  if (!partial) return report;
  const fresh = new Map(partial.items.map((item) => [item.id, item]));
  return {
    ...report,
    board: partial.board,
    sprints: partial.sprints,
    items: report.items.map((last) => {
      const item = fresh.get(last.id);
      return item ? withVerdict(item, last) : last;
    }),
  };
}
