import { rarity, termsOf } from '../terms';
import type { Terms } from '../terms';
import type { Criterion, Reading } from '../read/read-item';
import type { SplitWords } from '../words/words';

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

type Weight = (term: string) => number;

/** The term itself or another form of it. */
function formIn(terms: Terms, term: string): string | undefined {
  if (terms.has(term)) return term;
  if (term.length < sharedBeginning) return undefined;
  const beginning = term.slice(0, sharedBeginning);
  return [...terms].find((other) => other.startsWith(beginning));
}

/** Cosine of two criteria where forms of one word count as the same; 0–1. */
function likenessOfForms(a: Terms, b: Terms, weight: Weight): number {
  const norm = (terms: Terms): number => [...terms].reduce((sum, term) => sum + weight(term) ** 2, 0);
  const shared = [...a].reduce((sum, term) => {
    const form = formIn(b, term);
    return form === undefined ? sum : sum + weight(term) * weight(form);
  }, 0);
  const size = Math.sqrt(norm(a) * norm(b));
  return size === 0 ? 0 : Math.min(1, shared / size);
}

/** "Refused" is said of any case and says nothing of which. */
const telling = ({ terms }: Criterion, { negatives }: SplitWords): Terms =>
  new Set([...terms].filter((term) => !negatives.test(term)));

function isOneDecision(a: string, b: string, { decided, refused }: SplitWords): boolean {
  const [aYes, bYes] = [decided.test(a), decided.test(b)];
  return (aYes && (bYes || refused.test(b))) || (bYes && refused.test(a));
}

/** How much two criteria belong together. */
function belonging({ criteria, language, words, wish }: Reading): (a: number, b: number) => number {
  const own = criteria.map((criterion) => telling(criterion, words));
  const rare = rarity(own);
  const title = termsOf(wish.text, language);
  const weight: Weight = (term) => rare(term) * (formIn(title, term) === undefined ? 1 : titleWord);
  return (at, to) => {
    const [first, second] = [criteria[at], criteria[to]];
    if (first === undefined || second === undefined) return 0;
    const shared = likenessOfForms(own[at] ?? new Set(), own[to] ?? new Set(), weight);
    const isCaseOf = shared > 0 && words.negatives.test(second.text) && !words.negatives.test(first.text);
    return (
      shared +
      (isOneDecision(first.text, second.text, words) ? sameDecision : 0) +
      (second.index === first.index + 1 ? adjacency : 0) +
      (isCaseOf ? failureOf : 0)
    );
  };
}

/**
 * Joins the two likest groups until `wanted` are left. Groups are told in the order of their first criterion, and what is
 * in one in the order of the text.
 */
export function groupsOf(reading: Reading, wanted: number): readonly (readonly Criterion[])[] {
  const { criteria } = reading;
  const pair = belonging(reading);
  const table = criteria.map((_, at) => criteria.map((__, to) => (at < to ? pair(at, to) : 0)));
  const share = Math.ceil(criteria.length / wanted);
  const alike = (a: readonly number[], b: readonly number[]): number => {
    let sum = 0;
    for (const one of a)
      for (const other of b) sum += table[Math.min(one, other)]?.[Math.max(one, other)] ?? 0;
    // A group that already has its share is joined less gladly, so that parts do not come out all too uneven.
    const excess = Math.max(0, a.length + b.length - share);
    return sum / (a.length * b.length) - crowded * excess;
  };
  let clusters: (readonly number[])[] = criteria.map((_, at) => [at]);
  while (clusters.length > wanted) {
    let best = { at: 0, with: 1, score: -Infinity };
    clusters.forEach((a, at) => {
      clusters.slice(at + 1).forEach((b, offset) => {
        const score = alike(a, b);
        if (score > best.score + 1e-9) best = { at, with: at + 1 + offset, score };
      });
    });
    const merged = [...(clusters[best.at] ?? []), ...(clusters[best.with] ?? [])].sort((a, b) => a - b);
    clusters = clusters.flatMap((cluster, at) =>
      at === best.at ? [merged] : at === best.with ? [] : [cluster],
    );
  }
  return clusters.map((cluster) => cluster.flatMap((at) => criteria[at] ?? []));
}
