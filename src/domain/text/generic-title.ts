import { allLanguages } from './languages';

const vagueVerbs = new Set(allLanguages.flatMap((language) => language.titles.vagueVerbs));
const vagueThings = new Set(allLanguages.flatMap((language) => language.titles.vagueThings));
const wholePhrases = new Set(allLanguages.flatMap((language) => language.titles.phrases));
const articles = new Set([
  'the',
  'a',
  'an',
  'some',
  'der',
  'die',
  'das',
  'den',
  'le',
  'la',
  'les',
  'el',
  'los',
  'las',
  'un',
  'una',
  'une',
  'ein',
  'eine',
  'of',
  'de',
  'du',
  'to',
  'in',
  'for',
  'and',
  'und',
  'et',
  'y',
]);

function wordsOf(title: string): string[] {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).filter(
    (word) => !articles.has(word) && !/^\d+$/.test(word),
  );
}

/**
 * Whether a title could stand above any item: "Fix bug", "Misc", "Improvements".
 * @param typeName name of the item's work type; a title that only repeats it says nothing.
 */
export function genericTitle(title: string, typeName: string): boolean {
  const words = wordsOf(title);
  const phrase = words.join(' ');
  if (words.length === 0) return true;
  if (phrase === typeName.toLowerCase() || wholePhrases.has(phrase)) return true;
  if (words.length > 3) return false;
  // "Fix bug", "various improvements": a verb that fits anything and a thing that is anything.
  return words.every((word) => vagueVerbs.has(word) || vagueThings.has(word));
}
