import { kvs } from '@forge/kvs';
import type { StoredVerdict } from '../domain/report/stored-verdict';
import { isKept, parseStoredVerdict } from '../domain/report/stored-verdict';
import type { VerdictCopies } from '../usecases/ports';

/** What nobody has looked at or changed for so long is asked anew. */
const kept = { ttl: { value: 90, unit: 'DAYS' } } as const;

export const keyOfVerdict = (itemId: string): string => `verdict:${itemId}`;

/** @returns nothing for an item never judged, and for what another version or nobody knows who has written */
export async function loadVerdict(itemId: string): Promise<StoredVerdict | undefined> {
  return parseStoredVerdict(await kvs.get<unknown>(keyOfVerdict(itemId)));
}

/** The copies of items' verdicts that badges show: no text, no other item. */
export const verdictCopies: VerdictCopies = {
  async save(itemId, verdict) {
    const key = keyOfVerdict(itemId);
    // Storage charges writes ten times what it charges reads.
    if (isKept(await kvs.get<unknown>(key), verdict)) return;
    await kvs.set(key, verdict, kept);
  },
};
