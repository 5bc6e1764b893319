import { attribute, childrenOf, isRecord, joinInline } from './adf-inline';
import type { Block, BlockKind, ListPosition, RichText, TablePosition } from './document';

/** Enough for the longest text Jira stores, many times over; a tree beyond it is cut, not refused. */
const mostNodes = 200_000;

/** Deeper than any editor nests; what lies below is read as one block. */
const deepest = 100;

type Container = Block['within'][number];

/** What a block inherits from the nodes around it. Headings change `headings` for what follows beside them. */
interface Scope {
  readonly path: string;
  readonly depth: number;
  readonly within: readonly Container[];
  /** Lists around, counted by themselves: task lists nest without an item between. */
  readonly lists: number;
  readonly list: ListPosition | undefined;
  readonly table: TablePosition | undefined;
  readonly title: string | undefined;
  headings: readonly { readonly level: number; readonly text: string }[];
}

interface Frame {
  readonly node: Readonly<Record<string, unknown>>;
  readonly children: readonly unknown[];
  readonly scope: Scope;
  next: number;
  /** Table rows or cells met so far; columns count what a cell spans. */
  position: number;
}

const leafBlocks: ReadonlyMap<unknown, BlockKind> = new Map([
  ['paragraph', 'paragraph'],
  ['heading', 'heading'],
  ['codeBlock', 'code'],
  ['caption', 'paragraph'],
  ['taskItem', 'paragraph'],
  ['decisionItem', 'paragraph'],
  ['media', 'media'],
  ['blockCard', 'card'],
  ['embedCard', 'card'],
  ['rule', 'rule'],
  ['extension', 'extension'],
]);

const inlineNodes = new Set<unknown>([
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'inlineCard',
  'date',
  'status',
  'placeholder',
  'inlineExtension',
  'mediaInline',
]);

const lists: ReadonlyMap<unknown, ListPosition['kind']> = new Map([
  ['bulletList', 'bullet'],
  ['orderedList', 'ordered'],
  ['taskList', 'task'],
  ['decisionList', 'decision'],
]);

const containers: ReadonlyMap<unknown, Container> = new Map([
  ['panel', 'panel'],
  ['expand', 'expand'],
  ['nestedExpand', 'expand'],
  ['blockquote', 'quote'],
  ['table', 'table'],
  ['layoutSection', 'layout'],
]);

function isInline(node: Readonly<Record<string, unknown>>): boolean {
  return inlineNodes.has(node['type']) || typeof node['text'] === 'string';
}

/** Whether a node holds inline content right away; judged by its first child that is a node at all. */
function holdsInline(node: Readonly<Record<string, unknown>>): boolean {
  const first = childrenOf(node).find(isRecord);
  return first !== undefined && isInline(first);
}

function headingLevel(node: Readonly<Record<string, unknown>>): number {
  const level = attribute(node, 'level');
  return typeof level === 'number' && Number.isInteger(level) && level >= 1 && level <= 6 ? level : 1;
}

function columnsSpanned(cell: Readonly<Record<string, unknown>>): number {
  const spanned = attribute(cell, 'colspan');
  return typeof spanned === 'number' && Number.isInteger(spanned) && spanned >= 1 && spanned <= 1000
    ? spanned
    : 1;
}

/** The scope inside a node, with the list item, cell or container it opens. */
function enter(node: Readonly<Record<string, unknown>>, path: string, parent: Frame): Scope {
  const { scope } = parent;
  const inner: Scope = {
    ...scope,
    path,
    depth: scope.depth + 1,
    lists: scope.lists + (lists.has(node['type']) ? 1 : 0),
  };
  const container = containers.get(node['type']);
  const title = attribute(node, 'title');
  const around: Scope =
    container === undefined
      ? inner
      : {
          ...inner,
          within: [...scope.within, container],
          ...(container !== 'table' && typeof title === 'string' && title !== '' ? { title } : {}),
        };

  const kind = lists.get(parent.node['type']);
  if (kind !== undefined && !lists.has(node['type'])) {
    const state = attribute(node, 'state');
    const list: ListPosition = {
      kind,
      depth: scope.lists,
      item: path,
      index: parent.position,
      ...(kind === 'task' ? { checked: state === 'DONE' } : {}),
    };
    parent.position += 1;
    return { ...around, list };
  }
  if (parent.node['type'] === 'tableRow' && scope.table !== undefined) {
    const table = { ...scope.table, column: parent.position, header: node['type'] === 'tableHeader' };
    parent.position += columnsSpanned(node);
    return { ...around, table };
  }
  if (node['type'] === 'tableRow' && parent.node['type'] === 'table') {
    const table = { table: scope.path, row: parent.position, column: 0, header: false };
    parent.position += 1;
    return { ...around, table };
  }
  return around;
}

