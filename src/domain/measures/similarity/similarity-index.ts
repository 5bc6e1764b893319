import { Postings, grown, packCounts } from './postings';
import type { Profile } from './profile';
import type { Query } from './query';
import { rankerWeights } from './ranker-weights';
import type { RankerWeights } from './ranker-weights';
import { best } from './best';
import type { Hit } from './best';
import { fieldFactors, weigh } from './field-factors';

/** What the index keeps of an item besides its terms. */
export type Facts = Omit<Profile, 'summary' | 'prose' | 'code'>;

/** Items imagined without any of the words: in a backlog of ten, a word that two share is not therefore common. */
const elsewhere = 100;

/** So many searches without a change, and more will come: the whole backlog is being compared. */
const manySearches = 100;

/**
 * An index over items that answers "which are most like this one" by field-weighted BM25. Items can be added, changed
 * and removed at any time; the answers are those of an index built anew from what is left.
 */
export class SimilarityIndex {
  readonly weights: RankerWeights;
  readonly #vocabulary = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #postings = new Postings();
  readonly #facts: (Facts | undefined)[] = [];
  readonly #queries: (Query | undefined)[] = [];
  readonly #documents = new Map<string, number>();
  #frequency = new Int32Array(256);
  readonly #totals: [number, number, number] = [0, 0, 0];
  #factors: Float64Array | undefined;
  /** Of each term, 0 where it has yet to be worked out. */
  #rarities = new Float64Array(0);
  /** `selfScore` of documents asked for since the last change. */
  readonly #selfScores = new Map<Query, number>();
  #inverse: Float64Array | undefined;
  #room = new Float64Array(0);
  #scores = new Float64Array(0);
  /** Since the last change. */
  #searches = 0;
  #lengths = new Int32Array(256);

  constructor(weights: RankerWeights = rankerWeights) {
    this.weights = weights;
  }

  get size(): number {
    return this.#documents.size;
  }

  /** Adds an item, or replaces what was known of it. */
  add(profile: Profile): void {
    this.remove(profile.id);
    const query = this.read(profile, true);
    const document = this.#facts.length;
    const { summary: _summary, prose: _prose, code: _code, ...facts } = profile;
    this.#facts.push(facts);
    this.#queries.push(query);
    this.#lengths = grown(this.#lengths, (document + 1) * 3);
    this.#lengths.set(query.lengths, document * 3);
    this.#documents.set(profile.id, document);
    this.#count(query, 1);
    query.terms.forEach((term, at) => {
      this.#postings.append(term, document, query.counts[at] ?? 0);
    });
  }

  /** Forgets an item; its postings stay behind unread. */
  remove(id: string): void {
    const document = this.#documents.get(id);
    const query = document === undefined ? undefined : this.#queries[document];
    if (document === undefined || query === undefined) return;
    this.#documents.delete(id);
    this.#facts[document] = undefined;
    this.#queries[document] = undefined;
    this.#count(query, -1);
  }

  facts(document: number): Facts | undefined {
    return this.#facts[document];
  }

  factsOf(id: string): Facts | undefined {
    const document = this.#documents.get(id);
    return document === undefined ? undefined : this.#facts[document];
  }

  /** The item's own terms as a query, for comparing items that are both in the index. */
  query(id: string): Query | undefined {
    const document = this.#documents.get(id);
    return document === undefined ? undefined : this.#queries[document];
  }

  /** Number of an item, by which items are asked for that were added before it. */
  documentOf(id: string): number | undefined {
    return this.#documents.get(id);
  }

  queryAt(document: number): Query | undefined {
    return this.#queries[document];
  }

  /** Terms of an item as numbers. Terms nobody used get numbers past the vocabulary, unless they are to be learned. */
  read(profile: Pick<Profile, 'summary' | 'prose' | 'code'>, learn = false): Query {
    const counted = new Map<number, [number, number, number]>();
    const unknown = new Map<string, number>();
    const lengths: [number, number, number] = [
      profile.summary.length,
      profile.prose.length,
      profile.code.length,
    ];
    [profile.summary, profile.prose, profile.code].forEach((words, field) => {
      for (const word of words) {
        const term = this.#term(word, learn, unknown);
        const counts = counted.get(term) ?? [0, 0, 0];
        counts[field] = (counts[field] ?? 0) + 1;
        counted.set(term, counts);
      }
    });
    return {
      terms: Int32Array.from(counted.keys()),
      counts: Int32Array.from([...counted.values()].map((counts) => packCounts(...counts))),
      lengths,
    };
  }

  word(term: number): string | undefined {
    return this.#words[term];
  }

  /** How much a term tells: the rarer, the more. The most for a term that nobody has. */
  rarity(term: number): number {
    const known = this.#rarities[term];
    if (known !== undefined && known > 0) return known;
    const frequency = this.#frequency[term] ?? 0;
    const rarity = Math.log(1 + (this.size + elsewhere - frequency + 0.5) / (frequency + 0.5));
    if (known !== undefined) this.#rarities[term] = rarity;
    return rarity;
  }

