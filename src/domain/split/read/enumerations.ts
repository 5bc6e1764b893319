import type { Phrase } from '../phrase';
import { slice, trimmed } from '../phrase';
import type { SplitWords } from '../words/words';
import { isSeparator, isVerb, isWord, lexemes } from './lex';

/** "export the report as CSV, PDF and XLSX": what comes before the items, the items, what comes behind them. */
export interface Enumeration {
  readonly frame: Phrase;
  readonly items: readonly Phrase[];
  readonly tail: Phrase | undefined;
}

/** An item of more words is a phrase of its own, and what it joins is hard to tell. */
const longestItem = 4;

/** "start and end dates": the noun belongs to both, and the first makes no sense without it. */
function sharesHead(items: readonly Phrase[]): boolean {
  const first = items[0]?.text ?? '';
  const last = items.at(-1)?.text ?? '';
  return !/\s/u.test(first) && /\s\S+s$/u.test(last) && !/s$/u.test(first) && first === first.toLowerCase();
}

/** "floors 1, 2 and 3": the noun before the first number stands before all of them. */
function afterNoun(items: readonly Phrase[]): Phrase | undefined {
  const [first, ...more] = items;
  const number = first === undefined ? null : /\s(\d+)$/u.exec(first.text);
  if (first === undefined || number === null || !more.every(({ text }) => /^\d+$/u.test(text)))
    return undefined;
  return slice(first, number.index + 1, first.text.length);
}

/**
 * The last enumeration of a phrase: neighbours joined by commas and "and". The first item begins behind the last small
 * word or verb before the first separator; the last ends before the next small word.
 */
export function enumerationIn(phrase: Phrase, words: SplitWords): Enumeration | undefined {
  const all = lexemes(phrase);
  const side = all.findIndex(({ lower }, at) => at > 0 && words.subordinators.has(lower));
  const read = side === -1 ? all : all.slice(0, side);
  const first = read.findIndex((lexeme) => isSeparator(lexeme, words));
  if (first < 1) return undefined;
  const opens = (at: number): boolean => {
    const word = read[at];
    return (
      word !== undefined &&
      (words.prepositions.has(word.lower) ||
        words.determiners.has(word.lower) ||
        (at === 0 && isVerb(word.lower, words)))
    );
  };
  let start = first;
  while (start > 0 && !opens(start - 1)) start -= 1;
  if (start === first) return undefined;
  const groups: { from: number; to: number }[] = [];
  let from = start;
  let end = read.length;
  for (let at = start; at <= read.length; at += 1) {
    const lexeme = read[at];
    const closes = lexeme === undefined || isSeparator(lexeme, words);
    const isTail = lexeme !== undefined && at > from && words.prepositions.has(lexeme.lower);
    if (!closes && !isTail) continue;
    if (at > from) groups.push({ from, to: at });
    from = at + 1;
    if (isTail) {
      end = at;
      // Behind a small word a further separator joins something else.
      break;
    }
  }
  const rest = read.slice(end);
  if (groups.length < 2 || rest.some((lexeme) => isSeparator(lexeme, words))) return undefined;
  const items = groups.flatMap(({ from: begin, to }): Phrase[] => {
    const parts = read.slice(begin, to);
    while (parts.length > 1 && words.determiners.has(parts[0]?.lower ?? '')) parts.shift();
    const one = parts[0];
    const last = parts.at(-1);
    if (one === undefined || last === undefined || !parts.every(isWord) || parts.length > longestItem)
      return [];
    return isVerb(one.lower, words) && parts.length > 1 && !words.nounLike.has(one.lower)
      ? []
      : [slice(phrase, one.from, last.to)];
  });
  const firstItem = read[start];
  const tailStart = read[end];
  if (items.length !== groups.length || firstItem === undefined || sharesHead(items)) return undefined;
  const numbered = afterNoun(items);
  const begin = numbered === undefined ? firstItem.from : numbered.from - phrase.from;
  return {
    frame: trimmed(slice(phrase, 0, begin)),
    items: numbered === undefined ? items : [numbered, ...items.slice(1)],
    tail: tailStart === undefined ? undefined : trimmed(slice(phrase, tailStart.from, phrase.text.length)),
  };
}
