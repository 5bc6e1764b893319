import { joinInline } from '../../text/adf-inline';
import type { Json } from '../json';
import { isObject } from '../json';

/** `[from, to)` in UTF-16 code units of a block's text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Cuts a block's inline content down to ranges of its text; what stands between keeps its marks. */
export function keepRanges(content: readonly Json[], ranges: readonly Range[]): Json[] {
  let at = 0;
  return content.flatMap((node) => {
    const from = at;
    const { text } = joinInline([node], { nodes: Infinity });
    at += text.length;
    if (!isObject(node)) return [];
    const written = node['text'];
    if (typeof written !== 'string') return ranges.some((r) => r.from <= from && from < r.to) ? [node] : [];
    const kept = ranges
      .map((r) => written.slice(Math.max(0, r.from - from), Math.max(0, r.to - from)))
      .join('');
    return kept === '' ? [] : [{ ...node, text: kept }];
  });
}

/** The lines of a block's text, each with the break before it when it is not the first. */
export function linesOf(text: string): Range[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const range = { from: start, to: start + line.length };
    start = range.to + 1;
    return range;
  });
}

/** Joins lines that stay: each brings the break before it, except the first that stays. */
export function withBreaks(lines: readonly Range[]): Range[] {
  return lines.map((line, index) => (index === 0 ? line : { from: line.from - 1, to: line.to }));
}
