import { english } from './en';
import { french } from './fr';
import { german } from './de';
import type { Language, LanguageData } from './language';
import { spanish } from './es';

/** Every language whose words are understood. Adding one means adding its file and its line here. */
export const languages: Readonly<Record<Language, LanguageData>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};

export const allLanguages: readonly LanguageData[] = Object.values(languages);
