import type { Json } from '../json';
import type { NewSection } from './rewrite';
import { rewriteDocument } from './rewrite';

/** @param text a paragraph a line @returns the document of an item that is new; `null` for no text at all */
export function composeDocument(text: string, sections: readonly NewSection[]): Json {
  const content = text.split('\n').flatMap((line): Json[] => {
    const words = line.trim();
    return words === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
  });
  if (content.length + sections.length === 0) return null;
  return rewriteDocument({ version: 1, type: 'doc', content }, [], sections) ?? null;
}
