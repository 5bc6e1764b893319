import type { ApartPair, ApartPorts } from './ports';

/** Pairs of these spaces that are said not to be the same; of them only those whose two items the asker may see. */
export async function listApart(
  { projectIds }: { readonly projectIds: readonly string[] },
  { site, apart }: ApartPorts,
): Promise<readonly ApartPair[]> {
  const pairs = (await Promise.all([...new Set(projectIds)].map((id) => apart.list(id)))).flat();
  if (pairs.length === 0) return [];
  // That two hidden items were compared would tell that they exist.
  const visible = await site.readItems([...new Set(pairs.flatMap(({ a, b }) => [a, b]))], []);
  return pairs.filter(({ a, b }) => visible[a] !== undefined && visible[b] !== undefined);
}
