import type { Language } from './languages/language';
import { allLanguages } from './languages';
import { otherStopWords } from './languages/others';

/** More words than this tell nothing new about the language. */
const enoughWords = 400;

/** A stop word may belong to several languages; each gets the hit. */
const owners = new Map<string, (Language | 'other')[]>();
for (const { code, stopWords } of allLanguages)
  for (const word of stopWords) owners.set(word, [...(owners.get(word) ?? []), code]);

const otherOwners = new Map<string, string[]>();
for (const [code, words] of Object.entries(otherStopWords))
  for (const word of words) otherOwners.set(word, [...(otherOwners.get(word) ?? []), code]);

const letters = /\p{L}+(?:['’]\p{L}+)?/gu;
const latin = /\p{Script=Latin}/u;

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
    if (!latin.test(word)) otherScript += 1;
    const lower = word.toLowerCase();
    for (const code of owners.get(lower) ?? []) hits.set(code, (hits.get(code) ?? 0) + 1);
    for (const code of otherOwners.get(lower) ?? []) foreign.set(code, (foreign.get(code) ?? 0) + 1);
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
  return most >= 2 ? best : fallback;
}
