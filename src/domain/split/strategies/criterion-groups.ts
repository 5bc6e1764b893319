import { rarity, termsOf } from '../terms';
import type { Criterion, Reading } from '../read/read-item';

/** Criteria written one after the other tend to belong together; words they share say more. */
const adjacency = 0.1;

/** What goes wrong goes with the case before it that it is about. */
const failureOf = 0.15;

/** A yes and a no, or the wait for either, are one decision. */
const sameDecision = 0.35;

/** Words of the item's title stand in most criteria and tell them apart less than others. */
const titleWord = 0.35;

/** For each criterion above an even share. */
const crowded = 0.15;

/** Beginnings shared by more letters are one word in two forms ("approval", "approved"; "Suchfeld", "Suchfelder"). */
const sharedBeginning = 5;

/** One name for all forms of a word. */
const formOf = (term: string): string => term.slice(0, sharedBeginning);

/** What comparing asks of a criterion, worked out once: each is compared with all others. */
interface Profile {
  readonly index: number;
  /** Forms of its words with their weights; "refused" is said of any case and says nothing of which. */
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
  readonly fails: boolean;
  readonly decides: boolean;
  readonly refuses: boolean;
}

function profilesOf({ criteria, language, words, wish }: Reading): readonly Profile[] {
  const forms = criteria.map(
    ({ terms }) => new Set([...terms].filter((term) => !words.negatives.test(term)).map(formOf)),
  );
  const rare = rarity(forms);
  const title = new Set([...termsOf(wish.text, language)].map(formOf));
  return criteria.map(({ index, text }, at) => {
    const weights = new Map(
      [...(forms[at] ?? [])].map((form) => [form, rare(form) * (title.has(form) ? titleWord : 1)]),
    );
    return {
      index,
      weights,
      length: Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0)),
      fails: words.negatives.test(text),
      decides: words.decided.test(text),
      refuses: words.refused.test(text),
    };
  });
}

/** Cosine of the words of two criteria; 0–1. */
function shared(a: Profile, b: Profile): number {
  let sum = 0;
  for (const [form, weight] of a.weights) sum += weight * (b.weights.get(form) ?? 0);
  return sum === 0 ? 0 : sum / (a.length * b.length);
}

const isOneDecision = (a: Profile, b: Profile): boolean =>
  (a.decides && (b.decides || b.refuses)) || (b.decides && a.refuses);

/** How much a criterion and one behind it belong together. */
function belonging(a: Profile, b: Profile): number {
  const words = shared(a, b);
  return (
    words +
    (isOneDecision(a, b) ? sameDecision : 0) +
    (b.index === a.index + 1 ? adjacency : 0) +
    (words > 0 && b.fails && !a.fails ? failureOf : 0)
  );
}

/**
 * Joins the two likest groups until `wanted` are left. Groups are told in the order of their first criterion, and what is
 * in one in the order of the text.
 */
export function groupsOf(reading: Reading, wanted: number): readonly (readonly Criterion[])[] {
  const { criteria } = reading;
  const profiles = profilesOf(reading);
  const share = Math.ceil(criteria.length / wanted);
  /** With each group, what it has in common with every other one, in the same order. */
  let groups = profiles.map((one, at) => ({
    members: [at],
    ties: profiles.map((other, to) => (at < to ? belonging(one, other) : belonging(other, one))),
  }));
  while (groups.length > wanted) {
    let best = { at: 0, with: 1, score: -Infinity };
    groups.forEach(({ members, ties }, at) => {
      for (let to = at + 1; to < groups.length; to += 1) {
        const size = groups[to]?.members.length ?? 1;
        // A group that already has its share is joined less gladly, so that parts do not come out all too uneven.
        const excess = Math.max(0, members.length + size - share);
        const score = (ties[to] ?? 0) / (members.length * size) - crowded * excess;
        if (score > best.score + 1e-9) best = { at, with: to, score };
      }
    });
    const { at, with: gone } = best;
    const joined = (ties: readonly number[]): number[] =>
      ties.map((tie, to) => (to === at ? tie + (ties[gone] ?? 0) : tie)).filter((_, to) => to !== gone);
    const other = groups[gone];
    groups = groups
      .map(({ members, ties }, to) =>
        to === at && other !== undefined
          ? {
              members: [...members, ...other.members].sort((a, b) => a - b),
              ties: ties.map((tie, third) => tie + (other.ties[third] ?? 0)),
            }
          : { members, ties },
      )
      .filter((_, to) => to !== gone)
      .map(({ members, ties }) => ({ members, ties: joined(ties) }));
  }
  return groups.map(({ members }) => members.flatMap((member) => criteria[member] ?? []));
}
