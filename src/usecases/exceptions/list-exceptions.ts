import type { ItemException } from '../../domain/exceptions/exception';
import type { ExceptionPorts } from './ports';

/** What was said against findings in these spaces; of it only what speaks of items the asker may see. */
export async function listExceptions(
  { projectIds }: { readonly projectIds: readonly string[] },
  { site, exceptions }: ExceptionPorts,
): Promise<readonly ItemException[]> {
  const all = (await Promise.all([...new Set(projectIds)].map((id) => exceptions.list(id)))).flat();
  if (all.length === 0) return [];
  const visible = await site.readItems([...new Set(all.map(({ itemId }) => itemId))], []);
  return all.filter(({ itemId }) => visible[itemId] !== undefined);
}
