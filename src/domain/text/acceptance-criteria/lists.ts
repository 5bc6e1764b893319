import type { Block } from '../document';
import { isBoldLine } from '../headings';
import { criteriaHeadings, obligation, workHeadings } from './lexicon';
import type { Item, Line } from './line';
import { linesOf } from './line';

/** A bullet list reads like criteria when this share of it obliges or describes what can be observed. */
const obligingShare = 0.6;

interface List {
  readonly kind: 'bullet' | 'ordered' | 'task' | 'decision';
  readonly lines: Line[];
  readonly announcedAsOther: boolean;
}

/** Every list with what announces it: the heading above or the line right before. */
function listsOf(field: string, blocks: readonly Block[]): readonly List[] {
  const lists: List[] = [];
  let current: List | undefined;
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.list === undefined || block.table !== undefined) {
      if (block.text.trim() !== '') {
        current = undefined;
        before = block;
      }
      continue;
    }
    const kind = block.list.kind;
    const goesOn = current !== undefined && (current.kind === kind || block.list.depth > 1);
    if (!goesOn) {
      current = { kind, lines: [], announcedAsOther: isOther(block, before) };
      lists.push(current);
    }
    current?.lines.push(...linesOf(field, block));
  }
  return lists;
}

function isOther(block: Block, before: Block | undefined): boolean {
  const heading = block.section.at(-1);
  if (heading !== undefined && workHeadings.matches(heading)) return true;
  const label = before?.text.split('\n').at(-1)?.trim() ?? '';
  const isLabel =
    before !== undefined && before.kind === 'paragraph' && (label.endsWith(':') || isBoldLine(before));
  return isLabel && workHeadings.matches(label) && !criteriaHeadings.matches(label);
}

function counts(lines: readonly Line[]): number {
  return new Set(lines.map((line) => line.block.list?.item)).size;
}

/** Check lists that are not announced as work. */
export function taskListItems(
  field: string,
  blocks: readonly Block[],
  group: (lines: readonly Line[]) => readonly Item[],
): readonly Item[] {
  return listsOf(field, blocks)
    .filter((list) => list.kind === 'task' && !list.announcedAsOther && counts(list.lines) >= 2)
    .flatMap((list) => group(list.lines));
}

/** Bullets that read like criteria although nothing says so. */
export function inferredItems(
  field: string,
  blocks: readonly Block[],
  group: (lines: readonly Line[]) => readonly Item[],
): readonly Item[] {
  return listsOf(field, blocks)
    .filter((list) => (list.kind === 'bullet' || list.kind === 'ordered') && !list.announcedAsOther)
    .map((list) => group(list.lines))
    .filter(
      (items) =>
        items.length >= 2 &&
        items.filter((item) => obligation.test(item.text)).length >= items.length * obligingShare,
    )
    .flat();
}
