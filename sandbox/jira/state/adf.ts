/** The Atlassian Document Format as far as the stand-in must understand it. */
import { z } from 'zod';

const nodeSchema = z.looseObject({
  type: z.string().min(1),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(z.unknown()).optional(),
});

const documentSchema = z.looseObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(z.looseObject({ type: z.string().min(1) })),
});

/** A document as sent, unknown nodes and all; `undefined` when it is none. */
export function parseDocument(value: unknown): Record<string, unknown> | undefined {
  const parsed = documentSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

const INLINE = new Set(['text', 'mention', 'emoji', 'inlineCard', 'status', 'date', 'hardBreak']);

function collect(value: unknown, parts: string[]): void {
  const parsed = nodeSchema.safeParse(value);
  if (!parsed.success) return;
  const { type, text, attrs, content } = parsed.data;
  const words = text ?? attrs?.['text'] ?? attrs?.['url'];
  if (typeof words === 'string') parts.push(words);
  if (type === 'hardBreak') parts.push('\n');
  for (const child of content ?? []) collect(child, parts);
  if (!INLINE.has(type)) parts.push('\n');
}

/** All words of a document, blocks on lines of their own. */
export function textOfDocument(document: unknown): string {
  const parts: string[] = [];
  collect(document, parts);
  return parts.join('').trim();
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A document as HTML: a paragraph for each line of its words, which is less than Jira makes of it. */
export function htmlOfDocument(document: unknown): string {
  return textOfDocument(document)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<p>${line.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)}</p>`)
    .join('\n');
}
