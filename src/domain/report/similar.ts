/** Items like one that is looked at, or being written. JSON-safe. */
import type { BacklogItem, StatusCategory } from '../backlog/item';
import type { PairVerdict } from '../measures/pair';
import { profileItem } from '../measures/similarity/profile';
import { alreadyRelated } from '../measures/similarity/related';
import { SimilarItems } from '../measures/similarity/similar-items';
import { leastShared, toldFrom } from '../measures/similarity/thresholds';

export interface SimilarItem {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: { readonly name: string; readonly category: StatusCategory };
  /** 0–1. */
  readonly probability: number;
  /** `alike` where it is not likely enough to say more. */
  readonly verdict: Exclude<PairVerdict, 'unrelated'> | 'alike';
}

/** Less likely than this, an item is not worth a look. */
const shownFrom = 0.02;
const mostShown = 5;

/** Items to compare one with, laid out for being asked again and again while somebody types. */
export class Lookalikes {
  readonly #items = new Map<string, BacklogItem>();
  readonly #similar = new SimilarItems();

  constructor(items: Iterable<BacklogItem>) {
    for (const item of items) {
      this.#items.set(item.id, item);
      this.#similar.add(profileItem(item), item.status.category === 'done');
    }
  }

  /** @param among which of the items may be answered with @returns likeliest first */
  of(item: BacklogItem, among: (other: BacklogItem) => boolean = () => true): SimilarItem[] {
    const judged = this.#similar.judge(profileItem(item), { least: leastShared });
    const found = judged.flatMap(({ id, probability, verdict }): SimilarItem[] => {
      const other = this.#items.get(id);
      if (other === undefined || verdict === 'unrelated' || probability < shownFrom) return [];
      if (!among(other) || alreadyRelated(item, other)) return [];
      const { key, summary, status } = other;
      return [
        {
          id,
          key,
          summary,
          status: { name: status.name, category: status.category },
          probability,
          verdict: probability >= toldFrom ? verdict : 'alike',
        },
      ];
    });
    return found.sort((a, b) => b.probability - a.probability).slice(0, mostShown);
  }
}
