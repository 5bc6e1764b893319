import { z } from 'zod';
import type { Backlog } from '../backlog/backlog';
import type { BacklogItem, ItemLink } from '../backlog/item';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';

const waits = /block|depend|requir/i;

/** Links by which an item waits for another that is not done. */
function openBlockers({ links }: BacklogItem): ItemLink[] {
  return links.filter(
    ({ direction, label, type, other }) =>
      direction === 'inward' && (waits.test(label) || waits.test(type)) && other.statusCategory !== 'done',
  );
}

const places = new WeakMap<Backlog, ReadonlyMap<string, number>>();

/** Where each item stands in Jira's order. */
function placesOf(backlog: Backlog): ReadonlyMap<string, number> {
  const known = places.get(backlog) ?? new Map(backlog.items.map(({ id }, place) => [id, place]));
  places.set(backlog, known);
  return known;
}

export default defineCheck({
  id: 'late-blocker',
  category: 'order',
  needs: 'backlog',
  types: ['story', 'task', 'bug', 'spike'],
  demands: {
    near: { severity: 'blocker', weight: 8 },
    next: { severity: 'minor', weight: 2 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['INVEST: independent', 'What waits cannot be done before what it waits for'],
  options: z.strictObject({
    elsewhere: z
      .boolean()
      .default(true)
      .describe('Whether an open blocker that is not in this backlog, such as another team’s, is told.'),
  }),
  codes: ['later', 'elsewhere'],
  examples: {
    pass: [{ summary: 'Show the delivery date' }],
    fail: [{ summary: 'Show the delivery date', blockedBy: ['PAY-12'] }],
  },
  run(item, { options, backlog }) {
    const blockers = openBlockers(item);
    if (blockers.length === 0) return pass();
    const place = placesOf(backlog);
    const own = place.get(item.id) ?? 0;
    const later = blockers.filter(({ other }) => (place.get(other.id) ?? -1) > own);
    if (later.length > 0)
      return fail({
        code: 'later',
        params: { keys: later.map(({ other }) => other.key) },
        evidence: [inSummary(item)],
        related: later.map(({ other }) => other.id),
      });
    const elsewhere = blockers.filter(({ other }) => !place.has(other.id));
    if (!options.elsewhere || elsewhere.length === 0) return pass();
    return fail({
      code: 'elsewhere',
      params: { keys: elsewhere.map(({ other }) => other.key) },
      evidence: [inSummary(item)],
      grade: 0.3,
    });
  },
});
