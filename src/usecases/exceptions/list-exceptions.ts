import type { ItemException } from '../../domain/exceptions/exception';
import type { PairPorts } from './person-ports';

/** What was said against findings in these spaces; of it only what speaks of items the asker may see. */
export async function listExceptions(
  { projectIds }: { readonly projectIds: readonly string[] },
  { site, exceptions }: PairPorts,
): Promise<readonly ItemException[]> {
  const all = (await Promise.all([...new Set(projectIds)].map((id) => exceptions.list(id)))).flat();
  if (all.length === 0) return [];
  const spoken = ({ itemId, otherId }: ItemException) => [
    itemId,
    ...(otherId === undefined ? [] : [otherId]),
  ];
  const visible = await site.readItems([...new Set(all.flatMap(spoken))], []);
  // That a hidden item was compared would tell that it exists.
  return all.filter((exception) => spoken(exception).every((id) => visible[id] !== undefined));
}
