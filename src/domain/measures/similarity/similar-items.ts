import type { PairVerdict } from '../pair';
import { featureNames, featuresOf } from './features';
import type { Candidate, Context, Features } from './features';
import { verdictOf } from './gates';
import { Names } from './names';
import { Comparison } from './overlap';
import type { Overlap } from './overlap';
import { pairWeights } from './pair-weights';
import type { PairWeights } from './pair-weights';
import type { Profile } from './profile';
import type { Query } from './query';
import { findHits, rankHits } from './rank';
import type { RankedItem } from './rank';
import { SimilarityIndex } from './similarity-index';
import type { Facts } from './similarity-index';
import { readTitle, titleDifference } from './title';
import type { ReadTitle } from './title';

/** An item that may be the same as the one asked about. */
export interface Judged {
  readonly id: string;
  /** For ranking the candidates of one item. */
  readonly score: number;
  /** 0–1: for comparing pairs over the whole backlog. */
  readonly probability: number;
  readonly verdict: PairVerdict;
  readonly features: Features;
}

export interface JudgeOptions {
  /** Most candidates to answer with; default 20. */
  readonly limit?: number;
  readonly accept?: (other: Facts) => boolean;
  /** Only items that were added before this one. */
  readonly addedBefore?: string;
  /** What both share, as a share of one plus as a share of the other, below which a candidate is left out; default 0. */
  readonly least?: number;
  /** Probability below which a candidate is left out; default 0. */
  readonly leastProbability?: number;
}

const usualLimit = 20;

/** Items to compare with, and what was learned from them. Items can be added, changed and removed at any time. */
export class SimilarItems {
  readonly index = new SimilarityIndex();
  readonly #names = new Names();
  readonly #titles = new Map<string, ReadTitle>();
  readonly #finished = new Map<string, boolean>();
  readonly #weights: PairWeights;

  constructor(weights: PairWeights = pairWeights) {
    this.#weights = weights;
  }

  /** @param finished whether the item is done; an unknown state counts as done */
  add(profile: Profile, finished: boolean): void {
    this.remove(profile.id);
    this.index.add(profile);
    const title = readTitle(profile.title);
    this.#names.count(profile, title, finished, 1);
    this.#titles.set(profile.id, title);
    this.#finished.set(profile.id, finished);
  }

  remove(id: string): void {
    const facts = this.index.factsOf(id);
    if (facts === undefined) return;
    this.#names.count(facts, this.#titleOf(facts), this.#finished.get(id) ?? true, -1);
    this.#titles.delete(id);
    this.#finished.delete(id);
    this.index.remove(id);
  }

  /** Candidates for an item, best score first. The item itself is not among them. */
  judge(profile: Profile, options: JudgeOptions = {}): Judged[] {
    return this.#judge(profile, this.index.read(profile), options);
  }

  /** The same for an item that was added. */
  judgeKnown(id: string, options: JudgeOptions = {}): Judged[] {
    const facts = this.index.factsOf(id);
    const query = this.index.query(id);
    return facts === undefined || query === undefined ? [] : this.#judge(facts, query, options);
  }

  #judge(facts: Facts, query: Query, options: JudgeOptions): Judged[] {
    const { limit = usualLimit, accept = () => true, least = 0, leastProbability = 0, addedBefore } = options;
    const end = addedBefore === undefined ? undefined : this.index.documentOf(addedBefore);
    const self = this.index.selfScore(query);
    const isLike = ({ document }: { readonly document: number }, textScore: number): boolean => {
      const terms = this.index.queryAt(document);
      return terms !== undefined && textScore / self + textScore / this.index.selfScore(terms) >= least;
    };
    const mayBe = (document: number): boolean => {
      const other = this.index.facts(document);
      return other !== undefined && other.id !== facts.id && accept(other);
    };
    const hits = findHits(this.index, query, limit, mayBe, end, least);
    // Most items of a backlog are like none: nothing more is worked out for them.
    if (least > 0 && !hits.some((hit) => isLike(hit, hit.score))) return [];
    const ranked = rankHits(this.index, hits, facts, limit);
    const comparison = new Comparison(this.index, query);
    const title = this.#titleOf(facts);
    const unit = this.index.rarity(-1);
    const context = { facts, title, self: comparison.self, unit, ranked, names: this.#names };
    return ranked.flatMap((one) => {
      const terms = this.index.queryAt(one.document);
      if (terms === undefined || !isLike(one, one.textScore)) return [];
      const candidate = this.#candidate(one, title, comparison.with(terms));
      return candidate === undefined ? [] : this.#judgePair(candidate, context, leastProbability);
    });
  }

  /** The title as it was read when the item was added; an item that is asked about may have another by now. */
  #titleOf(facts: Facts): ReadTitle {
    const known = this.index.factsOf(facts.id) === facts ? this.#titles.get(facts.id) : undefined;
    return known ?? readTitle(facts.title);
  }

  #candidate(ranked: RankedItem, title: ReadTitle, overlap: Overlap): Candidate | undefined {
    const facts = this.index.facts(ranked.document);
    if (facts === undefined) return undefined;
    const own = this.#titleOf(facts);
    return { ...ranked, facts, overlap, title: own, difference: titleDifference(title, own) };
  }

  /** @returns nothing for a pair less likely than asked for, one otherwise */
  #judgePair(candidate: Candidate, context: Context, least: number): Judged[] {
    const { facts, overlap, difference, score } = candidate;
    const features = featuresOf(candidate, context);
    const probability = probabilityOf(features, this.#weights);
    if (probability < least) return [];
    const judged: Judged = {
      id: facts.id,
      score,
      probability,
      verdict: verdictOf({
        a: context.facts,
        b: facts,
        titles: { a: context.title, b: candidate.title },
        overlap,
        difference,
        names: this.#names,
      }),
      features,
    };
    return [judged];
  }
}

function probabilityOf(features: Features, weights: PairWeights): number {
  let logOdds = weights.start;
  for (const name of featureNames) logOdds += weights.of[name] * features[name];
  return 1 / (1 + Math.exp(-logOdds));
}
