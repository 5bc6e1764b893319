import type { Estimate } from './item';

/** How much of an item's text was changed after its estimate was given. */
export interface TextChange {
  /** ISO 8601 instant the estimate was given: set last, or with the item. */
  readonly estimated: string;
  /** ISO 8601 instant of the newest change of its text. */
  readonly changed: string;
  /** 0–1: words that are not in both texts, of all words of both. */
  readonly share: number;
}

/** A part of an item, as far as sums need it. */
export interface Part {
  readonly id: string;
  readonly key: string;
  readonly parentId: string;
  /** In the board's unit. */
  readonly estimate: Estimate | undefined;
  readonly isDone: boolean;
}
