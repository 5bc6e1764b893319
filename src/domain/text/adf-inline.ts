import type { Span } from './document';

/** Stands for an inline leaf that has no text of its own; one UTF-16 code unit, as in Jira's own editor. */
export const objectReplacement = '\uFFFC';

/** A block of text longer than this is cut: nobody reads it, and marking words in it would only cost time. */
const longestText = 200_000;

/** Any object, read as a record of unknown properties. Arrays are none. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function attribute(node: Readonly<Record<string, unknown>>, name: string): unknown {
  const attrs = node['attrs'];
  return isRecord(attrs) ? attrs[name] : undefined;
}

export function childrenOf(node: Readonly<Record<string, unknown>>): readonly unknown[] {
  const content: unknown = node['content'];
  return Array.isArray(content) ? content : [];
}

const markKinds: ReadonlyMap<unknown, Span['kind']> = new Map([
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['code', 'code'],
  ['strike', 'strike'],
  ['link', 'link'],
]);

/** What an inline leaf reads as, and the span it makes by itself. */
function leaf(node: Readonly<Record<string, unknown>>): {
  text: string;
  kind?: Span['kind'];
  value?: string;
} {
  const text = node['text'];
  if (typeof text === 'string') return { text };
  const own = attribute(node, 'text');
  const readable = typeof own === 'string' && own !== '' ? own : objectReplacement;
  switch (node['type']) {
    case 'hardBreak':
      return { text: '\n' };
    case 'emoji':
      return { text: readable };
    case 'mention': {
      const id = attribute(node, 'id');
      return { text: readable, kind: 'mention', ...(typeof id === 'string' ? { value: id } : {}) };
    }
    case 'status':
      return { text: objectReplacement, kind: 'status', ...(typeof own === 'string' ? { value: own } : {}) };
    case 'date': {
      const at = attribute(node, 'timestamp');
      const known = typeof at === 'string' || typeof at === 'number';
      return { text: objectReplacement, kind: 'date', ...(known ? { value: String(at) } : {}) };
    }
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard': {
      const url = attribute(node, 'url');
      return typeof url === 'string' && url !== ''
        ? { text: url, kind: 'link', value: url }
        : { text: objectReplacement };
    }
    default:
      return { text: objectReplacement };
  }
}

function markedSpans(node: Readonly<Record<string, unknown>>, from: number, to: number): Span[] {
  const marks: unknown = node['marks'];
  if (!Array.isArray(marks)) return [];
  return marks.filter(isRecord).flatMap((mark) => {
    const kind = markKinds.get(mark['type']);
    if (kind === undefined) return [];
    const href = kind === 'link' ? attribute(mark, 'href') : undefined;
    return [{ kind, from, to, ...(typeof href === 'string' ? { value: href } : {}) }];
  });
}

/**
 * Joins every inline leaf below some nodes, in reading order and without recursion, so that depth cannot hurt.
 * @param budget how many nodes may still be looked at; what was used is taken off.
 */
export function joinInline(
  nodes: readonly unknown[],
  budget: { nodes: number },
): { text: string; spans: readonly Span[] } {
  const spans: Span[] = [];
  const open = new Map<Span['kind'], number>();
  let text = '';

  const add = (span: Span) => {
    const at = open.get(span.kind);
    const before = at === undefined ? undefined : spans[at];
    // The editor cuts one bold stretch into several nodes wherever another mark begins.
    if (at !== undefined && before?.to === span.from && before.value === span.value)
      spans[at] = { ...before, to: span.to };
    else {
      open.set(span.kind, spans.length);
      spans.push(span);
    }
  };

  const waiting: { list: readonly unknown[]; next: number }[] = [{ list: nodes, next: 0 }];
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    if (top.next >= top.list.length) {
      waiting.pop();
      continue;
    }
    const node = top.list[top.next];
    top.next += 1;
    budget.nodes -= 1;
    if (budget.nodes < 0 || text.length >= longestText) break;
    if (!isRecord(node)) continue;

    const inner = childrenOf(node);
    if (inner.length > 0 && typeof node['text'] !== 'string') {
      waiting.push({ list: inner, next: 0 });
      continue;
    }
    const { text: words, kind, value } = leaf(node);
    const from = text.length;
    text += words.slice(0, longestText - from);
    if (text.length === from) continue;
    if (kind !== undefined) add({ kind, from, to: text.length, ...(value === undefined ? {} : { value }) });
    for (const span of markedSpans(node, from, text.length)) add(span);
  }
  return { text, spans };
}
