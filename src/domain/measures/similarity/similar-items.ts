import type { PairVerdict } from '../pair';
import { featureNames, featuresOf } from './features';
import type { Candidate, Features } from './features';
import { verdictOf } from './gates';
import { Names } from './names';
import { Comparison } from './overlap';
import { pairWeights, unlabelled } from './pair-weights';
import type { PairWeights } from './pair-weights';
import type { Profile } from './profile';
import type { Query } from './query';
import { rank } from './rank';
import { SimilarityIndex } from './similarity-index';
import type { Facts } from './similarity-index';
import { titleDifference } from './title';

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
}

const usualLimit = 20;

/** Items to compare with, and what was learned from them. Items can be added, changed and removed at any time. */
export class SimilarItems {
  readonly index = new SimilarityIndex();
  readonly #names = new Names();
  readonly #finished = new Map<string, boolean>();
  readonly #weights: PairWeights;

  constructor(weights: PairWeights = pairWeights) {
    this.#weights = weights;
  }

  /** @param finished whether the item is done; an unknown state counts as done */
  add(profile: Profile, finished: boolean): void {
    this.remove(profile.id);
    this.index.add(profile);
    this.#names.count(profile, finished, 1);
    this.#finished.set(profile.id, finished);
  }

  remove(id: string): void {
    const facts = this.index.factsOf(id);
    if (facts === undefined) return;
    this.#names.count(facts, this.#finished.get(id) ?? true, -1);
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

  #judge(facts: Facts, query: Query, { limit = usualLimit, accept = () => true }: JudgeOptions): Judged[] {
    const comparison = new Comparison(this.index, query);
    const candidates = rank(this.index, query, facts, limit, (document) => {
      const other = this.index.facts(document);
      return other !== undefined && other.id !== facts.id && accept(other);
    }).flatMap((ranked): Candidate[] => {
      const other = this.index.facts(ranked.document);
      const terms = this.index.queryAt(ranked.document);
      if (other === undefined || terms === undefined) return [];
      const difference = titleDifference(facts.title, other.title);
      return [{ ...ranked, facts: other, overlap: comparison.with(terms), difference }];
    });
    const context = {
      facts,
      self: comparison.self,
      unit: this.index.rarity(-1),
      candidates,
      names: this.#names,
    };
    return candidates.map((candidate) => {
      const features = featuresOf(candidate, context);
      const { overlap, difference } = candidate;
      return {
        id: candidate.facts.id,
        score: candidate.score,
        probability: probabilityOf(features, this.#weights),
        verdict: verdictOf({ a: facts, b: candidate.facts, overlap, difference, names: this.#names }),
        features,
      };
    });
  }
}

function probabilityOf(features: Features, weights: PairWeights): number {
  let logOdds = weights.start + unlabelled;
  for (const name of featureNames) logOdds += weights.of[name] * features[name];
  return 1 / (1 + Math.exp(-logOdds));
}
