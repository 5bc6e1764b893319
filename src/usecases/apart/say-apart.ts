import { SiteFailure } from '../ports';
import type { ApartPorts } from './ports';
import { pairOf } from './ports';

/**
 * Remembers that two items are not the same, or takes that back. It speaks for both, so both must be the person's to edit.
 * @throws {SiteFailure} `not-found` when one is gone or hidden, `no-permission` when one may not be edited
 */
export async function sayApart(
  { itemId, otherId, apart }: { readonly itemId: string; readonly otherId: string; readonly apart: boolean },
  { site, apart: store }: ApartPorts,
): Promise<{ readonly apart: boolean }> {
  const pair = pairOf(itemId, otherId);
  const items = await site.readItems([pair.a, pair.b], []);
  const [first, second] = [items[pair.a], items[pair.b]];
  if (!first || !second) throw new SiteFailure('not-found', [], undefined);
  for (const { id } of [first, second]) {
    const may = await site.readPermissions(id);
    if (!may.includes('edit')) throw new SiteFailure('no-permission', [], undefined);
  }
  if (apart) await store.add(pair, first.projectId);
  else await store.remove(pair);
  return { apart };
}
