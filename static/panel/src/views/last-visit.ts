import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import type { RefinementReport } from '../../../../src/domain/report/report';
import { readinessOf } from './filters';
import { readKept, writeKept } from './preferences';

const countsSchema = z.object({
  /** ISO 8601 instant. */
  at: z.string(),
  ready: z.number(),
  counts: z.record(z.string(), z.number()),
  /** Ids of the near items that were ready; absent in what an older version kept. */
  readyIds: z.array(z.string()).optional(),
});

/** The numbers on top, as a visit left them. Numbers and ids only. */
export type VisitCounts = z.output<typeof countsSchema>;

const keptSchema = z.object({ visit: countsSchema, before: countsSchema.optional() });

/** Whoever comes back within this time, in milliseconds, is still on the same visit. */
const sameVisit = 60 * 60 * 1000;

const nameOf = (place: string): string => `visit.${place}`;

/** What the visit before this one left, and what this one leaves. */
function visited(kept: string | undefined, now: VisitCounts): z.output<typeof keptSchema> {
  try {
    const { visit, before } = keptSchema.parse(JSON.parse(kept ?? ''));
    const isSame = Date.parse(now.at) - Date.parse(visit.at) < sameVisit;
    const last = isSame ? before : visit;
    return { visit: now, ...(last && { before: last }) };
  } catch {
    return { visit: now };
  }
}

/**
 * What this browser saw at the visit before this one.
 * @returns `undefined` on the first visit, and until everything is judged
 */
export function useLastVisit(
  place: string,
  report: RefinementReport,
  isJudged: boolean,
): VisitCounts | undefined {
  const [kept] = useState(() => readKept(nameOf(place)));
  const { now: at, counts, ready, items } = report;
  const { nearReady } = ready;
  const visit = useMemo(() => {
    const readyIds = items.flatMap((item) => (readinessOf(item) === 'ready' ? [item.id] : []));
    return visited(kept, { at, ready: nearReady, counts, readyIds });
  }, [kept, at, nearReady, counts, items]);
  useEffect(() => {
    if (isJudged) writeKept(nameOf(place), JSON.stringify(visit));
  }, [place, isJudged, visit]);
  return isJudged ? visit.before : undefined;
}
