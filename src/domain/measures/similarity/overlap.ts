import { inCode, inProse, inSummary } from './postings';
import type { Query } from './query';
import type { SimilarityIndex } from './similarity-index';

/**
 * Rarities summed over the distinct terms of a field: of both sides, and of what they share. A term that only one item
 * has counts 1, so that sums mean the same in small and large backlogs.
 */
export interface FieldOverlap {
  readonly query: number;
  readonly document: number;
  readonly shared: number;
}

export interface Overlap {
  readonly summary: FieldOverlap;
  readonly prose: FieldOverlap;
  readonly code: FieldOverlap;
  /** Rarity of the rarest summary term that the other side has nowhere, 0 if there is none. */
  readonly rarestOnlyInQuery: number;
  readonly rarestOnlyInDocument: number;
  /** 0–1: how much of one side's title the other side says anywhere, by rarity. */
  readonly coveredOfQuery: number;
  readonly coveredOfDocument: number;
  /** Rarity of the rarest term both have anywhere, and how many rare ones they have. */
  readonly rarestShared: number;
  readonly rareShared: number;
  /** Score of the document against itself, for comparing scores over documents. */
  readonly self: number;
}

/** Rarity from which a term hardly happens to stand in two items by chance. */
const rare = 0.7;

/** A query laid out for being compared to many documents. */
export class Comparison {
  readonly #index: SimilarityIndex;
  readonly #counts = new Map<number, number>();
  readonly #rarities: Float64Array;
  readonly #query: Query;
  readonly #sums: readonly [number, number, number];
  /** Of a term that nobody has. */
  readonly #rarest: number;
  /** Score of the query against itself. */
  readonly self: number;

  constructor(index: SimilarityIndex, query: Query) {
    this.#index = index;
    this.#query = query;
    this.#rarest = index.rarity(-1);
    this.#rarities = Float64Array.from(query.terms, (term) => this.#rarity(term));
    query.terms.forEach((term, at) => this.#counts.set(term, query.counts[at] ?? 0));
    this.#sums = this.#sum(query);
    this.self = index.selfScore(query);
  }

  with(document: Query): Overlap {
    const { terms, counts } = document;
    const met = new Set<number>();
    let [summary, prose, code] = [0, 0, 0];
    let [coveredOfQuery, coveredOfDocument] = [0, 0];
    let [rarestShared, rareShared] = [0, 0];
    let rarestOnlyInDocument = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const held = counts[at] ?? 0;
      const own = this.#counts.get(term);
      if (own === undefined) {
        if (inSummary(held) > 0) rarestOnlyInDocument = Math.max(rarestOnlyInDocument, this.#rarity(term));
        continue;
      }
      met.add(term);
      const rarity = this.#rarity(term);
      rarestShared = Math.max(rarestShared, rarity);
      if (rarity > rare) rareShared += 1;
      if (inSummary(own) > 0) coveredOfQuery += rarity;
      if (inSummary(held) > 0) coveredOfDocument += rarity;
      if (inSummary(held) > 0 && inSummary(own) > 0) summary += rarity;
      if (inProse(held) > 0 && inProse(own) > 0) prose += rarity;
      if (inCode(held) > 0 && inCode(own) > 0) code += rarity;
    }
    const sums = this.#sum(document);
    return {
      summary: { query: this.#sums[0], document: sums[0], shared: summary },
      prose: { query: this.#sums[1], document: sums[1], shared: prose },
      code: { query: this.#sums[2], document: sums[2], shared: code },
      rarestOnlyInQuery: this.#rarestWithout(met),
      rarestOnlyInDocument,
      coveredOfQuery: share(coveredOfQuery, this.#sums[0]),
      coveredOfDocument: share(coveredOfDocument, sums[0]),
      rarestShared,
      rareShared,
      self: this.#index.selfScore(document),
    };
  }

  #rarity(term: number): number {
    return this.#index.rarity(term) / this.#rarest;
  }

  #rarestWithout(met: ReadonlySet<number>): number {
    let rarest = 0;
    this.#query.terms.forEach((term, at) => {
      if (inSummary(this.#query.counts[at] ?? 0) > 0 && !met.has(term))
        rarest = Math.max(rarest, this.#rarities[at] ?? 0);
    });
    return rarest;
  }

  #sum({ terms, counts }: Query): [number, number, number] {
    let [summary, prose, code] = [0, 0, 0];
    for (let at = 0; at < terms.length; at += 1) {
      const held = counts[at] ?? 0;
      const rarity = this.#rarity(terms[at] ?? 0);
      if (inSummary(held) > 0) summary += rarity;
      if (inProse(held) > 0) prose += rarity;
      if (inCode(held) > 0) code += rarity;
    }
    return [summary, prose, code];
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
