import type { BacklogItem } from '../../backlog/item';
import { termsInBoth } from '../similarity/explain';
import { profileItem } from '../similarity/profile';
import type { Profile } from '../similarity/profile';
import type { Query } from '../similarity/query';
import { SimilarityIndex } from '../similarity/similarity-index';
import { chanceAbove, estimateSize, intervalAround, sizeError, sizeEvidence, sizing } from './estimate-size';
import type { SizeEstimate, SizeNeighbour } from './estimate-size';

export interface SizeAnswer {
  readonly size: SizeEstimate;
  /** Closest first. */
  readonly neighbours: readonly SizeNeighbour[];
  /** 0–1. */
  chanceAbove(threshold: number): number;
  /** Where the size lies with the given certainty (0–1); `undefined` while there are too few own errors. */
  interval(coverage: number): SizeEstimate['interval'];
  /** Stems the item shares with a neighbour, most telling first. */
  shared(id: string): readonly string[];
}

/**
 * Sizes an item from the items a team has already sized: what reads alike, and what the team usually gives. Items are
 * learned in the order their sizes became known; each is first estimated from the ones before, which is where the
 * model's own errors come from.
 */
export class SizeModel {
  readonly #index = new SimilarityIndex();
  readonly #known = new Map<string, { readonly value: number; readonly order: number }>();
  #learned = 0;
  readonly #recent: number[] = [];
  readonly #errors: number[] = [];
  /** The same ascending, since something was learned last: every answer asks for it. */
  #sorted: readonly number[] | undefined;

  /** How many sized items it has learned from. */
  get known(): number {
    return this.#known.size;
  }

  learn(item: BacklogItem, value: number): void {
    const profile = profileItem(item);
    const before = this.#answer(profile);
    if (before) push(this.#errors, sizeError(value, before.size.centre), sizing.errors);
    this.#add(profile, item, value);
  }

  /**
   * Learns a whole record at once, oldest first: what `learn` would for one after the other. Only the newest errors are
   * kept, so only the newest items are tried before they are learned.
   */
  learnRecord(record: readonly (readonly [item: BacklogItem, value: number])[]): void {
    const firstTried = record.length - sizing.errors;
    record.forEach(([item, value], at) => {
      if (at >= firstTried) this.learn(item, value);
      else this.#add(profileItem(item), item, value);
    });
  }

  #add(profile: Profile, item: BacklogItem, value: number): void {
    this.#sorted = undefined;
    this.#index.add(profile);
    this.#known.set(item.id, { value, order: this.#learned });
    this.#learned += 1;
    push(this.#recent, value, sizing.recent);
  }

  /** @returns `undefined` before anything was learned */
  size(item: BacklogItem): SizeAnswer | undefined {
    return this.#answer(profileItem(item));
  }

  #answer(profile: Profile): SizeAnswer | undefined {
    const query = tellingPart(this.#index, this.#index.read(profile));
    const neighbours = this.#neighbours(profile, query);
    const evidence = sizeEvidence(neighbours, this.#recent);
    this.#sorted ??= [...this.#errors].sort((a, b) => a - b);
    const errors = this.#sorted;
    const size = estimateSize(evidence, errors);
    return (
      size && {
        size,
        neighbours,
        chanceAbove: (threshold) => chanceAbove(evidence, threshold),
        interval: (coverage) => intervalAround(Math.log1p(size.centre), errors, coverage),
        shared: (id) => {
          const other = this.#index.query(id);
          return other === undefined ? [] : termsInBoth(this.#index, query, other);
        },
      }
    );
  }

  #neighbours(profile: Profile, query: Query): SizeNeighbour[] {
    const self = this.#index.selfScore(query);
    if (self <= 0) return [];
    return this.#index
      .search(query, sizing.neighbours, (document) => this.#index.facts(document)?.id !== profile.id)
      .flatMap(({ document, score }) => {
        const id = this.#index.facts(document)?.id;
        const known = id === undefined ? undefined : this.#known.get(id);
        if (id === undefined || known === undefined) return [];
        const age = this.#learned - known.order;
        return [{ id, value: known.value, relevance: Math.min(1, score / self), age }];
      });
  }
}

/** Terms a search asks for; those beyond are in so many items that they order none, and cost the most to look up. */
const mostTerms = 100;

/** The terms of a query that tell most, where it has very many. */
function tellingPart(index: SimilarityIndex, query: Query): Query {
  if (query.terms.length <= mostTerms) return query;
  const ranked = Array.from(query.terms, (term, at) => ({
    at,
    demand: index.demand(term, query.counts[at] ?? 0),
  }));
  const kept = ranked.sort((a, b) => b.demand - a.demand || a.at - b.at).slice(0, mostTerms);
  return {
    ...query,
    terms: Int32Array.from(kept, ({ at }) => query.terms[at] ?? 0),
    counts: Int32Array.from(kept, ({ at }) => query.counts[at] ?? 0),
  };
}

/** Keeps the newest `limit`. */
function push(list: number[], value: number, limit: number): void {
  list.push(value);
  if (list.length > limit) list.shift();
}
