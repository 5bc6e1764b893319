import type { RankIntent } from '../intent';
import type { Run, WayBack } from '../kinds/rank';

/** Items one call of Jira ranks. */
const most = 50;

/** Puts items in a row beside an anchor, in as few calls as there can be. */
export function runsTo(items: readonly string[], where: Run['where'], anchor: string): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < items.length; from += most) {
    const before = items[from - 1];
    runs.push({
      items: items.slice(from, from + most),
      ...(before === undefined ? { where, anchor } : { where: 'after', anchor: before }),
    });
  }
  return runs;
}

/**
 * How items get back to where they stood: those that stood in a row go back in a row, below what stood above them and
 * stays, or, at the very top or should that be gone by then, above what stood below.
 */
export function runsBack(was: RankIntent['was']): WayBack[] {
  const moved = new Map(was.map((place) => [place.itemId, place]));
  const followers = new Map(was.flatMap((place) => (place.above === null ? [] : [[place.above, place]])));
  return was.flatMap((head) => {
    if (head.above !== null && moved.has(head.above)) return [];
    const row = [head];
    // A row that bites its own tail is no row; nobody can be asked twice to stand in it.
    for (
      let next = followers.get(head.itemId);
      next && !row.includes(next);
      next = followers.get(next.itemId)
    )
      row.push(next);
    const ids = row.map(({ itemId }) => itemId);
    const below = row.at(-1)?.below ?? null;
    if (head.above === null) return below === null ? [] : runsTo(ids, 'before', below);
    const [first, ...others] = runsTo(ids, 'after', head.above);
    if (!first) return [];
    return [below === null ? first : { ...first, or: { where: 'before', anchor: below } }, ...others];
  });
}
