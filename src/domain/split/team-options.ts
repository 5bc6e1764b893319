import type { Backlog } from '../backlog/backlog';
import type { BacklogItem } from '../backlog/item';
import { usualScale } from './compose/points';
import type { FinishedParent, SplitOptions } from './split';

/** Fewer different sizes say too little about the cards a team plays. */
const fewestCards = 3;

/** A size that was given once may be a slip. */
const fewestUses = 2;

/**
 * The sizes a team gives: those it used more than once, in its backlog or its record. The usual cards where there are
 * too few; cards it never needed so far, above its largest, stay those of the usual ones.
 */
function scaleOf(items: readonly BacklogItem[]): readonly number[] | undefined {
  const uses = new Map<number, number>();
  for (const { estimate } of items)
    if (estimate?.unit === 'points' && estimate.value > 0)
      uses.set(estimate.value, (uses.get(estimate.value) ?? 0) + 1);
  const cards = [...uses].flatMap(([value, count]) => (count >= fewestUses ? [value] : []));
  if (cards.length < fewestCards) return undefined;
  const largest = Math.max(...cards);
  return [...cards, ...usualScale.filter((value) => value > largest)].sort((a, b) => a - b);
}

const isSplit = (type: string): boolean => /split/i.test(type);

/** What was cut before and is finished: items by what stands inside them, or by what was split from them. */
function finishedParents(items: readonly BacklogItem[]): FinishedParent[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const parents = new Map<string, { summary: string; children: string[] }>();
  const add = (key: string, summary: string, child: string): void => {
    const known = parents.get(key) ?? { summary, children: [] };
    if (!known.children.includes(child)) known.children.push(child);
    parents.set(key, known);
  };
  for (const { key, summary, parent, links } of items) {
    if (parent) add(parent.key, parent.summary, summary);
    for (const { type, direction, other } of links) {
      const part = direction === 'outward' && isSplit(type) ? byKey.get(other.key) : undefined;
      if (part) add(key, summary, part.summary);
    }
  }
  return [...parents].flatMap(([key, { summary, children }]) =>
    children.length >= 2 ? [{ key, summary, children }] : [],
  );
}

/** What a team's own backlog and record say of how it cuts and sizes. */
export function teamSplitOptions({ items, history }: Pick<Backlog, 'items' | 'history'>): SplitOptions {
  const finished = history.finished.map(({ item }) => item);
  const scale = scaleOf([...items, ...finished]);
  return { finished: finishedParents(finished), ...(scale ? { scale } : {}) };
}
