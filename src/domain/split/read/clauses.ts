import type { Piece } from '../pieces';
import { own } from '../pieces';
import type { Phrase } from '../phrase';
import { slice } from '../phrase';
import type { SplitWords } from '../words/words';
import type { Lexeme } from './lex';
import { isSeparator, isVerb, isWord, lexemes, spanOf } from './lex';

/** One thing to do: a verb and what it is done to. */
export interface Clause {
  readonly verb: Phrase;
  readonly object: Phrase | undefined;
  /** The clause as words of the item, ready for a title; a shared object is taken from where it stands. */
  readonly pieces: readonly Piece[];
}

/** What stands between two separators. */
interface Conjunct {
  readonly parts: readonly Lexeme[];
}

function conjunctsOf(all: readonly Lexeme[], words: SplitWords): readonly Conjunct[] {
  const conjuncts: Conjunct[] = [];
  let parts: Lexeme[] = [];
  let inSideClause = false;
  for (const lexeme of all) {
    if (words.subordinators.has(lexeme.lower) && parts.length > 0) inSideClause = true;
    if (!inSideClause && isSeparator(lexeme, words)) {
      if (parts.length > 0) conjuncts.push({ parts });
      parts = [];
    } else parts.push(lexeme);
  }
  if (parts.length > 0) conjuncts.push({ parts });
  return conjuncts;
}

const plural = /[^siu]s$/;

