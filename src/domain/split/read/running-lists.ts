import type { Phrase } from '../phrase';
import { slice, trimmed } from '../phrase';
import type { SplitWords } from '../words/words';
import { isPlatform } from '../words/platforms';
import type { Lexeme } from './lex';
import { isSeparator, isVerb, isWord, lexemes } from './lex';

/** Fewer items are a turn of speech rather than a list. */
const fewestItems = 3;
const longestItem = 3;

/** "(CLI, library, code processor)": a list in brackets is nothing but the list. */
function bracketed(sentence: Phrase): readonly Phrase[] {
  for (const match of sentence.text.matchAll(/\(([^()]{5,160})\)/gu)) {
    const inner = match[1] ?? '';
    const from = match.index + 1;
    const items: Phrase[] = [];
    for (const part of inner.matchAll(/[^,;]+/gu)) {
      const item = trimmed(slice(sentence, from + part.index, from + part.index + part[0].length));
      if (/^(?:e\.g|z\.\s?b|u\.\s?a|i\.e)\b/iu.test(item.text)) continue;
      items.push(item);
    }
    if (items.length >= fewestItems && items.every(({ text }) => text.split(/\s+/u).length <= longestItem))
      return items;
  }
  return [];
}

const andSoOn = /^(?:etc|usw|others?|more|weitere|andere|autres?|otr[oa]s?)\.*$/iu;

const somebody =
  /^(?:they|we|you|it|i|he|she|this|that|these|those|sie|wir|ich|es|ils?|elles?|nous|vous|ellos|ellas|nosotros)$/iu;

const copula = /^(?:is|are|be|was|were|will|should|must|can|sind|ist|est|sont|es|son)$/;

/** What is left of the words before the first separator: those behind the last small word or verb. */
function headless(parts: readonly Lexeme[], words: SplitWords): readonly Lexeme[] {
  const at = parts.findLastIndex(
    ({ lower }, index) =>
      isSmall(lower, words) ||
      (index < parts.length - 1 && isVerb(lower, words) && !words.nounLike.has(lower)),
  );
  return parts.slice(at + 1);
}

/** What is left of the words behind the last separator: those before the first small word. */
function tailless(parts: readonly Lexeme[], words: SplitWords): readonly Lexeme[] {
  const at = parts.findIndex(({ lower }) => isSmall(lower, words) || andSoOn.test(lower));
  return at === -1 ? parts : parts.slice(0, at);
}

const gerund = /^[a-z]{2,}ing$/;

function isSmall(word: string, words: SplitWords): boolean {
  return (
    words.prepositions.has(word) ||
    words.determiners.has(word) ||
    words.subordinators.has(word) ||
    copula.test(word)
  );
}

/** ", implementing Ti.Buffer": what a side clause is about, which begins anew. */
const opensSideClause = (parts: readonly Lexeme[], next: readonly Lexeme[] | undefined): boolean =>
  parts.length > 1 && gerund.test(parts[0]?.text ?? '') && !gerund.test(next?.[0]?.text ?? '');

function spoken(sentence: Phrase, words: SplitWords): readonly Phrase[] {
  const stretches: Lexeme[][] = [[]];
  const separators: Lexeme[] = [];
  for (const lexeme of lexemes(sentence)) {
    if (lexeme.text !== '/' && (isSeparator(lexeme, words) || lexeme.text === ':')) {
      // ", and" is one separator.
      if (stretches.at(-1)?.length === 0) continue;
      separators.push(lexeme);
      stretches.push([]);
    } else stretches.at(-1)?.push(lexeme);
  }
  let best: readonly Phrase[] = [];
  for (let start = 0; start < stretches.length; start += 1) {
    const items: Phrase[] = [];
    for (let at = start; at < stretches.length; at += 1) {
      if (at > start && separators[at - 1]?.text === ':') break;
      const whole = stretches[at] ?? [];
      const isSide = at > 0 && opensSideClause(whole, stretches[at + 1]);
      if (isSide && at > start) break;
      const opened = at > start ? whole : headless(isSide ? whole.slice(1) : whole, words);
      const parts = tailless(opened, words);
      const first = parts[0];
      const last = parts.at(-1);
      if (first === undefined || last === undefined || parts.length > longestItem || !parts.every(isWord))
        break;
      items.push(slice(sentence, first.from, last.to));
      if (parts.length < opened.length) break;
    }
    if (items.length > best.length) best = items;
  }
  return best.length >= fewestItems ? best : [];
}

/** The longest list of short names in running text; systems and channels are no such list. */
export function runningList(sentences: readonly Phrase[], words: SplitWords): readonly Phrase[] {
  let best: readonly Phrase[] = [];
  for (const sentence of sentences) {
    if (sentence.text.length > 500) continue;
    for (const items of [bracketed(sentence), spoken(sentence, words)]) {
      const names = items.filter(
        ({ text }, at) =>
          !andSoOn.test(text) &&
          !somebody.test(text) &&
          /\p{L}{2}/u.test(text) &&
          items.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === at,
      );
      if (
        names.length >= fewestItems &&
        names.length > best.length &&
        !names.every(({ text }) => isPlatform(text))
      )
        best = names;
    }
  }
  return best;
}
