import type { BacklogItem } from '../../backlog/item';
import { tokenise } from '../../text/tokens';
import type { Token } from '../../text/tokens';

/** What became of an item: when it was closed, and whether it was done rather than dropped. */
export interface Ending {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly done: boolean;
}

/** What learning needs of an item, open or closed. Only what was known early on: nothing that being worked on changes. */
export interface ItemRecord {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly ending: Ending | undefined;
  readonly priority: string;
  readonly components: readonly string[];
  /** The area a title begins with, as in `Android: …` or `[Android] …`; empty when it names none. */
  readonly area: string;
  /** Words of the title, each stem once. */
  readonly words: readonly Token[];
  readonly showsCode: boolean;
}

/** `Android: …`, `[Android] …` and `Android - …`. */
const headed = /^\s*(?:\[([^\]]{1,40})\]|([\p{L}\p{N} ._-]{2,24}?)\s*(?::(?=\s|\p{L})|\s[-–—]\s))/u;

function areaOf(title: string): string {
  const match = headed.exec(title);
  return (match?.[1] ?? match?.[2] ?? '').trim().toLowerCase();
}

/** Longest title that is read; what comes after is no title any more. */
const longestTitle = 300;

/** @returns `undefined` for an item whose date of creation cannot be read */
export function recordOf(item: BacklogItem, ending?: Ending): ItemRecord | undefined {
  const created = Date.parse(item.created);
  if (Number.isNaN(created)) return undefined;
  const title = item.summary.slice(0, longestTitle);
  return {
    id: item.id,
    created,
    ending,
    priority: item.priority?.toLowerCase() ?? '',
    components: item.components,
    area: areaOf(title),
    words: [...new Map(tokenise(title).map((token) => [token.term, token])).values()],
    showsCode: item.description.blocks.some(({ kind }) => kind === 'code'),
  };
}

/** Whether an item was there and not yet closed at an instant. */
export function isOpen({ created, ending }: ItemRecord, at: number): boolean {
  return created < at && (ending === undefined || ending.at >= at);
}

/** Whether an item was done, not merely closed, in `[from, to)`. */
export function isDoneIn({ ending }: ItemRecord, from: number, to: number): boolean {
  return ending?.done === true && ending.at >= from && ending.at < to;
}
