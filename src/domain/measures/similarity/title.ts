import { stem } from '../../text/tokens';

/** A title as people compare it: lower case, one space, no punctuation. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+|\.(?!\p{N})|(?<!\p{N})\./gu, ' ')
    .trim();
}

/** Runs of four characters: they forgive endings, typing mistakes and words written together. */
function runs(title: string): Set<string> {
  const text = ` ${plainTitle(title)} `;
  const found = new Set<string>();
  for (let at = 0; at + 4 <= text.length; at += 1) found.add(text.slice(at, at + 4));
  return found;
}

const longestTitle = 300;

/** 0–1: share of the runs of characters that two titles have in common. */
export function titleLikeness(a: string, b: string): number {
  const left = runs(a.slice(0, longestTitle));
  const right = runs(b.slice(0, longestTitle));
  let shared = 0;
  for (const run of left) if (right.has(run)) shared += 1;
  return (2 * shared) / (left.size + right.size);
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

/** What is left of a title that comes again and again: everything but numbers, months and the like. */
export function titleSeries(title: string): string {
  return plainTitle(title)
    .split(' ')
    .filter((word) => !isTurn(word))
    .join(' ');
}

export interface TitleDifference {
  /** Words only one title has, as written but in lower case, in order. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** How many words both have. */
  readonly shared: number;
}

/** What tells two titles apart, endings aside. */
export function titleDifference(a: string, b: string): TitleDifference {
  const words = (title: string) =>
    new Map(
      plainTitle(title)
        .split(' ')
        .map((word) => [stem(word), word]),
    );
  const left = words(a);
  const right = words(b);
  const only = (own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...own].filter(([term]) => !other.has(term) && term !== '').map(([, word]) => word);
  const onlyA = only(left, right);
  return { a: onlyA, b: only(right, left), shared: left.size - onlyA.length };
}

/** Whether all that differs, on both sides, is which turn it is. */
export function differOnlyInTurn({ a, b, shared }: TitleDifference): boolean {
  return shared > 0 && a.length > 0 && b.length > 0 && [...a, ...b].every(isTurn);
}
