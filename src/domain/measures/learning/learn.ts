import type { LabelledPair } from './labelled-pair';
import { bestShift, surprise } from './shift';
import type { Shift } from './shift';

/** What a site's own links and refusals taught about its duplicates. */
export interface Learned {
  /** 0 where nothing is adopted. */
  readonly shift: Shift;
  readonly links: number;
  readonly refusals: number;
  readonly adopted: boolean;
}

/** With fewer of either, chance says more than people do. */
export const fewestOfEach = 3;
export const fewestLabels = 10;
const folds = 5;
/** Share by which what was held out must surprise less before anything changes. */
const leastGain = 0.02;

/** Every fifth pair, by a hash of its ids: the same ones every time, whatever comes in what order. */
function foldOf(id: string): number {
  let hash = 2_166_136_261;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash % folds;
}

/** How much pairs surprise that the shift was not chosen on, averaged over the folds that hold any. */
function heldOut(pairs: readonly LabelledPair[]): { readonly before: number; readonly after: number } {
  let before = 0;
  let after = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const out = pairs.filter(({ id }) => foldOf(id) === fold);
    const shift = bestShift(pairs.filter(({ id }) => foldOf(id) !== fold));
    before += surprise(out, 0) * out.length;
    after += surprise(out, shift) * out.length;
  }
  return { before, after };
}

/**
 * Learns from pairs that people of the site judged how much likelier or less likely duplicates are there than elsewhere.
 * Guarded twice: the shift is bounded, and taken only when it makes pairs that it was not chosen on, and all together,
 * less surprising. Otherwise everything stays as shipped.
 */
export function learnFrom(labels: readonly LabelledPair[]): Learned {
  const pairs = labels.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const links = pairs.filter(({ same }) => same).length;
  const refusals = pairs.length - links;
  const nothing: Learned = { shift: 0, links, refusals, adopted: false };
  if (pairs.length < fewestLabels || Math.min(links, refusals) < fewestOfEach) return nothing;
  const { before, after } = heldOut(pairs);
  if (after > before * (1 - leastGain)) return nothing;
  const shift = bestShift(pairs);
  return shift === 0 || surprise(pairs, shift) >= surprise(pairs, 0)
    ? nothing
    : { shift, links, refusals, adopted: true };
}
