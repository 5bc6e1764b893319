import { HeadingLexicon } from './headings';
import { allLanguages } from './languages';
import type { LanguageData } from './languages/language';

function lexicon(name: keyof LanguageData['sections']): HeadingLexicon {
  return new HeadingLexicon(allLanguages.flatMap((language) => language.sections[name]));
}

/** Headings by what stands below them, in every known language: teams mix them. */
export const sectionLexicons = {
  questions: lexicon('questions'),
  steps: lexicon('steps'),
  expected: lexicon('expected'),
  actual: lexicon('actual'),
  environment: lexicon('environment'),
  done: lexicon('done'),
  goal: lexicon('goal'),
} as const;
