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

/** Where a search adds up: scores by document, which documents were met, and what their fields count. */
export interface Scores {
  readonly scores: Float64Array;
  /** `fieldFactors` of every document in a row. */
  readonly factors: Float64Array;
  readonly touched: Int32Array;
  /** How many of `touched` are filled. */
  count: number;
  /** Documents from this number on are left out. */
  readonly end: number;
}

export class Postings {
  // Offset 0 means "none", so the first block starts behind it.
  #used = 1;
  #pool = new Int32Array(1024);
  #first = new Int32Array(256);
  #last = new Int32Array(256);

  append(term: number, document: number, counts: Counts): void {
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
    const pool = this.#pool;
    const { scores, factors, touched, end } = into;
    let { count } = into;
    for (let block = this.#first[term] ?? 0; block !== 0; block = pool[block] ?? 0) {
      const from = block + header;
      const to = from + (pool[block + 2] ?? 0) * 2;
      for (let entry = from; entry < to; entry += 2) {
        const document = pool[entry] ?? 0;
        // Documents stand in ascending order, so the rest of the chain is out as well.
        if (document >= end) {
          into.count = count;
          return;
        }
        const held = pool[entry + 1] ?? 0;
        const base = document * 3;
        const weight =
          inSummary(held) * (factors[base] ?? 0) +
          inProse(held) * (factors[base + 1] ?? 0) +
          inCode(held) * (factors[base + 2] ?? 0);
        const before = scores[document] ?? 0;
        if (before === 0) {
          touched[count] = document;
          count += 1;
        }
        scores[document] = before + (demand * weight) / (k1 + weight);
      }
    }
    into.count = count;
  }

  #allocate(room: number): number {
    const at = this.#used;
    this.#used += header + room * 2;
    this.#pool = grown(this.#pool, this.#used);
    this.#pool[at + 1] = room;
    return at;
  }
}
