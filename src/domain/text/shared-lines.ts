import type { BacklogItem } from '../backlog/item';
import { textsOf } from './evidence';
import { isProse } from './prose';

/** Lines that stand in several items, word for word but for numbers, case and marks. */
export interface SharedLines {
  /** How many items were read. */
  readonly items: number;
  /** In how many of them a line stands; 0 for one too short to tell. */
  count(line: string): number;
}

/** Of a log only the beginning is read; a template is no longer. */
const mostLines = 80;

/** No line of a template is longer; what is beyond is not read. */
const longestLine = 400;

/** "None", "iPhone 6": short answers are given often and are answers all the same. */
const fewestWords = 4;

const marks = /[^\p{L}\p{N}]+/gu;
const numbers = /\p{N}+/gu;

/** @returns `undefined` for a line too short to be called shared */
function normalised(line: string): string | undefined {
  const plain = line.slice(0, longestLine).toLowerCase().replace(marks, ' ').replace(numbers, '0').trim();
  return plain.split(' ', fewestWords).length < fewestWords ? undefined : plain;
}

function linesOf(item: BacklogItem): ReadonlySet<string> {
  const lines = new Set<string>();
  let read = 0;
  for (const { blocks } of textsOf(item))
    for (const block of blocks) {
      if (!isProse(block)) continue;
      for (const line of block.text.split('\n')) {
        read += 1;
        if (read > mostLines) return lines;
        const plain = normalised(line);
        if (plain !== undefined) lines.add(plain);
      }
    }
  for (const { text } of item.acceptanceCriteria) {
    const plain = normalised(text);
    if (plain !== undefined) lines.add(plain);
  }
  return lines;
}

/** Counts in how many items each line stands; twice in one item counts once. */
export function sharedLines(items: readonly BacklogItem[]): SharedLines {
  const counts = new Map<string, number>();
  for (const item of items) for (const line of linesOf(item)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return {
    items: items.length,
    count(line) {
      const plain = normalised(line);
      return plain === undefined ? 0 : (counts.get(plain) ?? 0);
    },
  };
}
