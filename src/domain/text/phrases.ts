import { languages } from './languages';
import type { Language, LanguageData } from './languages/language';

/** A word in lower case and where it stands. */
export interface Word {
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

/** A phrase of a lexicon as it was found: `[from, to)` of the text. */
export interface PhraseMatch {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

const word = /[\p{L}\p{N}]+/gu;

/** Words of a text in order; signs between them are left out. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(word)].map((match) => ({
    lower: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

interface Entry {
  readonly phrase: string;
  readonly words: number;
}

function normal(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
}

/**
 * Finds the phrases of a lexicon by their first word: one look into a map for each word of the text, whatever the
 * number of phrases. The longest phrase at a place wins.
 */
export class PhraseFinder {
  readonly #byLanguage = new Map<Language, ReadonlyMap<string, readonly Entry[]>>();

  constructor(
    private readonly pick: (data: LanguageData) => readonly string[],
    private readonly options: { readonly inAnyLanguage?: readonly Language[] } = {},
  ) {}

  /** @param language `other` finds nothing but what is looked for in any language. */
  find(text: string, words: readonly Word[], language: Language | 'other'): readonly PhraseMatch[] {
    const looked = new Set<Language>(this.options.inAnyLanguage ?? []);
    if (language !== 'other') looked.add(language);
    const found: PhraseMatch[] = [];
    let after = 0;
    words.forEach((start, index) => {
      if (start.from < after) return;
      for (const name of looked) {
        const entry = this.#entries(name)
          .get(start.lower)
          ?.find(({ phrase, words: count }) => {
            const end = words[index + count - 1];
            return end !== undefined && normal(text.slice(start.from, end.to)) === phrase;
          });
        if (entry === undefined) continue;
        after = words[index + entry.words - 1]?.to ?? start.to;
        found.push({ phrase: entry.phrase, from: start.from, to: after });
        return;
      }
    });
    return found;
  }

  #entries(language: Language): ReadonlyMap<string, readonly Entry[]> {
    const known = this.#byLanguage.get(language);
    if (known !== undefined) return known;
    const entries = new Map<string, Entry[]>();
    for (const written of this.pick(languages[language])) {
      const words = wordsOf(written);
      const first = words[0];
      const last = words.at(-1);
      if (first === undefined || last === undefined) continue;
      const phrase = normal(written.slice(first.from, last.to));
      entries.set(first.lower, [...(entries.get(first.lower) ?? []), { phrase, words: words.length }]);
    }
    for (const list of entries.values()) list.sort((a, b) => b.words - a.words);
    this.#byLanguage.set(language, entries);
    return entries;
  }
}
