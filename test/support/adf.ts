import type { Json, JsonObject } from '../../src/domain/changes/json';

/** Short hands for documents in tests. */
export const text = (words: string, ...marks: string[]): JsonObject => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const inline = (content: readonly (string | JsonObject)[]): JsonObject[] =>
  content.map((entry) => (typeof entry === 'string' ? text(entry) : entry));
export const br: JsonObject = { type: 'hardBreak' };
export const p = (...content: (string | JsonObject)[]): JsonObject => ({
  type: 'paragraph',
  content: inline(content),
});
export const h = (level: number, words: string): JsonObject => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
export const li = (...content: (string | JsonObject)[]): JsonObject => ({
  type: 'listItem',
  content: content.map((entry) => (typeof entry === 'string' ? p(entry) : entry)),
});
export const ul = (...content: JsonObject[]): JsonObject => ({ type: 'bulletList', content });
export const cell = (words: string, type = 'tableCell'): JsonObject => ({ type, content: [p(words)] });
export const row = (...cells: JsonObject[]): JsonObject => ({ type: 'tableRow', content: cells });
export const table = (...rows: JsonObject[]): JsonObject => ({ type: 'table', content: rows });
export const code = (words: string): JsonObject => ({
  type: 'codeBlock',
  attrs: { language: 'gherkin' },
  content: [text(words)],
});
export const panel = (...content: JsonObject[]): JsonObject => ({
  type: 'panel',
  attrs: { panelType: 'info' },
  content,
});
export const doc = (...content: Json[]): JsonObject => ({ type: 'doc', version: 1, content });
