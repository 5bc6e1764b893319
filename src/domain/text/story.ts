import { allLanguages } from './languages';

/** A stretch of a text: what it says and where. */
export interface Clause {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A user story taken apart: who, what, why. */
export interface Story {
  readonly role: Clause;
  readonly means: Clause;
  readonly ends: Clause | undefined;
}

function alternatives(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/ /g, '\\s+')
        .replace(/'/g, "['’]"),
    )
    .join('|');
}

const patterns = allLanguages.map(({ story }) => ({
  means: new RegExp(
    `^[\\s"“*]*(?:${alternatives(story.role)})\\s+(?<role>[^\\n]{1,120}?)[,;:]?\\s+(?:${alternatives(story.means)})(?!\\p{L})`,
    'diu',
  ),
  ends: new RegExp(`[,;.]?\\s+(?:${alternatives(story.ends)})(?!\\p{L})`, 'iu'),
}));

function clause(text: string, from: number, to: number): Clause {
  const raw = text.slice(from, to);
  const start = from + (/^[\s,;:.]*/.exec(raw)?.[0].length ?? 0);
  const end = Math.max(start, from + raw.replace(/[\s,;:.]+$/, '').length);
  return { text: text.slice(start, end), from: start, to: end };
}

/** "I want the system to be able to …": after a thing alone this is still what is wanted. */
const stillWanted = /^\s*(?:\p{L}+\s+){0,2}\p{L}+$/u;

function endingOf(ends: RegExp, wish: string): RegExpExecArray | null {
  const ending = ends.exec(wish);
  if (ending === null || !/to be able to$/i.test(ending[0])) return ending;
  return stillWanted.test(wish.slice(0, ending.index)) ? null : ending;
}

/** Reads "As a … I want … so that …" in any known language; undefined when the text is no story. */
export function readStory(text: string): Story | undefined {
  for (const pattern of patterns) {
    const opening = pattern.means.exec(text);
    const roleAt = opening?.indices?.groups?.['role'];
    if (opening === null || roleAt === undefined) continue;
    const meansFrom = opening[0].length;
    const ending = endingOf(pattern.ends, text.slice(meansFrom));
    const meansTo = ending === null ? text.length : meansFrom + ending.index;
    return {
      role: clause(text, ...roleAt),
      means: clause(text, meansFrom, meansTo),
      ends: ending === null ? undefined : clause(text, meansTo + ending[0].length, text.length),
    };
  }
  return undefined;
}
