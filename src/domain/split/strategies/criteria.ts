import type { Phrase } from '../phrase';
import { evidenceOf, slice, trimmed } from '../phrase';
import { likeness, rarity } from '../terms';
import { cutAtPhrase, slotTitle } from '../compose/titles';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import { own } from '../pieces';
import type { Criterion, Reading } from '../read/read-item';
import type { SplitWords } from '../words/words';

/** Fewer criteria are one part's worth. */
const fewest = 4;

/** A part rarely has more criteria than this and still fits a few days. */
const perPart = 2.4;

/** Criteria written one after the other tend to belong together. */
const adjacency = 0.15;

const lead =
  /^(?:(?:scenario|szenario|scénario|escenario)\s*:\s*|(?:the )?(?:system|app|user|customer)s? (?:can|must|should|shall|may|is able to|will)(?: be able to)? |it (?:must|should) be possible to |(?:verify|ensure|check|make sure) that |(?:der|die) (?:nutzer|nutzerin|kunde) (?:kann|muss|soll) |l'utilisateur (?:peut|doit) |el usuario (?:puede|debe) )/iu;

/** What a criterion is about in a few words: the "when" of a scenario, else its beginning. */
export function topicOf(criterion: Phrase, words: SplitWords): Phrase {
  const when = /(?:^|[\s,])(?:when|wenn|lorsque|quand|cuando)\s+(?:(?:I|the user|ich|je|yo)\s+)?/iu.exec(
    criterion.text,
  );
  const isScenario = /^\s*(?:given|angenommen|gegeben|étant donné|dado)/iu.test(criterion.text);
  const from =
    isScenario && when !== null ? when.index + when[0].length : (lead.exec(criterion.text)?.[0].length ?? 0);
  const rest = slice(criterion, from, criterion.text.length);
  const end = /\n|[.;](?:\s|$)|,\s*(?:then|dann|alors|entonces)\s/iu.exec(rest.text);
  return cutAtPhrase(trimmed(end === null || end.index < 4 ? rest : slice(rest, 0, end.index)), 70, words);
}

/** Joins the two likest neighbouring groups until few enough are left; groups stay in the order of the text. */
function groups({ criteria }: Reading, wanted: number): readonly (readonly Criterion[])[] {
  const weight = rarity(criteria.map(({ terms }) => terms));
  const alike = (a: readonly Criterion[], b: readonly Criterion[]): number => {
    let sum = 0;
    for (const one of a) {
      for (const other of b) {
        const words = likeness(one.terms, other.terms, weight);
        sum += words + (Math.abs(one.index - other.index) === 1 ? adjacency : 0);
      }
    }
    // A group that already has its share is joined less gladly, so that parts come out even.
    return (
      sum / (a.length * b.length) -
      Math.max(0, a.length + b.length - Math.ceil(criteria.length / wanted)) * 0.2
    );
  };
  let clusters: (readonly Criterion[])[] = criteria.map((criterion) => [criterion]);
  while (clusters.length > wanted) {
    let best = { at: 0, with: 1, score: -Infinity };
    clusters.forEach((a, at) => {
      clusters.slice(at + 1, at + 1 + 12).forEach((b, offset) => {
        const score = alike(a, b);
        if (score > best.score + 1e-9) best = { at, with: at + 1 + offset, score };
      });
    });
    const merged = [...(clusters[best.at] ?? []), ...(clusters[best.with] ?? [])];
    clusters = clusters.flatMap((cluster, at) =>
      at === best.at ? [merged] : at === best.with ? [] : [cluster],
    );
  }
  return clusters;
}

/** More criteria than this are dealt in runs before they are compared, which takes time with the square. */
const mostCompared = 40;

function runs({ criteria }: Reading, wanted: number): readonly (readonly Criterion[])[] {
  const size = Math.ceil(criteria.length / wanted);
  return Array.from({ length: wanted }, (_, at) => criteria.slice(at * size, (at + 1) * size)).filter(
    (run) => run.length > 0,
  );
}

/** Groups of criteria that speak of the same thing. */
export const criteria: Strategy = (reading, { threshold }) => {
  const found = reading.criteria;
  if (found.length < fewest) return undefined;
  const { estimate } = reading.item;
  const bySize =
    estimate?.unit === 'points' && threshold !== undefined ? Math.ceil(estimate.value / threshold) : 0;
  const wanted = Math.min(mostParts - 1, Math.max(2, bySize, Math.ceil(found.length / perPart)));
  const made = found.length > mostCompared ? runs(reading, wanted) : groups(reading, wanted);
  return {
    strategy: 'criteria',
    trigger: found.map(({ phrase }) => evidenceOf(phrase)),
    certainty: 0.9,
    titleNamesWhole: false,
    parts: made.flatMap((group) => {
      const leader = group[0];
      if (leader === undefined) return [];
      const topic = [own(topicOf(leader.phrase, reading.words))];
      return [{ title: slotTitle(reading, topic), label: topic, criteria: group.map(({ index }) => index) }];
    }),
  };
};
