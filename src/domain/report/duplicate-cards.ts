/** Clusters of duplicates as people look through them, over the open backlog and what was finished lately. JSON-safe. */
import type { Backlog } from '../backlog/backlog';
import type { BacklogItem, StatusCategory } from '../backlog/item';
import type { Duplicates, Pair } from '../measures/duplicates';
import { learnFrom } from '../measures/learning/learn';
import type { Learned } from '../measures/learning/learn';
import { shifted } from '../measures/learning/shift';
import { clusterPairs } from '../measures/similarity/clusters';
import { itemToKeep } from '../measures/similarity/keep';
import type { Keep } from '../measures/similarity/keep';
import { toldFrom } from '../measures/similarity/thresholds';
import { tokenise } from '../text/tokens';

/** Two items that somebody found not to be the same. */
export interface Apart {
  readonly a: string;
  readonly b: string;
}

/** What stays with an item when it is closed: nothing of it moves by itself. */
export interface Attached {
  readonly links: number;
  readonly comments: number;
  readonly votes: number;
  readonly watchers: number;
  readonly attachments: number;
  readonly subtasks: number;
}

export interface CardItem {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly type: string;
  readonly status: { readonly name: string; readonly category: StatusCategory };
  readonly estimate: BacklogItem['estimate'];
  readonly labels: readonly string[];
  readonly created: string;
  readonly attached: Attached;
}

export interface DuplicateCard {
  /** The one to keep first, then the others, likeliest first. */
  readonly items: readonly CardItem[];
  readonly keep: Keep;
  /** Of its likeliest pair, 0–1. */
  readonly probability: number;
  /** Whether one of them is done: then the question is whether the work is. */
  readonly alreadyDone: boolean;
  readonly pairs: readonly Pair[];
}

export interface DuplicateCards {
  readonly cards: readonly DuplicateCard[];
  readonly learned: Learned;
}

const cardItem = (item: BacklogItem): CardItem => ({
  id: item.id,
  key: item.key,
  summary: item.summary,
  type: item.type.name,
  status: { name: item.status.name, category: item.status.category },
  estimate: item.estimate,
  labels: item.labels,
  created: item.created,
  attached: {
    links: item.links.length,
    comments: item.commentCount ?? 0,
    votes: item.voteCount ?? 0,
    watchers: item.watcherCount ?? 0,
    attachments: item.attachmentCount ?? 0,
    subtasks: item.subtaskCount,
  },
});

const keyOf = ({ a, b }: Apart): string => (BigInt(a) < BigInt(b) ? `${a}:${b}` : `${b}:${a}`);

/** Words that say something: “the” and “is” tell no two items apart. */
export function tellingWords(words: readonly string[]): string[] {
  return words.filter((word) => tokenise(word).length > 0);
}

/** The pair with differences that say something. */
export function telling(pair: Pair): Pair {
  const { a, b } = pair.differences;
  return { ...pair, differences: { a: tellingWords(a), b: tellingWords(b) } };
}

/** Everything that may be on a card, by id. */
function comparable({ items, history }: Backlog): ReadonlyMap<string, BacklogItem> {
  return new Map([...items, ...history.finished.map(({ item }) => item)].map((item) => [item.id, item]));
}

/**
 * @param refused pairs that people said are none; they split a cluster
 * @param labelled of the site: what learning is done from; empty when it is switched off
 * @returns likeliest first
 */
export function duplicateCards(
  backlog: Backlog,
  { pairs }: Pick<Duplicates, 'pairs'>,
  refused: readonly Apart[],
  labelled: Parameters<typeof learnFrom>[0] = [],
): DuplicateCards {
  const learned = learnFrom(labelled);
  const items = comparable(backlog);
  const not = new Set(refused.map(keyOf));
  const told = pairs
    .filter((pair) => pair.verdict === 'duplicate' && !not.has(keyOf(pair)))
    .map((pair) => telling({ ...pair, probability: shifted(pair.probability, learned.shift) }))
    .filter(({ probability }) => probability >= toldFrom);
  const variants = new Set(pairs.filter(({ verdict }) => verdict !== 'duplicate').map(keyOf));
  const apart = (a: string, b: string) => not.has(keyOf({ a, b })) || variants.has(keyOf({ a, b }));
  const cards = clusterPairs(told, toldFrom, apart).flatMap((ids): DuplicateCard[] => {
    const members = ids.flatMap((id) => items.get(id) ?? []);
    const keep = itemToKeep(members);
    const inside = told.filter(({ a, b }) => ids.includes(a) && ids.includes(b));
    const [likeliest] = inside;
    if (keep === undefined || likeliest === undefined || members.length < 2) return [];
    const first = (item: BacklogItem): number => Number(item.id !== keep.id);
    return [
      {
        items: members.toSorted((a, b) => first(a) - first(b)).map(cardItem),
        keep,
        probability: likeliest.probability,
        alreadyDone: members.some(({ status }) => status.category === 'done'),
        pairs: inside,
      },
    ];
  });
  return { cards: cards.toSorted((a, b) => b.probability - a.probability), learned };
}
