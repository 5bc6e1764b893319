import { stem } from '../../src/domain/text/tokens';
import { languages } from '../../src/domain/text/languages';

const stopWords = new Set(languages.en.stopWords);

/** Stemmed content words of a title, as the protocol counts them. */
export function contentWords(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !stopWords.has(word)).map((word) => stem(word)));
}

/** F1 of two sets of words; 0 where one is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
