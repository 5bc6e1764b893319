import type { RichText } from './document';

/** The words of a document, a line a block; blocks without text are left out. */
export function plainText(text: RichText): string {
  return text.blocks
    .map((block) => block.text)
    .filter((line) => line.trim() !== '')
    .join('\n');
}