function makeBlock(
  kind: BlockKind,
  content: { readonly text: string; readonly spans: Block['spans'] },
  scope: Scope,
  level?: number,
): Block {
  return {
    path: scope.path,
    kind,
    text: content.text,
    ...(level === undefined ? {} : { level }),
    section: scope.headings.map((heading) => heading.text),
    ...(scope.list === undefined ? {} : { list: scope.list }),
    ...(scope.table === undefined ? {} : { table: scope.table }),
    within: scope.within,
    spans: content.spans,
    ...(scope.title === undefined ? {} : { containerTitle: scope.title }),
  };
}

function leafContent(
  kind: BlockKind,
  node: Readonly<Record<string, unknown>>,
  budget: { nodes: number },
): { text: string; spans: Block['spans'] } {
  if (kind === 'card') return joinInline([node], budget);
  if (kind === 'extension' || kind === 'media' || kind === 'rule') {
    const fallback = kind === 'extension' ? attribute(node, 'text') : undefined;
    return { text: typeof fallback === 'string' ? fallback : '', spans: [] };
  }
  return joinInline(childrenOf(node), budget);
}

function open(node: Readonly<Record<string, unknown>>, scope: Scope): Frame {
  return { node, children: childrenOf(node), scope, next: 0, position: 0 };
}

/**
 * Reads a document of any quality into blocks in reading order.
 * @param value an ADF document as Jira answers it; a string is taken as plain text; anything else reads as no text.
 * @returns blocks whose paths lead from the root to the ADF node; nothing is thrown, unknown nodes are looked into.
 */
export function parseAdf(value: unknown): RichText {
  const root: Scope = {
    path: '',
    depth: 0,
    within: [],
    lists: 0,
    list: undefined,
    table: undefined,
    title: undefined,
    headings: [],
  };
  if (typeof value === 'string')
    return value === ''
      ? { blocks: [] }
      : { blocks: [makeBlock('paragraph', { text: value, spans: [] }, root)] };
  if (!isRecord(value)) return { blocks: [] };

  const blocks: Block[] = [];
  const budget = { nodes: mostNodes };
  const kind = leafBlocks.get(value['type']);
  if (kind !== undefined) {
    blocks.push(makeBlock(kind, leafContent(kind, value, budget), root));
    return { blocks };
  }

  const stack: Frame[] = [open(value, root)];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const index = frame.next;
    if (index >= frame.children.length || budget.nodes <= 0) {
      stack.pop();
      continue;
    }
    frame.next += 1;
    budget.nodes -= 1;
    const node = frame.children[index];
    if (!isRecord(node)) continue;

    const path = frame.scope.path === '' ? String(index) : `${frame.scope.path}/${index}`;
    const scope = enter(node, path, frame);
    const known = leafBlocks.get(node['type']);
    if (known === 'heading') {
      const content = joinInline(childrenOf(node), budget);
      const level = headingLevel(node);
      const above = frame.scope.headings.filter((heading) => heading.level < level);
      blocks.push(makeBlock(known, content, { ...scope, headings: above }, level));
      frame.scope.headings = [...above, { level, text: content.text }];
    } else if (known !== undefined) {
      blocks.push(makeBlock(known, leafContent(known, node, budget), scope));
    } else if (isInline(node)) {
      // Loose text where a block should be: the text node stands in for its block, so that the path leads somewhere.
      blocks.push(makeBlock('other', joinInline([node], budget), scope));
    } else if (holdsInline(node) || scope.depth >= deepest) {
      blocks.push(makeBlock('other', joinInline(childrenOf(node), budget), scope));
    } else {
      stack.push(open(node, scope));
    }
  }
  return { blocks };
}
