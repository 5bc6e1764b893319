import { languages } from './languages';
import type { Language } from './languages/language';
import type { Word } from './phrases';
import { PhraseFinder, wordsOf } from './phrases';

const joins = new PhraseFinder((data) => data.operations.joins);
const examples = new PhraseFinder((data) => data.operations.examples);
const verbs = new Map<Language, ReadonlySet<string>>();

function verbsOf(language: Language): ReadonlySet<string> {
  const known = verbs.get(language) ?? new Set(languages[language].operations.verbs);
  verbs.set(language, known);
  return known;
}

function isOperation(word: Word | undefined, text: string, language: Language): boolean {
  if (word === undefined) return false;
  const { endings } = languages[language].operations;
  if (verbsOf(language).has(word.lower)) return true;
  // German writes nouns with a capital, so "Rechnungen und Mahnungen" joins things, not operations.
  const capital = text.slice(word.from, word.from + 1) !== word.lower.slice(0, 1);
  return (
    !capital && endings.some((ending) => word.lower.length > ending.length + 2 && word.lower.endsWith(ending))
  );
}

/** Two operations joined: where each stands. */
export interface Joined {
  readonly first: Word;
  readonly second: Word;
}

/** After these an infinitive is still what is wanted: "be able to print", "the option to print". */
const asking =
  /(?:^|\s)(?:able|want|need|like|allow(?:ed)?|how|option|possibility|ability|way|chance|system|users?|me|it|them|him|her|us|everyone|visitors?|customers?|tool|application|app|page|site|repository|and|or)$/;

/** "use sales figures | to plan shifts and order stock": what follows is what for, not what. */
function beforePurpose(text: string, language: Language): string {
  if (language !== 'en') return text;
  const purpose = /(?<=(?:\p{L}{3,}|an?)\s(?:[^.;]*\s)?\p{L}+,?)\s+(?:to|in order to|for)\s+(\p{Ll}+)/gu;
  for (const match of text.matchAll(purpose))
    if (verbsOf('en').has(match[1] ?? '') && !asking.test(text.slice(0, match.index)))
      return text.slice(0, match.index);
  return text;
}

/** "know how data are collected | and stored": what others do there is told, not wanted. */
const reported = /(?:^|\s)(?:how|whether|why|who|attempts? to)\s/;

function wanted(text: string, language: Language): string {
  const before = beforePurpose(text, language);
  const at = language === 'en' ? before.search(reported) : -1;
  return at === -1 ? before : before.slice(0, at);
}

/**
 * Operations a wish joins: "upload **and** delete pictures". Things that are joined ("pictures and films") are one
 * operation.
 * @param text what is wanted, as an infinitive clause
 */
export function joinedOperations(text: string, language: Language | 'other'): readonly Joined[] {
  if (language === 'other') return [];
  const words = wordsOf(wanted(text, language));
  return joins.find(text, words, language).flatMap(({ from, to }): Joined[] => {
    const before = words.filter((word) => word.to <= from);
    const after = words.filter((word) => word.from >= to);
    const second = operationAfter(after, text, language);
    const first = before.findLast((word) => isOperation(word, text, language)) ?? before[0];
    if (second === undefined || first === undefined) return [];
    if (language === 'en' && isInNounGroup(first, second, words, text)) return [];
    if (saysTheSame(first, second) || relative.test(text.slice(first.to, from))) return [];
    // In German and the Romance languages a verb must stand on both sides; English needs only the second.
    if (language !== 'en' && !before.some((word) => isOperation(word, text, language))) return [];
    return [...listedBefore(first, before, text, language), { first, second }];
  });
}

/** English verbs that say the same twice when they are joined: "search and find" is one thing to do. */
const alike = [
  'search find discover browse explore',
  'encourage promote support',
  'analyze analyse evaluate assess examine',
  'check verify validate',
  'change edit modify update adjust adapt',
  'view see read show display',
  'delete remove',
  'gather collect',
  'save store',
].map((verbs) => new Set(verbs.split(' ')));

const saysTheSame = (first: Word, second: Word): boolean =>
  alike.some((verbs) => verbs.has(first.lower) && verbs.has(second.lower) && first.lower !== second.lower);

