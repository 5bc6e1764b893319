import type { ItemException } from './exception';

/** Which finding: at most one exception speaks of it. Of a pair that is none, `itemId` is the smaller. */
export type FindingOfItem = Pick<ItemException, 'itemId' | 'check' | 'otherId'>;

/** What tells exceptions apart: a later one for the same finding takes the place of the earlier. */
export function exceptionKey({ itemId, check, otherId }: FindingOfItem): string {
  return [itemId, check, ...(otherId === undefined ? [] : [otherId])].join(':');
}

/** The check that compares items in pairs. */
export const pairCheck = 'near-duplicate';

/** “Not a duplicate”: said once, whichever of the two it was said of. */
export function notDuplicate(one: string, other: string): ItemException & { readonly otherId: string } {
  const [itemId, otherId] = BigInt(one) < BigInt(other) ? [one, other] : [other, one];
  return { itemId, otherId, check: pairCheck, kind: 'dismiss', reason: '' };
}

/** The check whose exceptions keep an item from being called stale at all: who said “not this one” said it of both. */
export const staleCheck = 'stale-item';
