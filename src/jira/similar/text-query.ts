import { tokenise } from '../../domain/text/tokens';

/** Words asked for in titles, and in all texts: every pair and every three of them make a clause each. */
const mostTitleWords = 6;
const mostTextWords = 5;

/** Letters and digits only: whatever else stands in a title is neither a word nor a part of the query's language. */
const runs = /[\p{L}\p{M}\p{N}_]+/gu;
const isNumber = /^[\d_]+$/;
const longestText = 20_000;
const longestWord = 60;

/** A string of JQL, so that nothing in it is read as JQL. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function wordsOf(text: string): string[] {
  const found = Array.from(text.slice(0, longestText).matchAll(runs), ([word]) => word);
  // In lower case: AND, OR and NOT mean something to the text search, and “not” is a word like any other.
  const words = found
    .filter((word) => word.length <= longestWord && !isNumber.test(word) && tokenise(word).length > 0)
    .map((word) => word.toLowerCase());
  return [...new Set(words)];
}

/** The words that tell most, as far as one item alone can say: those of title and text first, then the longest. */
function telling(words: readonly string[], text: ReadonlySet<string>): string[] {
  return words.toSorted(
    (a, b) => Number(text.has(b)) - Number(text.has(a)) || b.length - a.length || (a < b ? -1 : 1),
  );
}

function choices(words: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return words.flatMap((word, at) =>
    choices(words.slice(at + 1), size - 1).map((others) => [word, ...others]),
  );
}

function anyOf(field: 'summary' | 'text', words: readonly string[], size: number): string {
  return choices(words, Math.min(size, words.length))
    .map((all) => `(${all.map((word) => `${field} ~ ${quoted(word)}`).join(' AND ')})`)
    .join(' OR ');
}

/**
 * Conditions for items that may be like one with this title and text: two telling words of the title in their title, or
 * three of title and text anywhere. None where there is no word to look for.
 */
export function textQueries(title: string, text: string): string[] {
  const titleWords = wordsOf(title);
  const textWords = wordsOf(text);
  const inTitle = telling(titleWords, new Set(textWords)).slice(0, mostTitleWords);
  const anywhere = [...new Set([...inTitle, ...telling(textWords, new Set(titleWords))])].slice(
    0,
    mostTextWords,
  );
  return [anyOf('summary', inTitle, 2), anyOf('text', anywhere, 3)].filter((query) => query !== '()');
}
