import type { AdfNode } from '../adf';
import { adfNode } from '../adf';
import { readInline } from './inline';

export interface ListLine {
  /** One kind a level, outermost first. */
  readonly kinds: readonly ('bullet' | 'ordered')[];
  readonly text: string;
  /** Set for a line with a checkbox. */
  readonly checked?: boolean;
  /** The number a plain-text list gave the item. */
  readonly number?: number;
}

type Kind = 'bullet' | 'ordered' | 'task';

interface Item {
  readonly line: ListLine;
  readonly children: List[];
}

interface List {
  readonly kind: Kind;
  readonly items: Item[];
}

const nodeTypes = { bullet: 'bulletList', ordered: 'orderedList', task: 'taskList' } as const;

function toNode(list: List): AdfNode {
  if (list.kind === 'task') {
    // Task items hold inline content only; deeper lists stand beside them, as ADF wants it.
    const content = list.items.flatMap(({ line, children }) => [
      adfNode('taskItem', readInline(line.text), {
        localId: '',
        state: line.checked === true ? 'DONE' : 'TODO',
      }),
      ...children.map(toNode),
    ]);
    return adfNode('taskList', content, { localId: '' });
  }
  const content = list.items.map(({ line, children }) =>
    adfNode('listItem', [adfNode('paragraph', readInline(line.text)), ...children.map(toNode)]),
  );
  const first = list.items[0]?.line.number;
  return adfNode(nodeTypes[list.kind], content, first === undefined ? undefined : { order: first });
}

/** Nests list lines by their signs. A level that was skipped is not invented. */
export function buildLists(lines: readonly ListLine[]): readonly AdfNode[] {
  const roots: List[] = [];
  const open: List[] = [];
  for (const line of lines) {
    const depth = Math.min(line.kinds.length, open.length + 1);
    open.length = Math.min(open.length, depth);
    const kind: Kind = line.checked === undefined ? (line.kinds.at(-1) ?? 'bullet') : 'task';
    const current = open[depth - 1];
    if (current?.kind === kind) {
      current.items.push({ line, children: [] });
      continue;
    }
    const list: List = { kind, items: [{ line, children: [] }] };
    const parent = open[depth - 2]?.items.at(-1);
    (parent?.children ?? roots).push(list);
    open[depth - 1] = list;
  }
  return roots.map(toNode);
}
