import { parseAdf } from '../../text/parse-adf';
import type { Json, JsonObject } from '../json';
import { isObject } from '../json';
import { spliceText } from './splice';

/** A block as a person left it. */
export interface RewrittenBlock {
  /** Child indices from the document's root, joined by `/`. */
  readonly path: string;
  /** Its text when it was read. */
  readonly was: string;
  /** Its text now; the block goes when it is empty. */
  readonly text: string;
}

/** What is put below everything else. */
export interface NewSection {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Whether the lines are bullets. */
  readonly list: boolean;
}

const emptyDocument: JsonObject = { version: 1, type: 'doc', content: [] };
const emptyParagraph: JsonObject = { type: 'paragraph' };

/** Jira refuses these without content. */
const cells = new Set<Json | undefined>(['tableCell', 'tableHeader', 'layoutColumn']);
/** They go with the last of what they hold. */
const wrappers = new Set<Json | undefined>([
  'bulletList',
  'orderedList',
  'taskList',
  'decisionList',
  'listItem',
  'blockquote',
  'panel',
  'expand',
  'nestedExpand',
]);

function childrenOf(node: JsonObject): readonly Json[] {
  const content: Json | undefined = node['content'];
  return Array.isArray(content) ? (content as readonly Json[]) : [];
}

/** A list item needs text before a list inside it. */
const startsWithList = ([first]: readonly Json[]): boolean =>
  isObject(first) && (first['type'] === 'bulletList' || first['type'] === 'orderedList');

function withChildren(node: JsonObject, children: readonly Json[]): JsonObject | undefined {
  if (cells.has(node['type']) && children.length === 0) return { ...node, content: [emptyParagraph] };
  if (wrappers.has(node['type']) && children.length === 0) return undefined;
  if (node['type'] === 'listItem' && startsWithList(children))
    return { ...node, content: [emptyParagraph, ...children] };
  return { ...node, content: children };
}

function rewriteNode(
  node: JsonObject,
  path: string,
  edits: ReadonlyMap<string, RewrittenBlock>,
): JsonObject | undefined {
  const own = edits.get(path);
  if (own !== undefined) {
    if (own.text.trim() === '') return undefined;
    const content =
      node['type'] === 'codeBlock'
        ? [{ type: 'text', text: own.text }]
        : spliceText(childrenOf(node), own.was, own.text);
    return { ...node, content };
  }
  const children = childrenOf(node);
  const inside = path === '' ? '' : `${path}/`;
  if (![...edits.keys()].some((edited) => edited.startsWith(inside))) return node;
  const rewritten = children.flatMap((child, index): readonly Json[] => {
    if (!isObject(child)) return [child];
    const made = rewriteNode(child, `${inside}${index}`, edits);
    return made === undefined ? [] : [made];
  });
  return withChildren(node, rewritten);
}

const paragraph = (text: string): JsonObject => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function nodesOf({ heading, lines, list }: NewSection): Json[] {
  const head = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: heading }] };
  if (lines.length === 0) return [head];
  const paragraphs = lines.map(paragraph);
  return list
    ? [head, { type: 'bulletList', content: paragraphs.map((one) => ({ type: 'listItem', content: [one] })) }]
    : [head, ...paragraphs];
}

/**
 * A document with some of its blocks rewritten and sections added below; every node that nobody touched stays as it is,
 * and inside a rewritten block so does the formatting of what was not retyped.
 * @param document ADF, or `null` for no text yet
 * @returns `undefined` when a block is not there any more or reads differently: somebody else was faster
 */
export function rewriteDocument(
  document: Json,
  blocks: readonly RewrittenBlock[],
  sections: readonly NewSection[],
): Json | undefined {
  const root = isObject(document) ? document : emptyDocument;
  const texts = new Map(parseAdf(root).blocks.map(({ path, text }) => [path, text]));
  if (blocks.some(({ path, was }) => texts.get(path) !== was)) return undefined;
  const changed = new Map(
    blocks.filter(({ was, text }) => was !== text).map((block) => [block.path, block] as const),
  );
  const rewritten = changed.size === 0 ? root : (rewriteNode(root, '', changed) ?? emptyDocument);
  if (sections.length === 0) return rewritten;
  return { ...rewritten, content: [...childrenOf(rewritten), ...sections.flatMap(nodesOf)] };
}
