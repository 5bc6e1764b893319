import type { Language } from './languages/language';
import { PhraseFinder, wordsOf } from './phrases';
import { countWords } from './prose';
import type { Clause, Story } from './story';

/** What a story says besides who, what and why: where it stands and what makes it an aside. */
export interface Aside {
  readonly kind: 'brackets' | 'sentence' | 'second-wish';
  readonly from: number;
  readonly to: number;
}

/** "(s)" is an ending and "(re-)use" a beginning of a word; brackets of their own stand between spaces. */
const brackets = /(?<![\p{L}\p{N}])\(([^()\n]{2,200})\)(?![\p{L}\p{N}])/gu;

/** A name in capitals, spelt out before: "Electronic Health Records (EHR)", "reports (PDFs)". */
const abbreviation =
  /^(?:\p{L}[\p{L}\p{N}-]*\s){0,2}[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*$/u;

/** Brackets that list values make the wish exact; more words than these explain it. */
const explanation = 5;

const examples = new PhraseFinder((data) => data.operations.examples);

function isAsideInBrackets(inside: string, language: Language): boolean {
  const text = inside.trim();
  if (abbreviation.test(text)) return true;
  const [example] = examples.find(text, wordsOf(text), language);
  if (example?.from === 0) return true;
  return !text.includes(',') && countWords(text) >= explanation;
}

function inBrackets({ text, from }: Clause, language: Language): Aside[] {
  return [...text.matchAll(brackets)]
    .filter(([, inside = '']) => isAsideInBrackets(inside, language))
    .map((match) => ({
      kind: 'brackets' as const,
      from: from + match.index,
      to: from + match.index + match[0].length,
    }));
}

/** The end of a sentence and the beginning of the next; "e.g. weather", "v1.1" and "etc. on" are none. */
const sentenceEnd =
  /(?<=[\p{L}\p{N})"”%]{2})[.!?;]\s+(?=["“(]?[\p{Lu}])|(?<=\p{L}\p{Ll})\s+[–—-]\s+(?=\p{L})/gu;

/** Fewest words of an aside: "Firefox - Windows" is a name. */
const shortestSentence = 3;

function afterSentence({ text, from }: Clause): Aside[] {
  const [first] = [...text.matchAll(sentenceEnd)].filter(
    (match) => countWords(text.slice(match.index + match[0].length)) >= shortestSentence,
  );
  if (first === undefined) return [];
  return [{ kind: 'sentence', from: from + first.index + first[0].length, to: from + text.length }];
}

const wishes = new PhraseFinder((data) => data.story.wishes);

/** "…, so I want to": a wish begins after a comma; "the ones I want" only tells which ones. */
function secondWish({ text, from }: Clause, language: Language): Aside[] {
  const wish = wishes
    .find(text, wordsOf(text), language)
    .find((one) => /[,;.]\s*(?:\p{L}{1,5}\s+)?$/u.test(text.slice(0, one.from)));
  return wish === undefined ? [] : [{ kind: 'second-wish', from: from + wish.from, to: from + text.length }];
}

/** What happens before the wish: "As a clerk, I am often interrupted. I want …". */
function beforeWish(title: string, { from, to }: Clause): Aside[] {
  // A clause ends before its full stop, and the full stop is what tells a sentence here.
  const text = title.slice(from, to + 1);
  const end = /[.!?]$|[.!?]\s+(?=\p{Lu})/u.exec(text);
  const start = text.indexOf(',');
  if (end === null || start === -1 || start > end.index) return [];
  return [{ kind: 'sentence', from: from + start + 1, to: from + end.index + 1 }];
}

/**
 * What stands in a story besides who, what and why. Brackets in the role or the reason are left alone: they ask nothing
 * of the work.
 * @param title what `story` was read from; the places are offsets of it
 */
export function asidesOf(
  title: string,
  { role, means, ends }: Story,
  language: Language | 'other',
): readonly Aside[] {
  if (language === 'other') return [];
  const clauses = [means, ...(ends === undefined ? [] : [ends])];
  const found = [
    ...beforeWish(title, role),
    ...inBrackets(means, language),
    ...secondWish(means, language),
    ...clauses.flatMap(afterSentence),
  ];
  return found.sort((a, b) => a.from - b.from);
}
