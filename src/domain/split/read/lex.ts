import type { Phrase } from '../phrase';
import { slice } from '../phrase';
import type { SplitWords } from '../words/words';

/** A word or a sign of a phrase; offsets count from the phrase's beginning. */
export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

const shape =
  /(?:https?|ftp):\/\/\S+|\([^()]*\)|\[[^[\]]*\]|["“„«][^"“”„«»\n]{1,80}["”“»]|[\p{L}\p{N}_$@#][\p{L}\p{M}\p{N}_$@#.\-:]*[\p{L}\p{M}\p{N}_$@#]|[\p{L}\p{N}]['’]?|->|=>|[^\s]/gu;

/** Longer phrases are read up to here: nobody coordinates verbs over a page. */
const longest = 600;

/** Words and signs; what stands in brackets or quotes is one, so that nothing inside it is taken for structure. */
export function lexemes(phrase: Phrase): readonly Lexeme[] {
  return [...phrase.text.slice(0, longest).matchAll(shape)].flatMap((match): Lexeme[] => {
    const [text] = match;
    const elided = /^(?:qu|[ldmstjn])['’]$/iu.exec(text);
    const from = match.index;
    return [
      { text, lower: (elided ? text.replace('’', "'") : text).toLowerCase(), from, to: from + text.length },
    ];
  });
}

export function isSeparator({ lower }: Lexeme, words: SplitWords): boolean {
  return /^[,;/&+]$/.test(lower) || words.conjunctions.has(lower);
}

/** Addresses, brackets and signs are no words. */
export const isWord = ({ text }: Lexeme): boolean => /^[\p{L}\p{N}_$@#]/u.test(text) && !text.includes('://');

export function isVerb(word: string, words: SplitWords): boolean {
  return words.verbs.has(word) || words.verbShape?.test(word) === true;
}

/** The stretch of the phrase from the first to the last of some neighbouring lexemes. */
export function spanOf(phrase: Phrase, parts: readonly Lexeme[]): Phrase | undefined {
  const first = parts[0];
  const last = parts.at(-1);
  return first === undefined || last === undefined ? undefined : slice(phrase, first.from, last.to);
}
