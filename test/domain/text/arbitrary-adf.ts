import fc from 'fast-check';

const containers = [
  'panel',
  'expand',
  'nestedExpand',
  'blockquote',
  'bulletList',
  'orderedList',
  'taskList',
  'decisionList',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'layoutSection',
  'layoutColumn',
  'mediaSingle',
  'bodiedExtension',
  'somethingNew',
];
const leafBlocks = ['paragraph', 'heading', 'codeBlock', 'taskItem', 'decisionItem', 'caption'];
const inlineLeaves = [
  'hardBreak',
  'mention',
  'emoji',
  'inlineCard',
  'date',
  'status',
  'mediaInline',
  'newInline',
];

const attrs = fc.dictionary(
  fc.constantFrom('text', 'url', 'level', 'state', 'timestamp', 'title', 'id', 'colspan', 'alt'),
  fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.constant(null), fc.boolean()),
  { maxKeys: 3 },
);
const marks = fc.array(
  fc.record({ type: fc.constantFrom('strong', 'em', 'code', 'strike', 'link', 'newMark'), attrs }),
  { maxLength: 3 },
);
const inline = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('text'),
      text: fc.string({ minLength: 1, maxLength: 20 }),
      marks,
    }),
  },
  fc.record({ type: fc.constantFrom(...inlineLeaves), attrs }, { requiredKeys: ['type'] }),
);
const junk = fc.constantFrom(null, undefined, 7, 'loose', [], {}, { type: 3 }, { content: 'x' });

/** Trees as Jira makes them, mixed with such as it never should. */
export const arbitraryAdf = fc.letrec<{ tree: unknown; block: unknown }>((tie) => ({
  tree: fc.record({
    type: fc.constant('doc'),
    version: fc.constant(1),
    content: fc.array(tie('block'), { maxLength: 5 }),
  }),
  block: fc.oneof(
    { maxDepth: 7, depthSize: 'small' },
    fc.record({ type: fc.constantFrom(...leafBlocks), attrs, content: fc.array(inline, { maxLength: 5 }) }),
    fc.record({ type: fc.constantFrom('rule', 'media', 'blockCard', 'extension', 'somethingElse'), attrs }),
    fc.record({
      type: fc.constantFrom(...containers),
      attrs,
      content: fc.array(tie('block'), { maxLength: 4 }),
    }),
    inline,
    junk,
  ),
})).tree;

/** The node a path leads to. */
export function nodeAt(tree: unknown, path: string): unknown {
  return path === ''
    ? tree
    : path.split('/').reduce<unknown>((node, index) => {
        const content = (node as { content?: readonly unknown[] } | undefined)?.content;
        return content?.[Number(index)];
      }, tree);
}
