import type { JudgedItem } from '../analyse';

/** From as many items on, a word that is dismissed again and again is the team's own. */
const fromItems = 3;

/** Words whose findings were dismissed on three different items: ask whether to allow them. Sorted; the most first. */
export function proposeWords(items: readonly JudgedItem[]): string[] {
  const itemsOf = new Map<string, number>();
  for (const { judgements } of items) {
    const words = new Set(
      judgements.flatMap(({ setAside }) => {
        if (setAside?.exception.kind !== 'dismiss' || setAside.outcome.result !== 'fail') return [];
        const found = setAside.outcome.message.params['words'];
        return Array.isArray(found) ? found.map((word: string) => word.toLowerCase()) : [];
      }),
    );
    for (const word of words) itemsOf.set(word, (itemsOf.get(word) ?? 0) + 1);
  }
  return [...itemsOf]
    .filter(([, count]) => count >= fromItems)
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .map(([word]) => word);
}
