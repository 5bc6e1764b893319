import type { IssueRow } from '../../sandbox/backlogs/rows';
import { judgeableItem } from '../../eval/support/judgeable-item';
import { noHistory } from '../../src/domain/backlog/backlog';
import type { BacklogItem } from '../../src/domain/backlog/item';
import { measureDuplicates } from '../../src/domain/measures/duplicates';
import { profileItem } from '../../src/domain/measures/similarity/profile';
import { SimilarItems } from '../../src/domain/measures/similarity/similar-items';
import { memoryInUse, quantile } from '../support/measure';

/** The rows again and again under other ids, until there are so many. */
function itemsOf(rows: readonly IssueRow[], size: number): BacklogItem[] {
  return Array.from({ length: size }, (_, at) => rows[at % rows.length]).flatMap((row, at) =>
    row === undefined ? [] : [{ ...judgeableItem(row), id: String(at) }],
  );
}

/** Seconds to judge every pair of so many open items, texts parsed before. */
export function allPairs(rows: readonly IssueRow[], size: number): { seconds: number; pairs: number } {
  const items = itemsOf(rows, size);
  const started = performance.now();
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
  return { seconds: (performance.now() - started) / 1_000, pairs: pairs.length };
}

/** Milliseconds to judge one new item among so many, and to take one in again after an edit; what they keep in memory. */
export function oneAmong(rows: readonly IssueRow[], size: number) {
  const before = memoryInUse();
  const similar = new SimilarItems();
  for (const item of itemsOf(rows, size)) similar.add(profileItem(item), false);
  const megabytes = (memoryInUse() - before) / 1e6;
  const judging: number[] = [];
  const editing: number[] = [];
  for (let at = 0; at < size; at += Math.ceil(size / 500)) {
    const row = rows[at % rows.length];
    if (row === undefined) continue;
    const profile = profileItem({ ...judgeableItem(row), id: String(at) });
    similar.judge(profile);
    let started = performance.now();
    similar.judge(profile);
    judging.push(performance.now() - started);
    started = performance.now();
    similar.add(profile, false);
    similar.judge(profile);
    editing.push(performance.now() - started);
  }
  return { p95: quantile(judging, 0.95), editP95: quantile(editing, 0.95), megabytes };
}
