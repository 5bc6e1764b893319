import type { ChangeSite } from '../ports';

/** Two items that somebody looked at and found not to be the same, by id; `a` is the smaller. */
export interface ApartPair {
  readonly a: string;
  readonly b: string;
}

/** What people said of pairs: ids alone, no text, nobody's name. */
export interface ApartStore {
  /** Says it of a pair once; saying it again changes nothing. @param projectId of the item with the smaller id */
  add(pair: ApartPair, projectId: string): Promise<void>;
  remove(pair: ApartPair): Promise<void>;
  /** Newest first, the thousand latest of a space. */
  list(projectId: string): Promise<readonly ApartPair[]>;
}

export interface ApartPorts {
  /** As the person who asks. */
  readonly site: Pick<ChangeSite, 'readItems' | 'readPermissions'>;
  readonly apart: ApartStore;
}

/** Whichever of the two is named first, a pair is one pair. */
export function pairOf(one: string, other: string): ApartPair {
  return BigInt(one) < BigInt(other) ? { a: one, b: other } : { a: other, b: one };
}
