import type { IssueRow } from '../../sandbox/backlogs/rows';
import { judgeableItem } from '../../eval/support/judgeable-item';
import { noHistory } from '../../src/domain/backlog/backlog';
import type { BacklogItem } from '../../src/domain/backlog/item';
import { measureDuplicates } from '../../src/domain/measures/duplicates';
import { profileItem } from '../../src/domain/measures/similarity/profile';
import { SimilarItems } from '../../src/domain/measures/similarity/similar-items';
import { memoryInUse, quantile, watch } from '../support/measure';
import type { Elapsed } from '../support/measure';

/** The rows again and again under other ids, until there are so many. */
function itemsOf(rows: readonly IssueRow[], size: number): BacklogItem[] {
  return Array.from({ length: size }, (_, at) => rows[at % rows.length]).flatMap((row, at) =>
    row === undefined ? [] : [{ ...judgeableItem(row), id: String(at) }],
  );
}

/** Time to judge every pair of so many open items, texts parsed before. */
export function allPairs(rows: readonly IssueRow[], size: number): Elapsed & { pairs: number } {
  const items = itemsOf(rows, size);
  const elapsed = watch();
  const { pairs } = measureDuplicates(
    {
      board: {
        id: undefined,
        name: 'Bench',
        type: 'none',
        projectId: 'bench',
        projectKey: 'BENCH',
        projectName: 'Bench',
        estimation: { unit: 'off', reason: 'not-in-data' },
      },
      items,
      sprints: [],
      history: noHistory,
      expected: items.length,
      problems: [],
    },
    new Date('2026-01-01T00:00:00.000Z'),
  );
  return { ...elapsed(), pairs: pairs.length };
}

/**
 * Milliseconds to judge one new item among so many (of the clock, and of the processor on average), and to take one in
 * again after an edit; what they keep in memory.
 */
export function oneAmong(rows: readonly IssueRow[], size: number) {
  const before = memoryInUse();
  const similar = new SimilarItems();
  for (const item of itemsOf(rows, size)) similar.add(profileItem(item), false);
  const megabytes = (memoryInUse() - before) / 1e6;
  const judging: number[] = [];
  const editing: number[] = [];
  const profiles = Array.from({ length: Math.min(size, 500) }, (_, nth) => {
    const at = nth * Math.ceil(size / 500);
    return itemsOf(rows.slice(at % rows.length, (at % rows.length) + 1), 1).map((item) =>
      profileItem({ ...item, id: String(at) }),
    );
  }).flat();
  // Once unmeasured: what is compiled and worked out only at first belongs to no item.
  for (const profile of profiles) similar.judge(profile);
  const elapsed = watch();
  for (const profile of profiles) {
    const started = performance.now();
    similar.judge(profile);
    judging.push(performance.now() - started);
  }
  const processor = (elapsed().processor * 1_000) / profiles.length;
  for (const profile of profiles) {
    const started = performance.now();
    similar.add(profile, false);
    similar.judge(profile);
    editing.push(performance.now() - started);
  }
  return { p95: quantile(judging, 0.95), processor, editP95: quantile(editing, 0.95), megabytes };
}
