import type { AcceptanceCriterion, BacklogItem, Evidence } from '../backlog/item';
import type { Block } from '../text/document';
import { textsOf } from '../text/evidence';

/** A stretch of the item's text that knows where it stands, so that every word of a title can be traced. */
export interface Phrase extends Evidence {
  readonly text: string;
}

export function summaryOf(item: BacklogItem): Phrase {
  return trimmed({ field: 'summary', path: '', from: 0, to: item.summary.length, text: item.summary });
}

/** Nobody lists parts of the work behind so many characters of one paragraph; a pasted log may go on for megabytes. */
const longestBlock = 5000;

export function blockPhrase(field: string, block: Block): Phrase {
  const text = block.text.slice(0, longestBlock);
  return { field, path: block.path, from: 0, to: text.length, text };
}

/** The first place a criterion stands in; its own words where the place is not in the item any more. */
export function criterionPhrase(item: BacklogItem, criterion: AcceptanceCriterion): Phrase | undefined {
  const place = criterion.places[0];
  if (place === undefined) return undefined;
  const blocks = textsOf(item).find(({ field }) => field === place.field)?.blocks;
  const block = blocks?.find(({ path }) => path === place.path);
  if (block === undefined) return undefined;
  const text = block.text.slice(place.from, place.to);
  return trimmed({
    field: place.field,
    path: place.path,
    from: place.from,
    to: place.from + text.length,
    text,
  });
}

/** `[from, to)` of the phrase's own text, as a phrase in the same field. */
export function slice(phrase: Phrase, from: number, to: number): Phrase {
  const text = phrase.text.slice(from, to);
  return { ...phrase, from: phrase.from + from, to: phrase.from + from + text.length, text };
}

/** The phrase without blanks and loose punctuation at its ends. */
export function trimmed(phrase: Phrase): Phrase {
  const start = /^[\s,;:.\-–—•*]*/u.exec(phrase.text)?.[0].length ?? 0;
  const end = phrase.text.replace(/[\s,;:.\-–—]+$/u, '').length;
  return slice(phrase, Math.min(start, end), end);
}

export function evidenceOf({ field, path, from, to }: Evidence): Evidence {
  return { field, path, from, to };
}
