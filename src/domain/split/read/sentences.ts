import type { Phrase } from '../phrase';
import { slice, trimmed } from '../phrase';

/** Cuts a phrase where the separator stands; empty pieces are left out. */
export function cutAt(phrase: Phrase, separator: RegExp): readonly Phrase[] {
  const found: Phrase[] = [];
  let from = 0;
  for (const match of phrase.text.matchAll(separator)) {
    found.push(trimmed(slice(phrase, from, match.index)));
    from = match.index + match[0].length;
  }
  found.push(trimmed(slice(phrase, from, phrase.text.length)));
  return found.filter(({ text }) => text !== '');
}

/** Sentences and lines of a text; a line that goes on in small letters was only wrapped. */
export function sentencesOf(phrase: Phrase): readonly Phrase[] {
  return cutAt(phrase, /\n\s*\n|\n(?=\s*[^\p{Ll}\s])|(?<=[\p{L}\p{N})\]"'”]{2})[.!?](?:\s+|$)/gu);
}
