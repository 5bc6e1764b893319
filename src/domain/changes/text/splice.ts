import { joinInline, objectReplacement } from '../../text/adf-inline';
import type { Json, JsonObject } from '../json';
import { isObject } from '../json';
import { keepRanges } from './inline';

interface Leaf {
  readonly node: JsonObject;
  readonly from: number;
  readonly to: number;
  readonly isText: boolean;
}

function leavesOf(content: readonly Json[]): Leaf[] {
  let at = 0;
  return content.flatMap((node) => {
    const from = at;
    at += joinInline([node], { nodes: Infinity }).text.length;
    return isObject(node) ? [{ node, from, to: at, isText: typeof node['text'] === 'string' }] : [];
  });
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function sharedEnd(a: string, b: string, most: number): number {
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

/** A mention or a card is kept whole or retyped, never cut. */
function outOfLeaf(leaves: readonly Leaf[], at: number, to: 'start' | 'end'): number {
  const leaf = leaves.find((one) => !one.isText && one.from < at && at < one.to);
  if (leaf === undefined) return at;
  return to === 'start' ? leaf.from : leaf.to;
}

/** What is typed looks like what it is typed behind, but is not part of its link. */
function marksAt(leaves: readonly Leaf[], at: number): Json {
  const leaf =
    leaves.find((one) => one.isText && one.from < at && at <= one.to) ?? leaves.find((one) => one.isText);
  const marks: Json | undefined = leaf?.node['marks'];
  if (!Array.isArray(marks)) return null;
  const kept = (marks as readonly Json[]).filter((mark) => !isObject(mark) || mark['type'] !== 'link');
  return kept.length === 0 ? null : kept;
}

function typed(text: string, marks: Json): JsonObject[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...(marks === null ? {} : { marks }) }]),
    ]);
}

/** Text that was retyped around mentions, cards and the like: those whose text is still there stay what they are. */
function retyped(
  text: string,
  nodes: readonly { readonly node: Json; readonly text: string }[],
  marks: Json,
): Json[] {
  let rest = text;
  const content: Json[] = [];
  for (const { node, text: own } of nodes) {
    const at = own === '' ? -1 : rest.indexOf(own);
    if (at === -1) continue;
    content.push(...typed(rest.slice(0, at), marks), node);
    rest = rest.slice(at + own.length);
  }
  // What stood for a picture or a date that is gone says nothing by itself.
  return [...content, ...typed(rest.replaceAll(objectReplacement, ''), marks)];
}

/**
 * Inline content after its text was retyped: what stands before and behind the change keeps its nodes and marks.
 * @param was text of the content as `parseAdf` reads it
 */
export function spliceText(content: readonly Json[], was: string, text: string): Json[] {
  const leaves = leavesOf(content);
  const start = outOfLeaf(leaves, sharedStart(was, text), 'start');
  const most = Math.min(was.length, text.length) - start;
  const shared = sharedEnd(was, text, most);
  const end = Math.max(start, outOfLeaf(leaves, was.length - shared, 'end'));
  const middle = text.slice(start, text.length - (was.length - end));
  const nodes = leaves
    .filter((leaf) => !leaf.isText && leaf.from >= start && leaf.to <= end)
    .map((leaf) => ({ node: leaf.node, text: was.slice(leaf.from, leaf.to) }));
  return [
    ...keepRanges(content, [{ from: 0, to: start }]),
    ...retyped(middle, nodes, marksAt(leaves, start)),
    ...keepRanges(content, [{ from: end, to: was.length }]),
  ];
}
