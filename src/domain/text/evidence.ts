import type { BacklogItem, Evidence } from '../backlog/item';
import type { Block } from './document';
import { stem } from './tokens';

/** One text of an item, with the field evidence names it by. */
export interface FieldText {
  readonly field: string;
  readonly blocks: readonly Block[];
}

/** Every rich text of an item: its description, then its other text fields. */
export function textsOf(item: BacklogItem): readonly FieldText[] {
  return [
    { field: 'description', blocks: item.description.blocks },
    ...item.textFields.map(({ field, text }) => ({ field, blocks: text.blocks })),
  ];
}

/** A stretch of the summary; the whole of it when no bounds are given. */
export function inSummary(item: BacklogItem, from = 0, to = item.summary.length): Evidence {
  return { field: 'summary', path: '', from, to };
}

/** A stretch of a block; the whole of it when no bounds are given. */
export function inBlock(field: string, block: Block, from = 0, to = block.text.length): Evidence {
  return { field, path: block.path, from, to };
}

/** Where words of the summary have one of the given stems. */
export function stemsInSummary(item: BacklogItem, stems: ReadonlySet<string>): readonly Evidence[] {
  return [...item.summary.matchAll(/[\p{L}\p{N}_]+/gu)]
    .filter(([word]) => stems.has(stem(word.toLowerCase())))
    .map((match) => inSummary(item, match.index, match.index + match[0].length));
}
