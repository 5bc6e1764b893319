import { raw } from 'hono/html';
import { z } from 'zod';

type Html = ReturnType<typeof raw>;

interface Node {
  readonly type: string;
  readonly text: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly marks: readonly { readonly type: string; readonly attrs: Readonly<Record<string, unknown>> }[];
  readonly content: readonly Node[];
}

const attrs = z.record(z.string(), z.unknown()).catch({});

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().catch(''),
    attrs,
    marks: z.array(z.object({ type: z.string(), attrs })).catch([]),
    content: z.array(nodeSchema).catch([]),
  }),
);

const nothing = raw('');
const join = (parts: readonly Html[]): Html => raw(parts.map(String).join(''));
const inside = (node: Node): Html => join(node.content.map(render));

function tag(name: string, node: Node): Html {
  return raw(`<${name}>${String(inside(node))}</${name}>`);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const markTags: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  strike: 's',
  underline: 'u',
  subsup: 'sub',
};

function renderText(node: Node): Html {
  let out = escape(node.text);
  for (const mark of node.marks) {
    const name = markTags[mark.type];
    const href = mark.attrs['href'];
    if (name !== undefined) out = `<${name}>${out}</${name}>`;
    else if (mark.type === 'link' && typeof href === 'string' && /^(https?:|mailto:|\/)/.test(href))
      out = `<a href="${escape(href)}" rel="noopener noreferrer">${out}</a>`;
  }
  return raw(out);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const blocks: Readonly<Record<string, (node: Node) => Html>> = {
  doc: inside,
  paragraph: (node) => tag('p', node),
  // All one level: the page's own headings end above it, and people skip levels in theirs.
  heading: (node) => tag('h3', node),
  bulletList: (node) => tag('ul', node),
  orderedList: (node) => tag('ol', node),
  listItem: (node) => tag('li', node),
  taskList: (node) => tag('ul', node),
  taskItem: (node) => raw(`<li>${node.attrs['state'] === 'DONE' ? '☑' : '☐'} ${String(inside(node))}</li>`),
  decisionList: (node) => tag('ul', node),
  decisionItem: (node) => tag('li', node),
  blockquote: (node) => tag('blockquote', node),
  codeBlock: (node) => raw(`<pre tabindex="0"><code>${String(inside(node))}</code></pre>`),
  panel: (node) => raw(`<div class="adf-panel">${String(inside(node))}</div>`),
  expand: (node) =>
    raw(
      `<details><summary>${escape(text(node.attrs['title']) || 'More')}</summary>${String(inside(node))}</details>`,
    ),
  table: (node) => raw(`<table><tbody>${String(inside(node))}</tbody></table>`),
  tableRow: (node) => tag('tr', node),
  tableHeader: (node) => tag('th', node),
  tableCell: (node) => tag('td', node),
  rule: () => raw('<hr>'),
  text: renderText,
  hardBreak: () => raw('<br>'),
  mention: (node) => raw(`<span class="adf-mention">${escape(text(node.attrs['text']))}</span>`),
  emoji: (node) => raw(escape(text(node.attrs['text']) || text(node.attrs['shortName']))),
  status: (node) => raw(`<span class="lozenge">${escape(text(node.attrs['text']))}</span>`),
  inlineCard: (node) => raw(escape(text(node.attrs['url']))),
  blockCard: (node) => raw(`<p>${escape(text(node.attrs['url']))}</p>`),
  mediaSingle: () => raw('<p class="subtle">An image</p>'),
  mediaGroup: () => raw('<p class="subtle">Attached files</p>'),
};

/** Nodes nobody knows show what is inside them. */
function render(node: Node): Html {
  return (Object.hasOwn(blocks, node.type) ? blocks[node.type] : undefined)?.(node) ?? inside(node);
}

/** A description or comment as simple markup; empty for what is no document. */
export function renderAdf(document: unknown): Html {
  const parsed = nodeSchema.safeParse(document);
  return parsed.success ? render(parsed.data) : nothing;
}
