import { judgeItem } from '../domain/analyse';
import { exceptionsByItem, withExceptions } from '../domain/exceptions/except';
import { isKept, storedVerdictOf } from '../domain/report/stored-verdict';
import type { KeepingPorts } from './ports';
import { settingsOf } from './settings/read-settings';

export type Kept =
  /** Nobody refines that space, or nothing is known of it. */
  | 'not-asked'
  /** What is done is not refined any more. */
  | 'done'
  | 'unchanged'
  | 'written';

/**
 * After an item changed: judges it by itself and tells the site, if the verdict is another than the one kept there. Reads
 * the site once and writes at most once. A verdict that is damaged or of another version is written anew.
 * @throws {SiteFailure} when the item is gone, or the site does not answer
 */
export async function keepVerdict(
  { itemId, projectId }: { readonly itemId: string; readonly projectId: string },
  { site, copies, opened, settings: store, exceptions, now }: KeepingPorts,
): Promise<Kept> {
  if (!(await opened.has(projectId))) return 'not-asked';
  const found = await site.readItem(itemId, projectId);
  if (found === undefined) return 'not-asked';
  const { item, board, kept } = found;
  if (item.status.category === 'done') return 'done';
  const [settings, said] = await Promise.all([settingsOf(projectId, store), exceptions.ofItem(itemId)]);
  const at = now();
  const plain = judgeItem(item, 'near', { board }, settings, at);
  const verdict = storedVerdictOf(withExceptions(plain, exceptionsByItem(said), at), settings);
  await copies.save(itemId, verdict);
  if (isKept(kept, verdict)) return 'unchanged';
  await site.keepVerdict(itemId, verdict);
  return 'written';
}
