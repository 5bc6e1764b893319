import type { Block } from './document';

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const slot = /<[^<>\n]{1,80}>|\[[^[\]\n]{1,80}\]|https?:\/\/\S+/g;

/** Words of a text; two characters of a script without spaces count as one. */
export function countWords(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  return Math.ceil(characters / 2) + (text.replace(unspaced, ' ').match(word)?.length ?? 0);
}

/** A block's text with addresses, code and template slots blanked out, same length, same offsets. */
export function proseOf(block: Block): string {
  if (block.kind === 'code') return ' '.repeat(block.text.length);
  let text = block.text.replace(slot, (found) => ' '.repeat(found.length));
  for (const span of block.spans)
    if (span.kind === 'code')
      text = text.slice(0, span.from) + ' '.repeat(span.to - span.from) + text.slice(span.to);
  return text;
}

/** Whether a block can hold sentences a person wrote about the item, rather than headings, code or pictures. */
export function isProse(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'other') && block.text.trim() !== '';
}
