/** Documents as version 2 of the API answers them: in wiki markup. Words are never lost; layout nobody can write is. */
import { z } from 'zod';

const nodeSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  marks: z
    .array(z.looseObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
  content: z.array(z.unknown()).optional(),
});
type Node = z.output<typeof nodeSchema>;

const read = (value: unknown): Node => {
  const parsed = nodeSchema.safeParse(value);
  return parsed.success ? parsed.data : { type: 'unknown' };
};

const text = (node: Node, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  strong: ['*', '*'],
  em: ['_', '_'],
  strike: ['-', '-'],
  underline: ['+', '+'],
  code: ['{{', '}}'],
};

function marked(node: Node): string {
  let words = node.text ?? '';
  for (const { type, attrs } of node.marks ?? []) {
    const around = AROUND[type];
    if (around) words = `${around[0]}${words}${around[1]}`;
    const href = attrs?.['href'];
    if (type === 'link' && typeof href === 'string') words = `[${words}|${href}]`;
  }
  return words;
}

function inline(values: readonly unknown[] = []): string {
  return values
    .map((value) => {
      const node = read(value);
      switch (node.type) {
        case 'text':
          return marked(node);
        case 'hardBreak':
          return '\n';
        case 'mention':
          return `[~accountid:${text(node, 'id')}]`;
        case 'inlineCard':
          return text(node, 'url');
        default:
          return text(node, 'text') || inline(node.content);
      }
    })
    .join('');
}

function listed(node: Node, bullets: string): string {
  const own = bullets + (node.type === 'orderedList' ? '#' : '*');
  return (node.content ?? [])
    .map((item) =>
      (read(item).content ?? [])
        .map((child) => {
          const inner = read(child);
          return inner.type.endsWith('List') ? listed(inner, own) : `${own} ${inline(inner.content)}`;
        })
        .join('\n'),
    )
    .join('\n');
}

function row(value: unknown): string {
  return (read(value).content ?? [])
    .map((cell) => {
      const node = read(cell);
      return `${node.type === 'tableHeader' ? '||' : '|'}${blocks(node.content, ' ')}`;
    })
    .join('')
    .concat('|');
}

function block(value: unknown): string {
  const node = read(value);
  switch (node.type) {
    case 'heading':
      return `h${text(node, 'level') || '1'}. ${inline(node.content)}`;
    case 'bulletList':
    case 'orderedList':
      return listed(node, '');
    case 'codeBlock':
      return `{code${text(node, 'language') ? `:${text(node, 'language')}` : ''}}${inline(node.content)}{code}`;
    case 'blockquote':
      return `{quote}${blocks(node.content)}{quote}`;
    case 'panel':
      return `{panel}${blocks(node.content)}{panel}`;
    case 'rule':
      return '----';
    case 'table':
      return (node.content ?? []).map(row).join('\n');
    case 'paragraph':
      return inline(node.content);
    default:
      return (node.content ?? []).some((child) => read(child).type === 'text')
        ? inline(node.content)
        : blocks(node.content);
  }
}

function blocks(values: readonly unknown[] = [], between = '\n\n'): string {
  return values.map(block).join(between);
}

export function adfToWiki(document: unknown): string {
  return blocks(read(document).content);
}
