import { allLanguages } from '../../text/languages';

const binding: ReadonlySet<string> = new Set([
  ...allLanguages.flatMap(({ stopWords }) => stopWords),
  ...'not no without nicht kein keine keinen ohne ne pas sans sin t isn doesn don won can cannot'.split(' '),
]);

/** Words that only bind others, and the ways to say no: exchanging them for each other exchanges nothing. */
export const isBinding = (word: string): boolean => binding.has(word);
