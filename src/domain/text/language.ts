import type { Language } from './languages/language';
import { allLanguages } from './languages';
import { otherStopWords } from './languages/others';

/** More words than this tell nothing new about the language. */
const enoughWords = 400;

/** Up to here a text is a line or two. */
const fewWords = 12;

/** A stop word may belong to several languages; each gets the hit. */
const owners = new Map<string, Language[]>();
for (const { code, stopWords } of allLanguages)
  for (const word of stopWords) owners.set(word, [...(owners.get(word) ?? []), code]);

const letterOwners = allLanguages
  .filter((language) => language.letters !== '')
  .map(({ code, letters: own }) => ({ code, sign: new RegExp(`[${own}]`, 'u') }));

const otherOwners = new Map<string, string[]>();
for (const [code, words] of Object.entries(otherStopWords))
  for (const word of words) otherOwners.set(word, [...(otherOwners.get(word) ?? []), code]);

interface WordOrigin {
  readonly isLatin: boolean;
  readonly owned: readonly Language[];
  readonly foreign: readonly string[];
}

/** By word. Bounded; it changes how fast an answer comes, never which. */
const origins = new Map<string, WordOrigin>();
const mostOrigins = 20_000;
/** A longer word is a slice of its text, which would be kept in memory with it; telling words are short. */
const longestKept = 12;

const letters = /\p{L}+(?:['’]\p{L}+)?/gu;
const latin = /\p{Script=Latin}/u;
/** Nearly every word: letters that are Latin and belong to no language in particular. */
const plain = /^[a-z'’]+$/i;

const nobody: readonly never[] = [];

const lettersOf = (lower: string): Language[] =>
  letterOwners.filter(({ sign }) => sign.test(lower)).map(({ code }) => code);

function originOf(word: string): WordOrigin {
  const known = origins.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const isPlain = plain.test(word);
  const origin = {
    isLatin: isPlain || latin.test(word),
    owned: owners.get(lower) ?? (isPlain ? nobody : lettersOf(lower)),
    foreign: otherOwners.get(lower) ?? nobody,
  };
  if (word.length > longestKept) return origin;
  if (origins.size >= mostOrigins) origins.clear();
  origins.set(word, origin);
  return origin;
}

/**
 * Guesses the language of a text by how often its words are stop words of each language.
 * @param fallback what to answer when the text is too short to tell; `other` for text in another script, always.
 */
export function guessLanguage(text: string, fallback: Language = 'en'): Language | 'other' {
  const hits = new Map<string, number>();
  const foreign = new Map<string, number>();
  let words = 0;
  let otherScript = 0;
  for (const [word] of text.matchAll(letters)) {
    words += 1;
    const { isLatin, owned, foreign: others } = originOf(word);
    if (!isLatin) otherScript += 1;
    for (const code of owned) hits.set(code, (hits.get(code) ?? 0) + 1);
    for (const code of others) foreign.set(code, (foreign.get(code) ?? 0) + 1);
    if (words >= enoughWords) break;
  }
  if (words > 0 && otherScript * 2 > words) return 'other';

  let best: Language = fallback;
  let most = hits.get(fallback) ?? 0;
  for (const { code } of allLanguages) {
    const count = hits.get(code) ?? 0;
    if (count > most) {
      best = code;
      most = count;
    }
  }
  const mostForeign = Math.max(0, ...foreign.values());
  if (mostForeign >= 3 && mostForeign > most * 1.2) return 'other';
  // In a line or two a single telling word must do, when nothing speaks for the fallback.
  const enough = most >= 2 || (words <= fewWords && !hits.has(fallback));
  return enough ? best : fallback;
}
