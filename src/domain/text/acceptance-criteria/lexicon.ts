import { HeadingLexicon } from '../headings';
import { allLanguages } from '../languages';
import { otherCriteriaNames } from '../languages/other-criteria-names';

/** Headings, labels and field names that announce acceptance criteria. */
export const criteriaHeadings = new HeadingLexicon([
  ...allLanguages.flatMap((language) => language.criteria.headings),
  ...otherCriteriaNames,
]);

/** Headings of what is work, reading matter or open, but no criterion. */
export const workHeadings = new HeadingLexicon(
  allLanguages.flatMap((language) => language.criteria.workHeadings),
);

export const criteriaColumns: ReadonlySet<string> = new Set(
  allLanguages.flatMap((language) => language.criteria.columns),
);

function escape(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Words of obligation or observation in any language. */
export const obligation = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${allLanguages
    .flatMap((language) => language.criteria.obligations)
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
