/** A title as people compare it: lower case, one space, no punctuation. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Runs of four characters: they forgive endings, typing mistakes and words written together. */
function runs(title: string): Set<string> {
  const text = ` ${plainTitle(title)} `;
  const found = new Set<string>();
  for (let at = 0; at + 4 <= text.length; at += 1) found.add(text.slice(at, at + 4));
  return found;
}

/** 0–1: share of the runs of characters that two titles have in common. */
export function titleLikeness(a: string, b: string): number {
  const left = runs(a.slice(0, 300));
  const right = runs(b.slice(0, 300));
  if (left.size === 0 || right.size === 0) return plainTitle(a) === plainTitle(b) ? 1 : 0;
  let shared = 0;
  for (const run of left) if (right.has(run)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}
