import type { BacklogItem } from '../backlog/item';
import type { Block } from '../text/document';
import { findAcceptanceCriteria } from '../text/acceptance-criteria';
import { parseAdf } from '../text/parse-adf';

/** Text of an item as a person is typing it. */
export interface TypedText {
  readonly summary: string;
  /** Blocks of the description that were retyped; an empty one is gone. */
  readonly blocks: readonly { readonly path: string; readonly text: string }[];
  readonly sections: readonly {
    readonly heading: string;
    readonly lines: readonly string[];
    readonly list: boolean;
  }[];
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** New sections as blocks, with paths that none of the item's own has. */
function blocksOf(sections: TypedText['sections']): Block[] {
  const content = sections.flatMap(({ heading, lines, list }) => [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: heading }] },
    ...(list && lines.length > 0
      ? [
          {
            type: 'bulletList',
            content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] })),
          },
        ]
      : lines.map(paragraph)),
  ]);
  const { blocks } = parseAdf({ type: 'doc', content });
  return blocks.map((block) => ({
    ...block,
    path: `new/${block.path}`,
    ...(block.list === undefined ? {} : { list: { ...block.list, item: `new/${block.list.item}` } }),
  }));
}

/** The item as it would be with the text typed; all else is as it was. */
export function tryText(item: BacklogItem, typed: TypedText): BacklogItem {
  const retyped = new Map(typed.blocks.map(({ path, text }) => [path, text]));
  const own = item.description.blocks.flatMap((block) => {
    const text = retyped.get(block.path);
    if (text === undefined) return [block];
    return text.trim() === '' ? [] : [{ ...block, text, spans: [] }];
  });
  const description = { blocks: [...own, ...blocksOf(typed.sections)] };
  return {
    ...item,
    summary: typed.summary,
    description,
    acceptanceCriteria: findAcceptanceCriteria({ description, textFields: item.textFields }),
  };
}
