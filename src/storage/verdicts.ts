import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Verdict } from '../usecases/ports';

/** The copy of an item's verdict that the badge shows: no text, no other item. */
const verdictSchema = z.object({
  badge: z.enum(['ready', 'almost', 'needs-work', 'shaped', 'raw']),
  score: z.number(),
});

const keyOf = (itemId: string): string => `verdict:${itemId}`;

export async function loadVerdict(itemId: string): Promise<Verdict | undefined> {
  const verdict = verdictSchema.safeParse(await kvs.get<unknown>(keyOf(itemId)));
  return verdict.success ? verdict.data : undefined;
}

export async function saveVerdict(itemId: string, verdict: Verdict): Promise<void> {
  await kvs.set(keyOf(itemId), verdict);
}
