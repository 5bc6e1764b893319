import type { Language } from '../../text/languages/language';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import type { SplitWords } from './words';

const all: Readonly<Record<Language, SplitWords>> = { en: english, de: german, fr: french, es: spanish };

/** The words of a language; English ones where the language is not known, because titles are full of English terms. */
export function wordsOf(language: Language | 'other'): SplitWords {
  return language === 'other' ? english : all[language];
}
