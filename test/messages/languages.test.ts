import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues } from '../../src/messages';
import { settingsPage } from '../../src/messages/settings-page';

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Sentences = Readonly<Record<string, string>>;

const english: Sentences = { ...catalogues.en, ...settingsPage.en };
const languages = Object.keys(catalogues) as (keyof typeof catalogues)[];

/** Kinds of elements, as the parser of ICU messages numbers them. */
const kinds = { literal: 0, select: 5, pound: 7 };
const isA = (kind: keyof typeof kinds, { type }: { readonly type: number }): boolean => type === kinds[kind];

/** What a sentence is filled with: each value with how it is written, and the cases a choice knows. */
function values(elements: Elements, found = new Map<string, string>()): Map<string, string> {
  for (const element of elements) {
    if (!('value' in element) || isA('literal', element)) continue;
    if ('options' in element) {
      const cases = isA('select', element) ? Object.keys(element.options).sort().join(' ') : '';
      found.set(element.value, `${element.type} ${cases}`);
      for (const option of Object.values(element.options)) values(option.value, found);
    } else {
      found.set(element.value, String(element.type));
    }
  }
  return found;
}

/** Cases of plurals that a language does not have, or has and lacks. */
function pluralFaults(elements: Elements, language: string): string[] {
  return elements.flatMap((element) => {
    if (!('options' in element)) return [];
    const within = Object.values(element.options).flatMap(({ value }) => pluralFaults(value, language));
    if (!('pluralType' in element)) return within;
    const type = element.pluralType ?? 'cardinal';
    const has = new Set<string>(new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories);
    const given = Object.keys(element.options).filter((option) => !option.startsWith('='));
    // Where no number is said, one sentence serves all. French and Spanish have a case for millions, which no backlog needs.
    const counts = element.options['other']?.value.some((part) => isA('pound', part)) === true;
    const needed = counts ? [...has].filter((category) => category !== 'many') : ['other'];
    return [
      ...within,
      ...given.filter((category) => !has.has(category)).map((category) => `${category} is no case`),
      ...needed
        .filter((category) => !given.includes(category) && !(category === 'one' && '=1' in element.options))
        .map((category) => `${category} is missing`),
    ];
  });
}

const astOf = (sentence: string, language: string): Elements =>
  new IntlMessageFormat(sentence, language).getAst();

describe.each(languages)('%s', (language) => {
  const sentences: Sentences = { ...catalogues[language], ...settingsPage[language] };

  it('says everything English says, and nothing else', () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.entries(sentences))('%s takes the values of the English sentence', (code, sentence) => {
    const original = english[code] ?? '';
    expect(Object.fromEntries(values(astOf(sentence, language)))).toEqual(
      Object.fromEntries(values(astOf(original, 'en'))),
    );
    expect(pluralFaults(astOf(sentence, language), language)).toEqual([]);
  });
});
