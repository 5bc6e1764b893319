export interface Hit {
  readonly document: number;
  readonly score: number;
}

/**
 * The `limit` best of the documents before `end` that have a score, best first, equal scores by id. A heap of the best
 * so far whose root is the worst of them: most documents are refused by one comparison.
 */
export function best(
  scores: Float64Array,
  end: number,
  limit: number,
  idOf: (document: number) => string,
  accept: (document: number) => boolean,
): Hit[] {
  const worse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference !== 0 ? difference < 0 : idOf(a) > idOf(b);
  };
  const least = likelyFloor(scores, end, limit);
  const found = heapOf(scores, end, limit, least, worse, accept);
  // The floor is a guess: where it let too few through, or many are not accepted, those below it count as well.
  const heap = found.length < limit && least > 0 ? heapOf(scores, end, limit, 0, worse, accept) : found;
  return heap
    .sort((a, b) => (worse(a, b) ? 1 : -1))
    .map((document) => ({ document, score: scores[document] ?? 0 }));
}

/** One document in so many is looked at for the guess. */
const stride = 8;
const steps = 128;

/** A score that probably twice `limit` documents reach: guessed from some of them, so that hardly any has to be sorted. */
function likelyFloor(scores: Float64Array, end: number, limit: number): number {
  let most = 0;
  for (let document = 0; document < end; document += stride) most = Math.max(most, scores[document] ?? 0);
  if (most === 0) return 0;
  const counts = new Int32Array(steps + 1);
  const perStep = steps / most;
  for (let document = 0; document < end; document += stride) {
    const step = Math.floor((scores[document] ?? 0) * perStep);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let reached = 0;
  for (let step = steps; step > 0; step -= 1) {
    reached += counts[step] ?? 0;
    if (reached * stride >= 2 * limit) return step / perStep;
  }
  return 0;
}

function heapOf(
  scores: Float64Array,
  end: number,
  limit: number,
  least: number,
  worse: Worse,
  accept: (document: number) => boolean,
): number[] {
  const heap: number[] = [];
  // Score of the worst of the best so far: nearly every document ends at this comparison.
  let floor = least;
  for (let document = 0; document < end; document += 1) {
    const score = scores[document] ?? 0;
    if (score === 0 || score < floor) continue;
    const full = heap.length === limit;
    // Whether it beats the worst is asked first: where thousands score the same, nearly none does.
    if (full && !worse(heap[0] ?? document, document)) continue;
    if (!accept(document)) continue;
    if (full) sink(heap, document, worse);
    else rise(heap, document, worse);
    if (heap.length === limit) floor = scores[heap[0] ?? document] ?? 0;
  }
  return heap;
}

type Worse = (a: number, b: number) => boolean;

function rise(heap: number[], document: number, worse: Worse): void {
  let at = heap.push(document) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = heap[above] ?? 0;
    if (!worse(document, other)) break;
    heap[at] = other;
    at = above;
  }
  heap[at] = document;
}

/** Puts a document where the worst was and lets it find its place. */
function sink(heap: number[], document: number, worse: Worse): void {
  let at = 0;
  for (;;) {
    const left = at * 2 + 1;
    const right = left + 1;
    if (left >= heap.length) break;
    const child = right < heap.length && worse(heap[right] ?? 0, heap[left] ?? 0) ? right : left;
    const other = heap[child] ?? 0;
    if (!worse(other, document)) break;
    heap[at] = other;
    at = child;
  }
  heap[at] = document;
}
