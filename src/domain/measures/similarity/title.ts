import { stem } from '../../text/tokens';

/** A title as people compare it: lower case, one space, no punctuation. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+|\.(?!\p{N})|(?<!\p{N})\./gu, ' ')
    .trim();
}

const longestTitle = 300;

/** A title cut for being compared to many others. */
export interface ReadTitle {
  readonly plain: string;
  /** Words as written, by stem, in order. */
  readonly words: ReadonlyMap<string, string>;
  /** Hashes of every run of four characters, ascending, each once: they forgive endings, typing mistakes and words written together. */
  readonly runs: Int32Array;
  /** What is left of a title that comes again and again: everything but numbers, months and the like. */
  readonly series: string;
}

export function readTitle(title: string): ReadTitle {
  const plain = plainTitle(title.slice(0, longestTitle));
  const words = plain.split(' ').filter((word) => word !== '');
  return {
    plain,
    words: new Map(words.map((word) => [stem(word), word])),
    runs: runsOf(` ${plain} `),
    series: words.filter((word) => !isTurn(word)).join(' '),
  };
}

const runLength = 4;

function runsOf(text: string): Int32Array {
  const found = new Set<number>();
  for (let at = 0; at + runLength <= text.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + runLength; next += 1) hash = Math.imul(hash, 31) + text.charCodeAt(next);
    found.add(hash | 0);
  }
  return Int32Array.from(found).sort();
}

/** 0–1: share of the runs of characters that two titles have in common. */
export function titleLikeness(a: ReadTitle, b: ReadTitle): number {
  const [left, right] = [a.runs, b.runs];
  if (left.length + right.length === 0) return 0;
  let shared = 0;
  for (let at = 0, other = 0; at < left.length && other < right.length;) {
    const difference = (left[at] ?? 0) - (right[other] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) other += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

/** Names of months and quarters in the languages understood: what changes from one turn of a chore to the next. */
const turns = new Set(
  (
    'jan january januar janvier enero feb february februar février febrero mar march märz mars marzo apr april avril abril ' +
    'may mai mayo jun june juni juin junio jul july juli juillet julio aug august août agosto sep sept september septembre ' +
    'septiembre oct october oktober octobre octubre nov november novembre noviembre dec december dezember décembre diciembre ' +
    'quarter quartal trimestre week woche semaine semana sprint'
  ).split(' '),
);

const isTurn = (word: string) => /\d/.test(word) || turns.has(word);

export interface TitleDifference {
  /** Words only one title has, as written but in lower case, in order. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** How many words both have. */
  readonly shared: number;
}

/** What tells two titles apart, endings aside. */
export function titleDifference(a: ReadTitle, b: ReadTitle): TitleDifference {
  const only = (own: ReadTitle, other: ReadTitle) => {
    const words: string[] = [];
    for (const [term, word] of own.words) if (!other.words.has(term)) words.push(word);
    return words;
  };
  const onlyA = only(a, b);
  return { a: onlyA, b: only(b, a), shared: a.words.size - onlyA.length };
}

/** Whether all that differs, on both sides, is which turn it is. */
export function differOnlyInTurn({ a, b, shared }: TitleDifference): boolean {
  return shared > 0 && a.length > 0 && b.length > 0 && [...a, ...b].every(isTurn);
}
