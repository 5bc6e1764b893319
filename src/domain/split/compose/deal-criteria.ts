import type { Cut, CutPart } from '../cut';
import { plain } from '../pieces';
import type { Criterion, Reading } from '../read/read-item';
import type { SplitWords } from '../words/words';
import type { Terms } from '../terms';
import { termsOf } from '../terms';

export interface Deal {
  /** Criteria of each part, ascending. */
  readonly parts: readonly (readonly number[])[];
  /** Criteria that hold for every part and are kept in one. */
  readonly shared: ReadonlySet<number>;
  /** 0–1: how much of the dealing rests on words rather than on order. */
  readonly certainty: number;
}

/** A criterion right behind one of the same part likely goes on about it. */
const adjacency = 0.15;
const sameNumber = 0.3;

function startsLike(term: string, signs: readonly string[]): boolean {
  return signs.some((sign) => term.startsWith(sign));
}

/** Signs by which a criterion shows that it is about the part's verb ("link" for "share"). */
function signsOf(label: string, words: SplitWords): readonly string[] {
  const verbs: readonly string[] = label.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.associations
    .filter(([known]) => known.split(' ').some((verb) => verbs.includes(verb)))
    .flatMap(([, signs]) => signs.split(' '));
}

/** "rename" and "name", "Suchfeld" and "Feld": one word inside the other. */
function inside(term: string, terms: Terms): boolean {
  return (
    term.length >= 4 &&
    [...terms].some(
      (other) => other !== term && other.length >= 4 && (other.includes(term) || term.includes(other)),
    )
  );
}

interface Profile {
  readonly terms: Terms;
  readonly signs: readonly string[];
  readonly numbers: ReadonlySet<string>;
}

const numbersIn = (text: string): ReadonlySet<string> => new Set(text.match(/\d+(?:[.,]\d+)?/g) ?? []);

function profilesOf(parts: readonly CutPart[], { language, words }: Reading): readonly Profile[] {
  const texts = parts.map(({ label, hints }) => `${plain(label)} ${hints ?? ''}`);
  const all = texts.map((text) => termsOf(text, language));
  return all.map((terms, at) => ({
    // What every part says tells none of them apart.
    terms: new Set([...terms].filter((term) => !all.every((other) => other.has(term)))),
    signs: signsOf(texts[at] ?? '', words),
    numbers: numbersIn(texts[at] ?? ''),
  }));
}

function affinity({ text, terms }: Criterion, profile: Profile): number {
  let sum = 0;
  for (const term of profile.terms) {
    if (terms.has(term)) sum += 1;
    else if (inside(term, terms)) sum += 0.5;
  }
  const lower = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (lower.some((word) => startsLike(word, profile.signs))) sum += 0.45;
  if ([...numbersIn(text)].some((number) => profile.numbers.has(number))) sum += sameNumber;
  return sum;
}

interface Waiting {
  readonly index: number;
  readonly scores: readonly number[];
}

/** Best and second best: the criterion that would lose most by waiting is dealt first. */
function regret(scores: readonly number[]): number {
  const [best = 0, second = 0] = [...scores].sort((a, b) => b - a);
  return best - second;
}

function greedy(waiting: readonly Waiting[], home: Map<number, number>): void {
  const left = [...waiting].sort((a, b) => regret(b.scores) - regret(a.scores) || a.index - b.index);
  for (const { index, scores } of left) {
    let best = 0;
    let most = -1;
    scores.forEach((score, part) => {
      const near = [index - 1, index + 1].filter((other) => home.get(other) === part).length;
      const total = score + adjacency * near;
      if (total > most + 1e-9) {
        most = total;
        best = part;
      }
    });
    home.set(index, best);
  }
}

