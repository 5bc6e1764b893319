import type { Piece } from '../pieces';
import { own, plain, style } from '../pieces';
import type { Phrase } from '../phrase';
import { slice, trimmed } from '../phrase';
import { clausesOf } from '../read/clauses';
import type { Reading } from '../read/read-item';
import type { SplitWords } from '../words/words';

/** Jira cuts off nothing: it refuses a longer summary. */
export const longestTitle = 255;

/** A part that does something: in the frame of the parent's story, else behind the parent's prefix. */
export function clauseTitle({ story, prefix }: Reading, clause: readonly Piece[]): readonly Piece[] {
  if (story === undefined) return prefix === undefined ? clause : [own(prefix), ...clause];
  const ending = story.ending.text.trim() === '' ? [] : [own(story.ending)];
  const whole = [own(story.opening), ...clause, ...ending];
  return plain(whole).length <= longestTitle ? whole : clause;
}

const prefixed = ({ prefix }: Reading, pieces: readonly Piece[]): readonly Piece[] =>
  prefix === undefined ? pieces : [own(prefix), ...pieces];

/** A line of a list as something to do: "autocomplete" becomes "Implement autocomplete". */
export function lineTitle(reading: Reading, line: Phrase): readonly Piece[] {
  return prefixed(reading, lineLabel(reading, line));
}

export function lineLabel({ words, clauses }: Reading, line: Phrase): readonly Piece[] {
  // Under "Weekly meeting" or "Refresh the brand" a noun is nothing to build; a longer line speaks for itself.
  const builds =
    words.building.has(clauses[0]?.verb.text.toLowerCase() ?? '') && line.text.split(/\s+/u).length <= 4;
  if (!builds || clausesOf(line, words).length > 0 || /^\p{L}+ing\s/u.test(line.text)) return [own(line)];
  const { before, after } = words.implement;
  return [...(before === '' ? [] : [style(before)]), own(line), ...(after === '' ? [] : [style(after)])];
}

/** What the parent is about, short: the means of its story, else its title. */
export function aboutOf({ summary, story }: Reading): Phrase {
  return story === undefined || (summary.text.length <= 80 && story.means.field !== 'summary')
    ? summary
    : story.means;
}

/** "{parent} – {slot}", where the slot alone would not say what it is about. */
export function slotTitle(reading: Reading, slot: readonly Piece[]): readonly Piece[] {
  const room = longestTitle - 3 - plain(slot).length;
  return [own(cutAtWord(aboutOf(reading), Math.max(20, room))), style('–'), ...slot];
}

/** Words before these can stand alone: a clause or a place ends there. */
const clauseStart =
  /^(?:when|if|unless|that|which|who|where|while|without|until|wenn|falls|dass|der|die|das|wo|ohne|quand|si|que|qui|où|sans|cuando|donde|sin|hasta)$/iu;

/**
 * At most so many characters of a phrase, cut where a phrase ends: before a preposition, a conjunction or a clause, or at
 * a comma. Whole words only where there is no such place.
 * @param grace how many characters more are kept rather than cut a phrase in the middle
 */
export function cutAtPhrase(phrase: Phrase, most: number, words: SplitWords, grace = 0): Phrase {
  const short = cutAtWord(phrase, most);
  if (short.text.length === phrase.text.length) return phrase;
  const opens = (word: string): boolean =>
    words.prepositions.has(word) || words.conjunctions.has(word) || clauseStart.test(word);
  const ends = [...phrase.text.matchAll(/[,;:]?\s+(?=([\p{L}\p{N}]+))/gu)].flatMap((gap) => {
    const isEnd = gap[0].trim() !== '' || opens((gap[1] ?? '').toLowerCase());
    return isEnd && gap.index <= short.text.length ? [gap.index] : [];
  });
  // "in again on": what opens a phrase is not left hanging.
  const end = ends.findLast((at) => {
    const last = /([\p{L}\p{N}]+)$/u.exec(phrase.text.slice(0, at))?.[1] ?? '';
    return at >= most / 3 && !opens(last.toLowerCase());
  });
  if (end !== undefined) return trimmed(slice(phrase, 0, end));
  if (phrase.text.length <= most + grace) return phrase;
  // No word that announces another one ("shows the") ends a title.
  let kept = short;
  for (;;) {
    const last = /\s([\p{L}\p{N}]+)$/u.exec(kept.text);
    const word = last?.[1]?.toLowerCase() ?? '';
    if (last === null || !(opens(word) || words.determiners.has(word))) return kept;
    kept = trimmed(slice(kept, 0, last.index));
  }
}

/** At most so many characters of a phrase, whole words only. */
export function cutAtWord(phrase: Phrase, most: number): Phrase {
  if (phrase.text.length <= most) return phrase;
  const cut = phrase.text.slice(0, most + 1).search(/\s\S*$/u);
  // A surrogate pair must not be torn apart.
  const end = cut > 0 ? cut : /[\uD800-\uDBFF]$/.test(phrase.text.slice(0, most)) ? most - 1 : most;
  return trimmed(slice(phrase, 0, end));
}