  /** Mean length of each field, at least 1. */
  get averages(): readonly [number, number, number] {
    const items = Math.max(1, this.size);
    const mean = (total: number) => Math.max(1, total / items);
    return [mean(this.#totals[0]), mean(this.#totals[1]), mean(this.#totals[2])];
  }

  /** How much a query asks for a term, saturated: a word said ten times is not ten times as important. */
  demand(term: number, counts: number): number {
    const weight = weigh(counts, this.weights);
    const { k3 } = this.weights;
    return (this.rarity(term) * (k3 + 1) * weight) / (k3 + weight);
  }

  /**
   * The items most like a query, best first; equal scores by id.
   * @param accept which documents may be answered with
   * @param end only documents added before this one
   * @param least where no document shares as much with the query (as a share of one's own score plus as a share of the
   * other's), nothing may be answered
   */
  search(
    query: Query,
    limit: number,
    accept: (document: number) => boolean = () => true,
    end = this.#facts.length,
    least = 0,
  ): Hit[] {
    const factors = this.#freshFactors();
    if (this.#scores.length < this.#facts.length) {
      this.#scores = new Float64Array(Math.ceil(this.#facts.length * 1.5));
    }
    const scores = this.#scores;
    const into = { scores, factors, end };
    const { k1 } = this.weights;
    this.#searches += 1;
    if (this.#searches === manySearches) this.#postings.workOutShares(factors, k1);
    const { terms, counts } = query;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const demand = this.demand(term, counts[at] ?? 0);
      this.#postings.addScores(term, demand, k1, into);
    }
    if (least > 0 && this.#searches >= manySearches && !this.#isAnyLike(query, end, least)) {
      scores.fill(0, 0, end);
      return [];
    }
    const idOf = (document: number) => this.#facts[document]?.id ?? '';
    const alive = (document: number) => this.#facts[document] !== undefined && accept(document);
    const hits = best(scores, end, limit, idOf, alive);
    scores.fill(0, 0, end);
    return hits;
  }

  #isAnyLike(query: Query, end: number, least: number): boolean {
    const scores = this.#scores;
    const inverse = this.#inverseSelfScores();
    const own = 1 / this.selfScore(query);
    for (let document = 0; document < end; document += 1)
      if ((scores[document] ?? 0) * (own + (inverse[document] ?? 0)) >= least) return true;
    return false;
  }

  /** One by the `selfScore` of each document. */
  #inverseSelfScores(): Float64Array {
    this.#inverse ??= Float64Array.from(this.#queries, (query) =>
      query === undefined ? 0 : 1 / this.selfScore(query),
    );
    return this.#inverse;
  }

  /** The score a search by this item gives the item itself: the most any item can have in common with it. */
  selfScore(query: Query): number {
    const known = this.#selfScores.get(query);
    if (known !== undefined) return known;
    const sum = this.#selfScore(query);
    this.#selfScores.set(query, sum);
    return sum;
  }

  #selfScore({ terms, counts, lengths }: Query): number {
    const [summary, prose, code] = fieldFactors(lengths, this.averages, this.weights);
    const factors = { summary, prose, code };
    let sum = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const held = counts[at] ?? 0;
      const weight = weigh(held, factors);
      sum += (this.demand(terms[at] ?? 0, held) * weight) / (this.weights.k1 + weight);
    }
    return sum;
  }

  #term(word: string, learn: boolean, unknown: Map<string, number>): number {
    const known = this.#vocabulary.get(word) ?? unknown.get(word);
    if (known !== undefined) return known;
    const next = this.#words.length + (learn ? 0 : unknown.size);
    if (learn) {
      this.#vocabulary.set(word, next);
      this.#words.push(word);
    } else unknown.set(word, next);
    return next;
  }

  #count({ terms, lengths }: Query, by: 1 | -1): void {
    this.#factors = undefined;
    this.#searches = 0;
    this.#postings.forgetShares();
    this.#selfScores.clear();
    this.#inverse = undefined;
    if (this.#rarities.length < this.#words.length)
      this.#rarities = new Float64Array(Math.ceil(this.#words.length * 1.5));
    else this.#rarities.fill(0);
    this.#frequency = grown(this.#frequency, this.#words.length);
    for (const term of terms) this.#frequency[term] = (this.#frequency[term] ?? 0) + by;
    this.#totals[0] += by * lengths[0];
    this.#totals[1] += by * lengths[1];
    this.#totals[2] += by * lengths[2];
  }

  /** `fieldFactors` of every document in a row; they change with every item, because the averages do. */
  #freshFactors(): Float64Array {
    if (this.#factors !== undefined) return this.#factors;
    const { summaryLength, proseLength, codeLength, ...weights } = this.weights;
    const [summary, prose, code] = this.averages;
    if (this.#room.length < this.#facts.length * 3)
      this.#room = new Float64Array(Math.ceil(this.#facts.length * 4.5));
    const factors = this.#room;
    const lengths = this.#lengths;
    for (let at = 0; at < this.#facts.length * 3; at += 3) {
      factors[at] = weights.summary / (1 - summaryLength + (summaryLength * (lengths[at] ?? 0)) / summary);
      factors[at + 1] = weights.prose / (1 - proseLength + (proseLength * (lengths[at + 1] ?? 0)) / prose);
      factors[at + 2] = weights.code / (1 - codeLength + (codeLength * (lengths[at + 2] ?? 0)) / code);
    }
    this.#factors = factors;
    return factors;
  }
}
