import type { Language } from '../text/languages/language';
import { tokenise } from '../text/tokens';

export type Terms = ReadonlySet<string>;

/** Content words of a text, stemmed. */
export function termsOf(text: string, language: Language | 'other'): Terms {
  return new Set(tokenise(text, { language, limit: 200 }).map(({ term }) => term));
}

/** How rare each term is among some texts, 0 where it is in all of them. */
export function rarity(texts: readonly Terms[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log((texts.length + 1) / ((counts.get(term) ?? 0) + 0.5));
}

/** Cosine of two sets of terms, rare ones counting more; 0–1. */
export function likeness(a: Terms, b: Terms, weight: (term: string) => number = () => 1): number {
  const norm = (terms: Terms): number => [...terms].reduce((sum, term) => sum + weight(term) ** 2, 0);
  const shared = [...a].reduce((sum, term) => sum + (b.has(term) ? weight(term) ** 2 : 0), 0);
  const size = Math.sqrt(norm(a) * norm(b));
  return size === 0 ? 0 : shared / size;
}