/** Gives every ticked part a criterion where there are enough: from the fullest part, what fits the empty one best. */
function fillEmpty(
  home: Map<number, number>,
  scores: ReadonlyMap<number, readonly number[]>,
  open: readonly number[],
  fixed: ReadonlySet<number>,
): void {
  if (home.size < open.length) return;
  for (const part of open) {
    const counts = new Map<number, number>();
    for (const holder of home.values()) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    if ((counts.get(part) ?? 0) > 0) continue;
    const candidates = [...home]
      .filter(([index, holder]) => (counts.get(holder) ?? 0) > 1 && !fixed.has(index))
      .map(([index, holder]) => ({
        index,
        gain: (scores.get(index)?.[part] ?? 0) - (scores.get(index)?.[holder] ?? 0),
        distance: Math.abs(
          index / Math.max(1, home.size - 1) - open.indexOf(part) / Math.max(1, open.length - 1),
        ),
      }))
      .sort((a, b) => b.gain - a.gain || a.distance - b.distance || a.index - b.index);
    const chosen = candidates[0];
    if (chosen !== undefined && chosen.gain > -1) home.set(chosen.index, part);
  }
}

/** It fits no part by itself but goes on about the criterion before it: it stays with that one. */
function continues({ index, text, terms }: Criterion, { criteria, words }: Reading): boolean {
  const before = criteria[index - 1];
  return (
    before !== undefined && !words.everywhere.test(text) && [...terms].some((term) => before.terms.has(term))
  );
}

/** Whether a criterion holds for all parts: no part has a word of it, or it says so itself. */
function holdsForAll({ text }: Criterion, scores: readonly number[], { words }: Reading): boolean {
  const fits = scores.filter((score) => score > 0).length;
  return fits === 0 || (fits > 1 && words.everywhere.test(text) && regret(scores) < 0.4);
}

/** Criteria the strategy itself gave to a part. */
function givenHomes({ parts }: Cut, count: number): Map<number, number> {
  const home = new Map<number, number>();
  parts.forEach(({ criteria = [] }, at) => {
    for (const index of criteria) if (!home.has(index) && index < count) home.set(index, at);
  });
  return home;
}

/**
 * Deals every criterion of the item to exactly one part: by the words that set the part apart, by numbers both name,
 * by its neighbours. What fits no part is kept in the first one and said to hold for all.
 */
export function dealCriteria(cut: Cut, reading: Reading): Deal {
  const { criteria } = reading;
  const home = givenHomes(cut, criteria.length);
  const given = new Set(home.keys());
  const open = cut.parts.flatMap(({ included, spike }, at) =>
    included !== false && spike !== true ? [at] : [],
  );
  const first = open[0] ?? 0;
  const profiles = profilesOf(cut.parts, reading);
  const scores = new Map(
    criteria
      .filter(({ index }) => !given.has(index))
      .map((criterion) => [
        criterion.index,
        // A look ahead delivers nothing that could be checked.
        cut.parts.map(({ spike }, at) => {
          const profile = profiles[at];
          return spike === true || profile === undefined ? -1 : affinity(criterion, profile);
        }),
      ]),
  );
  const shared = new Set<number>();
  const waiting: Waiting[] = [];
  for (const [index, row] of scores) {
    const criterion = criteria[index];
    if (criterion === undefined || holdsForAll(criterion, row, reading)) shared.add(index);
    else waiting.push({ index, scores: row });
  }
  greedy(waiting, home);
  for (const criterion of criteria) {
    const { index } = criterion;
    if (!shared.has(index)) continue;
    const before = shared.has(index - 1) ? undefined : home.get(index - 1);
    const stays = before !== undefined && continues(criterion, reading);
    if (stays) shared.delete(index);
    home.set(index, stays ? before : first);
  }
  fillEmpty(home, scores, open, given);
  for (const index of shared) if (home.get(index) !== first) shared.delete(index);
  const parts = cut.parts.map((_, at) =>
    criteria.flatMap(({ index }) => (home.get(index) === at ? [index] : [])),
  );
  return { parts, shared, certainty: criteria.length === 0 ? 1 : 1 - shared.size / criteria.length / 2 };
}
