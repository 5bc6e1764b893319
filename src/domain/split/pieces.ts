import type { Phrase } from './phrase';
import { evidenceOf } from './phrase';
import type { TitleOrigin } from './split';

/** A stretch of a title before it is put together; it says where its words come from. */
export type Piece =
  | { readonly source: 'item'; readonly phrase: Phrase }
  | { readonly source: 'style'; readonly text: string }
  | { readonly source: 'analogue' | 'playbook'; readonly text: string; readonly reference: string };

export const own = (phrase: Phrase): Piece => ({ source: 'item', phrase });
export const style = (text: string): Piece => ({ source: 'style', text });

const textOf = (piece: Piece): string => (piece.source === 'item' ? piece.phrase.text : piece.text);

/** Capital at the beginning, unless the first word is an identifier or is written in its own way. */
function capitalised(title: string): string {
  const word = /^\p{L}+/u.exec(title)?.[0] ?? '';
  const next = title.charAt(word.length);
  return /\p{Ll}\p{Lu}/u.test(word) || /[._\d@#/]/.test(next)
    ? title
    : title.charAt(0).toLocaleUpperCase('en') + title.slice(1);
}

function originOf(piece: Piece, from: number, to: number): TitleOrigin {
  switch (piece.source) {
    case 'item':
      return { from, to, source: 'item', evidence: evidenceOf(piece.phrase) };
    case 'style':
      return { from, to, source: 'style' };
    default:
      return { from, to, source: piece.source, reference: piece.reference };
  }
}

/** Puts a title together: one blank between pieces, none before punctuation or after an apostrophe. */
export function assemble(pieces: readonly Piece[]): { title: string; origins: TitleOrigin[] } {
  let title = '';
  const origins: TitleOrigin[] = [];
  for (const piece of pieces) {
    const text = textOf(piece).replace(/\s/g, ' ');
    if (text === '') continue;
    const tight = title === '' || /^[,.;:)]/.test(text) || /['’(]$/.test(title);
    const from = title.length + (tight ? 0 : 1);
    title += tight ? text : ` ${text}`;
    origins.push(originOf(piece, from, title.length));
  }
  const capital = capitalised(title);
  // A letter whose capital is longer (ß) would move every offset; such a title keeps its small letter.
  return { title: capital.length === title.length ? capital : title, origins };
}

export const plain = (pieces: readonly Piece[]): string => assemble(pieces).title;