/** Whether the word at `at` begins a clause; noun-like verbs need a sign of an object behind them. */
function beginsClause(parts: readonly Lexeme[], at: number, words: SplitWords, first: boolean): boolean {
  const word = parts[at];
  if (word === undefined || !isVerb(word.lower, words)) return false;
  if (first || !words.nounLike.has(word.lower)) return true;
  const next = parts[at + 1];
  if (next === undefined) return true;
  return (
    words.determiners.has(next.lower) ||
    words.pronouns.has(next.lower) ||
    words.particles.has(next.lower) ||
    plural.test(next.lower) ||
    /^[\p{Lu}"“(]/u.test(next.text)
  );
}

interface Draft {
  readonly verb: readonly Lexeme[];
  object: Lexeme[];
  side: boolean;
}

/** Skips "to", "also" … before the verb. */
function verbAt(parts: readonly Lexeme[], words: SplitWords, first: boolean): number | undefined {
  let at = 0;
  while (at < parts.length - 1 && words.fillers.has(parts[at]?.lower ?? '')) at += 1;
  if (beginsClause(parts, at, words, first)) return at;
  return at > 0 && beginsClause(parts, 0, words, first) ? 0 : undefined;
}

/** "set start and stop dates": two nouns that look like verbs share the noun behind them. */
function isNounPair(before: Draft, parts: readonly Lexeme[], words: SplitWords): boolean {
  const [modifier, ...more] = before.object;
  const [candidate, noun] = parts;
  return (
    modifier !== undefined &&
    more.length === 0 &&
    candidate !== undefined &&
    words.nounLike.has(candidate.lower) &&
    noun !== undefined &&
    isVerb(modifier.lower, words)
  );
}

function isFixedPair(before: Draft, verb: Lexeme, words: SplitWords): boolean {
  return before.object.length === 0 && words.fixedPairs.has(`${before.verb[0]?.lower ?? ''} ${verb.lower}`);
}

/** An infinitive inside the object takes what is joined behind it ("use the app to view and print reports"). */
function hasInnerVerb(object: readonly Lexeme[], words: SplitWords): boolean {
  return object.some(
    ({ lower }, index) => lower === 'to' && isVerb(object[index + 1]?.lower ?? '', words) && index > 0,
  );
}

function verbFirst(all: readonly Lexeme[], words: SplitWords): Draft[] {
  const drafts: Draft[] = [];
  conjunctsOf(all, words).forEach(({ parts }, index) => {
    const before = drafts.at(-1);
    if (index > 0 && before === undefined) return;
    // Behind a bare verb ("plan and host the webinar") a word that may be a verb is one.
    const at = verbAt(parts, words, index === 0 || before?.object.length === 0);
    const verb = at === undefined ? undefined : parts[at];
    const joins =
      before !== undefined &&
      (verb === undefined ||
        before.side ||
        isNounPair(before, parts, words) ||
        isFixedPair(before, verb, words) ||
        hasInnerVerb(before.object, words));
    if (before !== undefined && joins) {
      before.object.push(...parts);
      return;
    }
    if (at === undefined || verb === undefined) return;
    const particle = parts[at + 1];
    const length = particle !== undefined && words.particles.has(particle.lower) ? 2 : 1;
    const object = parts.slice(at + length);
    drafts.push({
      verb: parts.slice(at, at + length),
      object: [...object],
      side: object.some(({ lower }) => words.subordinators.has(lower)),
    });
  });
  return drafts;
}

/** German: what stands before the verb is its object; conjuncts without a verb wait for the next one. */
function verbLast(all: readonly Lexeme[], words: SplitWords): Draft[] {
  const drafts: Draft[] = [];
  let waiting: Lexeme[] = [];
  for (const { parts } of conjunctsOf(all, words)) {
    const at = parts.findLastIndex((word) => isVerb(word.lower, words) && word.text === word.lower);
    if (at === -1) {
      waiting.push(...parts);
      continue;
    }
    const object = [...waiting, ...parts.slice(0, at).filter(({ lower }) => !words.fillers.has(lower))];
    const last = drafts.at(-1);
    const verb = parts[at];
    if (last !== undefined && verb !== undefined && object.length === 0 && isFixedPair(last, verb, words))
      continue;
    drafts.push({ verb: parts.slice(at, at + 1), object, side: false });
    waiting = [];
  }
  return drafts;
}

/** A bare verb takes the object of the next clause that has one, else of the one before ("it" likewise). */
function objectOf(drafts: readonly Draft[], at: number, words: SplitWords): readonly Lexeme[] {
  const draft = drafts[at];
  if (draft === undefined) return [];
  const isPronoun = draft.object.length === 1 && words.pronouns.has(draft.object[0]?.lower ?? '');
  if (draft.object.length > 0 && !isPronoun) return draft.object;
  if (draft.verb.length > 1 && !isPronoun) return [];
  if (words.intransitive.has(draft.verb[0]?.lower ?? '')) return [];
  const has = (other: Draft): boolean =>
    other.object.length > 0 && !words.pronouns.has(other.object[0]?.lower ?? '');
  const next = isPronoun || words.verbPosition === 'last' ? undefined : drafts.slice(at + 1).find(has);
  return next?.object ?? drafts.slice(0, at).findLast(has)?.object ?? [];
}

/**
 * Cuts "save, rename and share a basket" into its clauses. A phrase that does not begin with a verb (in German: holds
 * none) has no clauses.
 */
export function clausesOf(phrase: Phrase, words: SplitWords): readonly Clause[] {
  const all = lexemes(phrase);
  const drafts = words.verbPosition === 'first' ? verbFirst(all, words) : verbLast(all, words);
  return drafts.flatMap((draft, index): Clause[] => {
    const verb = spanOf(phrase, draft.verb);
    if (verb === undefined) return [];
    const parts = objectOf(drafts, index, words);
    const object = parts.some(isWord) ? spanOf(phrase, parts) : undefined;
    if (object === undefined) return [{ verb, object, pieces: [own(verb)] }];
    if (parts === draft.object) {
      // Its own words stay as they stand, with whatever joins them.
      const from = Math.min(verb.from, object.from) - phrase.from;
      const to = Math.max(verb.to, object.to) - phrase.from;
      return [{ verb, object, pieces: [own(slice(phrase, from, to))] }];
    }
    const pieces = words.verbPosition === 'first' ? [verb, object] : [object, verb];
    return [{ verb, object, pieces: pieces.map(own) }];
  });
}
