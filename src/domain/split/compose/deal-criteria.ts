import type { Cut, CutPart } from '../cut';
import { plain } from '../pieces';
import type { Criterion, Reading } from '../read/read-item';
import type { SplitWords } from '../words/words';
import type { Terms } from './terms';
import { termsOf } from './terms';

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

function affinity(criterion: Criterion, profile: Profile, reading: Reading): number {
  const terms = termsOf(criterion.text, reading.language);
  let sum = 0;
  for (const term of profile.terms) {
    if (terms.has(term)) sum += 1;
    else if (inside(term, terms)) sum += 0.5;
  }
  const lower = criterion.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (lower.some((word) => startsLike(word, profile.signs))) sum += 0.45;
  if ([...numbersIn(criterion.text)].some((number) => profile.numbers.has(number))) sum += sameNumber;
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

/**
 * Deals every criterion of the item to exactly one part: by the words that set the part apart, by numbers both name,
 * by its neighbours. What fits no part is kept in the first one and said to hold for all.
 */
export function dealCriteria(cut: Cut, reading: Reading): Deal {
  const { criteria, words } = reading;
  const profiles = profilesOf(cut.parts, reading);
  const home = new Map<number, number>();
  cut.parts.forEach((part, at) => {
    for (const index of part.criteria ?? [])
      if (!home.has(index) && index < criteria.length) home.set(index, at);
  });
  const fixed = new Set(home.keys());
  const takes = cut.parts.map(({ spike }) => spike !== true);
  const open = cut.parts.flatMap((part, at) => (part.included !== false && part.spike !== true ? [at] : []));
  const first = open[0] ?? 0;
  const scores = new Map<number, readonly number[]>();
  const shared = new Set<number>();
  const waiting: Waiting[] = [];
  for (const criterion of criteria) {
    const { index } = criterion;
    if (home.has(index)) continue;
    const row = profiles.map((profile, at) =>
      takes[at] === true ? affinity(criterion, profile, reading) : -Infinity,
    );
    scores.set(index, row);
    const fits = row.filter((score) => score > 0).length;
    const isEverywhere = words.everywhere.test(criterion.text) && regret(row) < 0.4;
    if (fits === 0 || (isEverywhere && fits !== 1)) {
      shared.add(index);
      home.set(index, first);
    } else waiting.push({ index, scores: row });
  }
  for (const index of shared) home.delete(index);
  greedy(waiting, home);
  for (const index of [...shared].sort((a, b) => a - b)) {
    // It fits no part by itself but goes on about the criterion before it: it stays with that one.
    const before = criteria[index - 1];
    const part = home.get(index - 1);
    const here = criteria[index];
    const isContinued =
      before !== undefined &&
      here !== undefined &&
      part !== undefined &&
      !shared.has(index - 1) &&
      !words.everywhere.test(here.text) &&
      [...termsOf(here.text, reading.language)].some((term) =>
        termsOf(before.text, reading.language).has(term),
      );
    if (isContinued) shared.delete(index);
    home.set(index, isContinued ? part : first);
  }
  fillEmpty(home, scores, open, fixed);
  for (const index of shared) if (home.get(index) !== first) shared.delete(index);
  const parts = cut.parts.map((_, at) =>
    [...home]
      .filter(([, part]) => part === at)
      .map(([index]) => index)
      .sort((a, b) => a - b),
  );
  const certainty = criteria.length === 0 ? 1 : 1 - shared.size / criteria.length / 2;
  return { parts, shared, certainty };
}
