import { notDuplicate } from '../../domain/exceptions/finding-of-item';
import { SiteFailure } from '../ports';
import { listExceptions } from './list-exceptions';
import type { PairPorts } from './person-ports';

/** Two items that somebody looked at and found not to be the same, by id; `a` is the smaller. */
interface ApartPair {
  readonly a: string;
  readonly b: string;
}

/**
 * Remembers that two items are not the same, or takes that back. It speaks for both, so both must be the person's to edit.
 * @throws {SiteFailure} `not-found` when one is gone or hidden, `no-permission` when one may not be edited
 */
export async function sayApart(
  { itemId, otherId, apart }: { readonly itemId: string; readonly otherId: string; readonly apart: boolean },
  { site, exceptions }: PairPorts,
): Promise<{ readonly apart: boolean }> {
  const pair = notDuplicate(itemId, otherId);
  const items = await site.readItems([pair.itemId, pair.otherId], []);
  const [first, second] = [items[pair.itemId], items[pair.otherId]];
  if (!first || !second) throw new SiteFailure('not-found', [], undefined);
  for (const { id } of [first, second]) {
    const may = await site.readPermissions(id);
    if (!may.includes('edit')) throw new SiteFailure('no-permission', [], undefined);
  }
  if (apart) await exceptions.set(pair, first.projectId);
  else await exceptions.remove(pair);
  return { apart };
}

/** Pairs of these spaces that are said not to be the same; of them only those whose two items the asker may see. */
export async function listApart(
  asked: { readonly projectIds: readonly string[] },
  ports: PairPorts,
): Promise<readonly ApartPair[]> {
  return (await listExceptions(asked, ports)).flatMap(({ itemId, otherId }) =>
    otherId === undefined ? [] : [{ a: itemId, b: otherId }],
  );
}
