/**
 * For each term the documents that hold it, packed into one typed array: a list is a chain of blocks that double in
 * size, so that lists grow in place and 30,000 items with 50 terms each need some 15 MB.
 */

/** How often a term stands in each field of a document, packed into one integer. */
export type Counts = number;

const summaryBits = 6;
const proseBits = 10;
const codeBits = 10;
const mask = (bits: number) => (1 << bits) - 1;

/** Counts beyond what fits are cut: the hundredth repetition says nothing new. */
export function packCounts(summary: number, prose: number, code: number): Counts {
  return (
    Math.min(summary, mask(summaryBits)) |
    (Math.min(prose, mask(proseBits)) << summaryBits) |
    (Math.min(code, mask(codeBits)) << (summaryBits + proseBits))
  );
}

export const inSummary = (counts: Counts): number => counts & mask(summaryBits);
export const inProse = (counts: Counts): number => (counts >> summaryBits) & mask(proseBits);
export const inCode = (counts: Counts): number => (counts >> (summaryBits + proseBits)) & mask(codeBits);

/** A block: offset of the next block (0 = none), room and fill in entries, then the entries of two integers each. */
const header = 3;
const firstRoom = 2;
const mostRoom = 1024;

export function grown(array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  if (needed <= array.length) return array;
  const larger = new Int32Array(Math.max(needed, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}

/** Where a search adds up: scores by document, and what their fields count. */
export interface Scores {
  readonly scores: Float64Array;
  /** `fieldFactors` of every document in a row. */
  readonly factors: Float64Array;
  /** Documents from this number on are left out. */
  readonly end: number;
}

/** Every entry with what it brings of its term's demand, term after term: what is read together stands together. */
interface Shares {
  /** By term, where its entries begin; one more at the end. */
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly shares: Float64Array;
}

function weightIn(factors: Float64Array, document: number, held: Counts): number {
  const base = document * 3;
  return (
    inSummary(held) * (factors[base] ?? 0) +
    inProse(held) * (factors[base + 1] ?? 0) +
    inCode(held) * (factors[base + 2] ?? 0)
  );
}

export class Postings {
  // Offset 0 means "none", so the first block starts behind it.
  #used = 1;
  #pool = new Int32Array(1024);
  #first = new Int32Array(256);
  #last = new Int32Array(256);
  #shares: Shares | undefined;

  append(term: number, document: number, counts: Counts): void {
    this.#shares = undefined;
    this.#first = grown(this.#first, term + 1);
    this.#last = grown(this.#last, term + 1);
    let block = this.#last[term] ?? 0;
    const room = block === 0 ? 0 : (this.#pool[block + 1] ?? 0);
    const fill = block === 0 ? 0 : (this.#pool[block + 2] ?? 0);
    if (block === 0 || fill === room) {
      const fresh = this.#allocate(block === 0 ? firstRoom : Math.min(room * 2, mostRoom));
      if (block === 0) this.#first[term] = fresh;
      else this.#pool[block] = fresh;
      this.#last[term] = fresh;
      block = fresh;
    }
    const filled = this.#pool[block + 2] ?? 0;
    const at = block + header + filled * 2;
    this.#pool[at] = document;
    this.#pool[at + 1] = counts;
    this.#pool[block + 2] = filled + 1;
  }

  /** Adds a term's share to the score of each document that holds it. The innermost loop of every search. */
  addScores(term: number, demand: number, k1: number, into: Scores): void {
    if (this.#shares !== undefined) {
      this.#addShares(this.#shares, term, demand, into);
      return;
    }
    const pool = this.#pool;
    const { scores, factors, end } = into;
    for (let block = this.#first[term] ?? 0; block !== 0; block = pool[block] ?? 0) {
      const from = block + header;
      const to = from + (pool[block + 2] ?? 0) * 2;
      for (let entry = from; entry < to; entry += 2) {
        const document = pool[entry] ?? 0;
        // Documents stand in ascending order, so the rest of the chain is out as well.
        if (document >= end) return;
        const weight = weightIn(factors, document, pool[entry + 1] ?? 0);
        scores[document] = (scores[document] ?? 0) + demand * (weight / (k1 + weight));
      }
    }
  }

  /**
   * Works out beforehand what every entry brings: worth it where many searches follow one another without a change.
   * It holds until something is appended or `forgetShares` is called.
   */
  workOutShares(factors: Float64Array, k1: number): void {
    const pool = this.#pool;
    const starts = this.#starts();
    const entries = starts[starts.length - 1] ?? 0;
    const documents = new Int32Array(entries);
    const shares = new Float64Array(entries);
    let at = 0;
    for (const first of this.#first) {
      for (let block = first; block !== 0; block = pool[block] ?? 0) {
        const from = block + header;
        const to = from + (pool[block + 2] ?? 0) * 2;
        for (let entry = from; entry < to; entry += 2) {
          const document = pool[entry] ?? 0;
          const weight = weightIn(factors, document, pool[entry + 1] ?? 0);
          documents[at] = document;
          shares[at] = weight / (k1 + weight);
          at += 1;
        }
      }
    }
    this.#shares = { starts, documents, shares };
  }

  /** Where each term's entries begin when all stand in a row, and where the last one's end. */
  #starts(): Int32Array {
    const starts = new Int32Array(this.#first.length + 1);
    this.#first.forEach((first, term) => {
      let entries = 0;
      for (let block = first; block !== 0; block = this.#pool[block] ?? 0)
        entries += this.#pool[block + 2] ?? 0;
      starts[term + 1] = (starts[term] ?? 0) + entries;
    });
    return starts;
  }

  forgetShares(): void {
    this.#shares = undefined;
  }

  #addShares(
    { starts, documents, shares }: Shares,
    term: number,
    demand: number,
    { scores, end }: Scores,
  ): void {
    const to = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? to; at < to; at += 1) {
      const document = documents[at] ?? 0;
      if (document >= end) return;
      scores[document] = (scores[document] ?? 0) + demand * (shares[at] ?? 0);
    }
  }

  #allocate(room: number): number {
    const at = this.#used;
    this.#used += header + room * 2;
    this.#pool = grown(this.#pool, this.#used);
    this.#pool[at + 1] = room;
    return at;
  }
}
