import type { SyncedVerdicts } from '../contract';
import type { ItemVerdict, SyncPorts } from './ports';

/**
 * Keeps what the panel judged, as the person who asks: whoever may edit an item may say this of it, and nobody else. It is
 * worked out from the item and can be worked out again, so it is no change of the log and has no undo.
 * @throws {SiteFailure} when the site stops answering; asked again, what was kept by then is kept once more
 */
export async function syncVerdicts(
  { verdicts }: { readonly verdicts: readonly ItemVerdict[] },
  { site, copies }: SyncPorts,
): Promise<SyncedVerdicts> {
  const { refused } = await site.keepVerdicts(verdicts);
  const kept = verdicts.filter(({ itemId }) => !refused.includes(itemId));
  await Promise.all(kept.map(({ itemId, verdict }) => copies.save(itemId, verdict)));
  return { refused };
}
