/** A stretch of text to mark, `[from, to)` in UTF-16 code units, and whose it is. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** A piece of the text with everything that marks it; nothing for plain text. */
export interface Segment {
  readonly text: string;
  readonly by: readonly string[];
}

/**
 * Cuts a text at the ends of its marks, so that marks may overlap, touch or repeat. Marks that reach beyond the text are
 * cut to it, empty ones are dropped; the pieces joined are the text again.
 */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks
    .map(({ from, to, by }) => ({ from: Math.max(0, from), to: Math.min(text.length, to), by }))
    .filter(({ from, to }) => from < to);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ from, to }) => [from, to])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const by = inside.filter((mark) => mark.from <= from && to <= mark.to).map((mark) => mark.by);
    return { text: text.slice(from, to), by: [...new Set(by)] };
  });
}

const ellipsis = '…';

/** The text around some marks, for quoting: at most `reach` characters on either side, cut between words. */
export function excerptOf(
  text: string,
  marks: readonly Mark[],
  reach: number,
): { readonly text: string; readonly marks: readonly Mark[] } {
  if (marks.length === 0) return { text, marks };
  const first = Math.max(0, Math.min(...marks.map(({ from }) => from)));
  const last = Math.min(text.length, Math.max(...marks.map(({ to }) => to)));
  const before = Math.max(0, first - reach);
  const after = Math.min(text.length, last + reach);
  const start = before === 0 ? 0 : before + Math.max(0, text.slice(before, first).search(/\s\S/) + 1);
  const tail = text.slice(last, after);
  const lastSpace = tail.search(/\s\S*$/);
  const end = after === text.length ? after : last + (lastSpace >= 0 ? lastSpace : tail.length);
  const lead = start > 0 ? ellipsis : '';
  const shift = lead.length - start;
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? ellipsis : ''}`,
    marks: marks.map((mark) => ({ ...mark, from: mark.from + shift, to: mark.to + shift })),
  };
}
