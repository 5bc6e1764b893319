import { parseAdf } from '../../text/parse-adf';
import type { Json, JsonObject } from '../json';
import { isObject } from '../json';
import { keepRanges, withBreaks } from './inline';
import type { Dealt, Share } from './marks';
import { markLines } from './marks';

const lists = new Set<Json | undefined>(['bulletList', 'orderedList', 'taskList', 'decisionList']);
/** Jira refuses these without content. */
const cells = new Set<Json | undefined>(['tableCell', 'tableHeader', 'layoutColumn']);
const emptyParagraph: JsonObject = { type: 'paragraph' };

function childrenOf(node: JsonObject): readonly Json[] {
  const content: Json | undefined = node['content'];
  return Array.isArray(content) ? (content as readonly Json[]) : [];
}

/** A list item left with only a list inside gives way to that list's items: Jira wants text first. */
function hoist(node: JsonObject): readonly JsonObject[] {
  const [first] = childrenOf(node);
  if (node['type'] !== 'listItem' || !isObject(first) || !lists.has(first['type'])) return [node];
  return childrenOf(node).flatMap((child) => (isObject(child) ? childrenOf(child).filter(isObject) : []));
}

type Marks = ReturnType<typeof markLines>;

function rebuild(node: JsonObject, path: string, marks: Marks, share: Share): JsonObject | undefined {
  const own = marks.get(path);
  if (own) {
    if (own.whole) return node;
    if (own.lines.length === 0) return undefined;
    return { ...node, content: keepRanges(childrenOf(node), withBreaks(own.lines)) };
  }
  const children = childrenOf(node);
  if (children.length === 0) return share.keepRest ? node : undefined;

  const rebuilt = children.map((child, index) =>
    isObject(child)
      ? rebuild(child, path === '' ? String(index) : `${path}/${index}`, marks, share)
      : undefined,
  );
  if (rebuilt.every((child) => child === undefined)) return undefined;
  const isUnchanged = rebuilt.every((child, index) => child === children[index]);
  if (isUnchanged) return node;
  const content =
    node['type'] === 'tableRow'
      ? rebuilt.map((cell, index) => cell ?? emptied(children[index]))
      : rebuilt.flatMap((child) => (child === undefined ? [] : hoist(child)));
  return { ...node, content };
}

/** Columns must not shift when a cell's text goes elsewhere. */
function emptied(cell: Json | undefined): Json {
  return isObject(cell) && cells.has(cell['type']) ? { ...cell, content: [emptyParagraph] } : (cell ?? null);
}

/**
 * The share of a document that belongs to one part of a split, formatting kept: a copy from which the criteria of the
 * other parts are gone, and with `keepRest: false` also everything else but what heads or introduces what stays.
 * @returns `null` when nothing stays
 */
export function shareOf(document: Json, field: string, dealt: readonly Dealt[], share: Share): Json {
  if (!isObject(document)) return share.keepRest ? document : null;
  const marks = markLines(parseAdf(document).blocks, field, dealt, share);
  return rebuild(document, '', marks, share) ?? null;
}
