import { isBinding } from './binding-words';
import { plainTitle } from './title';
import type { Facts } from './similarity-index';
import type { ReadTitle } from './title';

/** A name heads titles on purpose when this many items use it. */
const fewestUses = 3;

/** `Android: …` and `[Android] …`: what stands before is a place, not the matter. */
const headed = /^\s*(?:\[([^\]]{1,40})\]|([^:]{1,40}):(?=\s|\p{L}))/u;

/**
 * Words by which this very backlog sorts its items (names of components, heads of titles) and the titles that come
 * again. Learned from the items, so that no product's names are built in.
 */
export class Names {
  readonly #components = new Map<string, number>();
  readonly #heads = new Map<string, number>();
  readonly #series = new Map<string, { items: number; finished: number }>();

  /**
   * @param title the facts' own, read
   * @param finished whether the item is done; an unknown state counts as done
   */
  count(facts: Pick<Facts, 'components' | 'title'>, title: ReadTitle, finished: boolean, by: 1 | -1): void {
    for (const component of facts.components)
      for (const word of wordsOf(component)) add(this.#components, word, by);
    for (const word of headWords(facts.title)) add(this.#heads, word, by);
    const key = title.series;
    const series = this.#series.get(key) ?? { items: 0, finished: 0 };
    this.#series.set(key, {
      items: series.items + by,
      finished: series.finished + (finished ? by : 0),
    });
  }

  /** Whether a word names a part of the product: items are told apart by it, not described. */
  isPlace(word: string): boolean {
    return this.isComponent(word) || (this.#heads.get(word) ?? 0) >= 2 * fewestUses;
  }

  /** Words that say what an item is about, not where. */
  matterOf(words: readonly string[]): string[] {
    return words.filter((word) => !this.isPlace(word) && !isBinding(word));
  }

  /** Whether components are called by this word. */
  isComponent(word: string): boolean {
    return (this.#components.get(word) ?? 0) >= fewestUses;
  }

  /** Whether so many items bear this title, numbers aside, some of them done, that it must be work that comes again. */
  isSeries({ series: key }: ReadTitle): boolean {
    const series = this.#series.get(key);
    return series !== undefined && series.items >= fewestUses && series.finished > 0;
  }
}

/** Words of a component's name or a title's head. */
export const wordsOf = (name: string) =>
  plainTitle(name)
    .split(' ')
    .filter((word) => word.length > 1);

function headWords(title: string): string[] {
  const match = headed.exec(title);
  const head = match?.[1] ?? match?.[2];
  if (head === undefined) return [];
  const words = wordsOf(head);
  return words.length <= 2 ? words : [];
}

function add(counts: Map<string, number>, word: string, by: 1 | -1): void {
  counts.set(word, (counts.get(word) ?? 0) + by);
}
