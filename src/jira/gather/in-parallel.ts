/** Runs the work over all entries, at most `limit` at once, starting them in order. The first rejection rejects all. */
export async function inParallel<T>(
  entries: readonly T[],
  limit: number,
  work: (entry: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < entries.length) {
      const index = next;
      next += 1;
      const entry = entries[index];
      if (entry !== undefined) await work(entry, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, entries.length) }, lane));
}