/** "error codes that reflect the rule and name it": what a thing does is told, not wanted. */
const relative = /\s(?:that|which)\s/;

/** "save, rename and share": what commas join before the last two. */
function listedBefore(first: Word, before: readonly Word[], text: string, language: Language): Joined[] {
  const index = before.indexOf(first);
  const previous = before[index - 1];
  if (previous === undefined || !isOperation(previous, text, language)) return [];
  if (!/^,\s*$/.test(text.slice(previous.to, first.from))) return [];
  return [...listedBefore(previous, before, text, language), { first: previous, second: first }];
}

/** "share reports on costs and hours": what joined things qualify is one thing. Languages other than English: none known. */
const circumstance = /\s(?:with|using|on|about|of|in|like|through|across|between|by|during|from|into)\s/;

/**
 * Everything a wish joins, read strictly: operations, things and qualities alike. What an example lists is left out,
 * and so are things joined in a purpose ("to improve comfort and safety") or in what qualifies another thing ("a report on
 * costs and hours"), because they are no part of the work.
 * @param text what is wanted, as an infinitive clause
 */
export function joinedParts(text: string, language: Language | 'other'): readonly Joined[] {
  if (language === 'other') return [];
  const purposeAt = beforePurpose(text, language).length;
  const words = wordsOf(text);
  const [example] = examples.find(text, words, language);
  return joins.find(text, words, language).flatMap(({ from, to }): Joined[] => {
    const first = words.findLast((word) => word.to <= from);
    const second = words.find((word) => word.from >= to);
    if (first === undefined || second === undefined) return [];
    if (example !== undefined && from > example.from && !text.slice(example.to, from).includes(', so '))
      return [];
    const aside = from > purposeAt || (language === 'en' && circumstance.test(text.slice(0, from)));
    return aside && !isOperation(second, text, language) ? [] : [{ first, second }];
  });
}

/** The operation right after a join; in English an adverb or "to" may stand between. */
function operationAfter(after: readonly Word[], text: string, language: Language): Word | undefined {
  const [next, nextButOne] = after;
  if (next === undefined) return undefined;
  const stepsOver = language !== 'en' || /^(?:to|then|also|even|\p{L}+ly)$/u.test(next.lower);
  return [next, ...(stepsOver && nextButOne !== undefined ? [nextButOne] : [])].find(
    (word) => isOperation(word, text, language) && !(language === 'en' && isNounHere(word, after, text)),
  );
}

const article = /^(?:an?|the|my|our|their|his|her|its|both|each|every|this|that|these|those|no)$/;

/** "the read and edit views": both stand before a noun and behind its article. */
function isInNounGroup(first: Word, second: Word, words: readonly Word[], text: string): boolean {
  const beforeFirst = words[words.indexOf(first) - 1];
  const adjacent = words.indexOf(second) - words.indexOf(first) === 2;
  return (
    adjacent &&
    beforeFirst !== undefined &&
    article.test(beforeFirst.lower) &&
    !text.slice(beforeFirst.to, first.from).includes(',')
  );
}

const determiner =
  /^(?:a|an|the|my|our|their|his|her|its|this|that|these|those|all|any|each|every|some|new|more|to|it|them|him|me|us|from|with|for|on|in|by|via|what|how|when|where|which|who|if|whether|about|up|out|off|into|at|only|\d+)$/;

/** "search and order history": an English verb that is followed by a bare noun may itself be a noun. */
function isNounHere(word: Word, after: readonly Word[], text: string): boolean {
  const next = after[after.indexOf(word) + 1];
  const last = next === undefined || /[,.;:]/.test(text.slice(word.to, next.from));
  const before = after[after.indexOf(word) - 1];
  if (before !== undefined && article.test(before.lower)) return true;
  return (
    !last &&
    /^(?:list|report|display|record|access|order|plan|test|check|review|search|filter|label|comment|message|call|contact|control|use|tag|link|test|schedule|set|change|view|share|store|book|match|rate|vote|alert|report|measure|import|export|print|copy|log|update|start|stop|approach|support|process|request|train|design|group|version|draft|audit|stream|forward)$/.test(
      word.lower,
    ) &&
    !determiner.test(next.lower) &&
    !/s$/.test(next.lower)
  );
}
