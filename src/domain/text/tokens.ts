import { stemmer } from 'stemmer';
import { allLanguages, languages } from './languages';
import type { Language } from './languages/language';

/** A word of a text as retrieval sees it, and as it was written. */
export interface Token {
  /** Stem in lower case; `=` before it marks an identifier or a compound kept whole. */
  readonly term: string;
  readonly word: string;
}

export interface TokeniseOptions {
  /** Language whose endings are taken off; `other` leaves words as they are. */
  readonly language?: Language | 'other';
  /** Most tokens to answer with; what comes after adds time, not meaning. */
  readonly limit?: number;
}

const defaultLimit = 600;

/** Of a long log only the beginning is read. */
const longestText = 60_000;

const longestWord = 60;

const shape =
  /(?:https?|ftp|file):\/\/\S+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}]+|[\p{L}\p{M}\p{N}_$]+(?:['’.\-:#/]+[\p{L}\p{M}\p{N}_$]+)*/gu;

const address = /^(?:https?|ftp|file):\/\//;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}]/u;
const bareNumber = /^[\d.,:/-]+$/;
const version = /^\d+(?:\.\d+){1,3}$/;
const hexadecimal = /^(?:0x[0-9a-f]+|(?=.*\d)[0-9a-f]{7,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const compound = /[.\-:#/_$]|\p{Ll}\p{Lu}|\p{L}\d/u;
const parts = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}/gu;

/** English turns up in every team's texts; the other way round, "die" is a stop word in German only. */
const stopWords = new Map<Language | 'other', ReadonlySet<string>>([
  ['other', new Set(languages.en.stopWords)],
  ...allLanguages.map(
    ({ code, stopWords: own }) => [code, new Set([...languages.en.stopWords, ...own])] as const,
  ),
]);

/** Stems by language and word. Bounded; it changes how fast an answer comes, never which. */
const known = new Map<string, string>();
const mostKnown = 50_000;

/** Tokens by language and what was found, bounded likewise. */
const cut = new Map<Language | 'other', Map<string, readonly Token[]>>();
const mostCut = 20_000;
/** A longer one is a slice of its text, which would be kept in memory with it; few are longer. */
const longestKept = 12;

function lightStem(word: string, endings: readonly string[]): string {
  const ending = endings.find((candidate) => word.length - candidate.length >= 4 && word.endsWith(candidate));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The stem of a word in lower case. */
export function stem(word: string, language: Language | 'other' = 'en'): string {
  if (language === 'other') return word;
  const key = `${language}:${word}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = language === 'en' ? stemmer(word) : lightStem(word, languages[language].endings);
  if (known.size >= mostKnown) known.clear();
  known.set(key, made);
  return made;
}

/** Scripts that do not part words by spaces are cut into pairs of characters. */
function pairs(run: string): Token[] {
  const characters = Array.from(run);
  if (characters.length === 1) return [{ term: run, word: run }];
  return characters.slice(0, -1).map((character, index) => {
    const pair = character + (characters[index + 1] ?? '');
    return { term: pair, word: pair };
  });
}

function plainWord(word: string, language: Language | 'other'): Token | undefined {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  if (lower.length < 2 || stopWords.get(language)?.has(lower) === true) return undefined;
  return { term: stem(lower, language), word };
}

function tokensOf(found: string, language: Language | 'other'): readonly Token[] {
  if (found.length > longestKept) return cutWord(found, language);
  const before = cut.get(language) ?? new Map<string, readonly Token[]>();
  cut.set(language, before);
  const kept = before.get(found);
  if (kept !== undefined) return kept;
  const made = cutWord(found, language);
  if (before.size >= mostCut) before.clear();
  before.set(found, made);
  return made;
}

function cutWord(found: string, language: Language | 'other'): readonly Token[] {
  if (unspaced.test(found)) return pairs(found);
  if (address.test(found) || found.length > longestWord) return [];
  if (version.test(found)) return [{ term: found, word: found }];
  if (bareNumber.test(found) || hexadecimal.test(found)) return [];
  if (!compound.test(found)) {
    const token = plainWord(found, language);
    return token === undefined ? [] : [token];
  }
  const inner = (found.match(parts) ?? []).flatMap((part) => plainWord(part, language) ?? []);
  return [{ term: `=${found.toLowerCase()}`, word: found }, ...inner];
}

/**
 * Cuts a text into the terms retrieval compares: stems without stop words, identifiers whole and in parts, versions;
 * no addresses, bare numbers or hexadecimal ids.
 */
export function tokenise(
  text: string,
  { language = 'en', limit = defaultLimit }: TokeniseOptions = {},
): readonly Token[] {
  const tokens: Token[] = [];
  for (const [found] of text.slice(0, longestText).matchAll(shape)) {
    for (const token of tokensOf(found, language)) {
      if (tokens.length >= limit) return tokens;
      tokens.push(token);
    }
  }
  return tokens;
}
