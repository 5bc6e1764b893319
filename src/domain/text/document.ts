/**
 * Rich text as the domain sees it: a flat list of blocks in reading order, each with its text and where it stands.
 * Made from ADF by `parseAdf` (or from wiki markup through ADF), never throws, loses no text.
 */

/** What a block is. `other` is any leaf container the walker does not know by name. */
export type BlockKind = 'paragraph' | 'heading' | 'code' | 'media' | 'card' | 'rule' | 'extension' | 'other';

/** A stretch of a block's text that stands apart: `[from, to)` in UTF-16 code units of the block's text. */
export interface Span {
  readonly kind: 'code' | 'strong' | 'emphasis' | 'strike' | 'link' | 'mention' | 'status' | 'date';
  readonly from: number;
  readonly to: number;
  /** Link address, account id of a mention, milliseconds of a date. */
  readonly value?: string;
}

export interface ListPosition {
  readonly kind: 'bullet' | 'ordered' | 'task' | 'decision';
  /** 1 for the outermost list. */
  readonly depth: number;
  /** Path of the list item the block is in: blocks of one item share it. */
  readonly item: string;
  /** 0-based position of the item in its list. */
  readonly index: number;
  /** Only for task items. */
  readonly checked?: boolean;
}

export interface TablePosition {
  /** Path of the table. */
  readonly table: string;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
}

export interface Block {
  /** Child indices from the document's root to the ADF block, joined by `/`; empty for a plain-text field. */
  readonly path: string;
  readonly kind: BlockKind;
  /**
   * Inline leaves joined: hardBreak is `\n`, mention and emoji are their `attrs.text`, a card its url, anything else
   * U+FFFC. Offsets of evidence count UTF-16 code units of this string.
   */
  readonly text: string;
  /** Only for headings, 1–6. */
  readonly level?: number;
  /** Texts of the headings above, outermost first. */
  readonly section: readonly string[];
  readonly list?: ListPosition;
  readonly table?: TablePosition;
  /** Containers around the block, outermost first. */
  readonly within: readonly ('panel' | 'expand' | 'quote' | 'table' | 'layout')[];
  readonly spans: readonly Span[];
  /** Title of the expand or panel the block stands in, when it has one. */
  readonly containerTitle?: string;
}

export interface RichText {
  readonly blocks: readonly Block[];
}

/** A document without text. */
export const emptyText: RichText = { blocks: [] };
