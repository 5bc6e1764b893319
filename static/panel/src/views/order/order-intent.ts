import type { Intent } from '../../../../../src/contract/changes';
import type { RefinementReport } from '../../../../../src/domain/report/report';

/** Where items are to go. `step` and `end` are meant within the list they stand in: their sprint, or the backlog. */
export type Whither =
  | { readonly kind: 'step'; readonly by: 'up' | 'down' }
  | { readonly kind: 'end'; readonly at: 'top' | 'bottom' }
  | { readonly kind: 'beside'; readonly where: 'before' | 'after'; readonly otherId: string }
  /** `null` for the backlog; the rank stays. */
  | { readonly kind: 'sprint'; readonly sprintId: number | null };

type Rows = Pick<RefinementReport, 'items' | 'sprints'>;
type Order = Extract<Intent, { kind: 'rank' | 'move' }>;
type Beside = { readonly where: 'before' | 'after'; readonly otherId: string };

/** Jira moves this many between lists in one call; more is the bulk bar's to do. */
export const mostMoved = 50;

function listsOf({ items, sprints }: Rows) {
  const known = new Set(sprints.map(({ id }) => id));
  const listOf = new Map<string, number | null>();
  const lists = new Map<number | null, string[]>();
  for (const { id, sprintId } of items) {
    // As the list shows it: an item of a sprint that was not read stands in the backlog.
    const list = sprintId !== undefined && known.has(sprintId) ? sprintId : null;
    listOf.set(id, list);
    const together = lists.get(list);
    if (together) together.push(id);
    else lists.set(list, [id]);
  }
  return { listOf, lists };
}

/** The neighbour to go beside, among the items that stay where they are. */
function besideOf(
  list: readonly string[],
  moving: ReadonlySet<string>,
  whither: Whither,
): Beside | undefined {
  const staying = list.filter((id) => !moving.has(id));
  const at = (id: string | undefined, where: Beside['where']) =>
    id === undefined ? undefined : { where, otherId: id };
  if (whither.kind === 'end')
    return whither.at === 'top' ? at(staying[0], 'before') : at(staying.at(-1), 'after');
  if (whither.kind !== 'step') return undefined;
  const places = list.flatMap((id, place) => (moving.has(id) ? [place] : []));
  const above = list.slice(0, places[0]).at(-1);
  const below = list.slice((places.at(-1) ?? 0) + 1)[0];
  return whither.by === 'up' ? at(above, 'before') : at(below, 'after');
}

/**
 * What the server is asked for, with where each item stands now so that it can be put back.
 * @returns `undefined` where there is nowhere to go
 */
export function orderIntent(rows: Rows, chosen: readonly string[], whither: Whither): Order | undefined {
  const { listOf, lists } = listsOf(rows);
  const wanted = new Set(chosen);
  const itemIds = rows.items.flatMap(({ id }) => (wanted.has(id) ? [id] : [])).slice(0, mostMoved);
  const first = itemIds[0];
  if (first === undefined) return undefined;
  if (whither.kind === 'sprint') {
    const away = itemIds.filter((id) => listOf.get(id) !== whither.sprintId);
    return away.length === 0 ? undefined : { kind: 'move', itemIds: away, sprintId: whither.sprintId };
  }
  const moving = new Set(itemIds);
  const own = lists.get(listOf.get(first) ?? null) ?? [];
  const beside = whither.kind === 'beside' ? whither : besideOf(own, moving, whither);
  if (!beside || moving.has(beside.otherId)) return undefined;
  const { where, otherId } = beside;
  const was = itemIds.map((itemId) => {
    const list = lists.get(listOf.get(itemId) ?? null) ?? [];
    const place = list.indexOf(itemId);
    return { itemId, above: list[place - 1] ?? null, below: list[place + 1] ?? null };
  });
  const target = listOf.get(otherId) ?? null;
  if (itemIds.every((id) => listOf.get(id) === target)) {
    const list = lists.get(target) ?? [];
    const at = list.indexOf(otherId) + (where === 'before' ? -itemIds.length : 1);
    const isThere = itemIds.every((id, index) => list[at + index] === id);
    return isThere ? undefined : { kind: 'rank', itemIds, where, otherId, was };
  }
  return { kind: 'move', itemIds, sprintId: target, place: { where, otherId, was } };
}
