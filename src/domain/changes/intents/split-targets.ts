import type { SplitIntent } from '../intent';

/** What a target means for the item and for the parts that are made of it. */
export interface SplitTarget {
  /** The item itself becomes the first part. */
  readonly keepsKey: boolean;
  /** Parts are made inside the item, not beside it: by how many levels they are below it is theirs to say. */
  readonly isInside: boolean;
  /** Parts are sized like the item; sub-tasks are counted with their item. */
  readonly isSized: boolean;
  /** The item's size is spread over the parts and no longer its own. */
  readonly givesUpSize: boolean;
  /** Parts stand in the backlog and can be ranked beside the item. */
  readonly isRanked: boolean;
}

export const splitTargets: Readonly<Record<SplitIntent['target'], SplitTarget>> = {
  'keep-key': { keepsKey: true, isInside: false, isSized: true, givesUpSize: false, isRanked: true },
  'new-items': { keepsKey: false, isInside: false, isSized: true, givesUpSize: true, isRanked: true },
  'sub-tasks': { keepsKey: false, isInside: true, isSized: false, givesUpSize: false, isRanked: false },
  children: { keepsKey: false, isInside: true, isSized: true, givesUpSize: false, isRanked: false },
};

type Part = SplitIntent['parts'][number];

/** A part that is created, and its place among all parts, from 0. */
export interface NewPart {
  readonly part: Part;
  readonly index: number;
  /** Id of the step that makes it. */
  readonly step: string;
}

export function newParts({ target, parts }: SplitIntent): NewPart[] {
  return parts
    .map((part, index) => ({ part, index, step: `create-${index + 1}` }))
    .slice(splitTargets[target].keepsKey ? 1 : 0);
}
