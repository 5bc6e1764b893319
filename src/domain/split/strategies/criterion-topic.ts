import type { Phrase } from '../phrase';
import { slice, trimmed } from '../phrase';
import { termsOf } from '../terms';
import { cutAtPhrase } from '../compose/titles';
import type { Criterion, Reading } from '../read/read-item';
import type { SplitWords } from '../words/words';

/** A title holds this much of a criterion, in characters, where nothing else claims the room. */
const longestTopic = 60;

/** So many characters more are better than a phrase that breaks off. */
const grace = 16;

/** No criterion is read further for its topic. */
const whole = 500;

const lead =
  /^(?:(?:scenario|szenario|scénario|escenario)\s*:\s*|(?:the )?(?:system|app|user|customer)s? (?:can|must|should|shall|may|is able to|will)(?: be able to)? |it (?:must|should) be possible to |(?:verify|ensure|check|make sure) that |(?:der|die) (?:nutzer|nutzerin|kunde) (?:kann|muss|soll) |l'utilisateur (?:peut|doit) |el usuario (?:puede|debe) )/iu;

const whenOfScenario = /(?:^|[\s,])(?:when|wenn|lorsque|quand|cuando)\s+(?:(?:I|the user|ich|je|yo)\s+)?/iu;

/** How much of a criterion stands before what it is about. */
function lengthBefore(text: string, { circumstance }: SplitWords): number {
  const isScenario = /^\s*(?:given|angenommen|gegeben|étant donné|dado)/iu.test(text);
  const when = isScenario ? whenOfScenario.exec(text) : null;
  if (when !== null) return when.index + when[0].length;
  const side = circumstance.exec(text)?.[0].length ?? 0;
  return side + (lead.exec(text.slice(side))?.[0].length ?? 0);
}

/** What a criterion is about in a few words: the "when" of a scenario, else what it says without its circumstance. */
export function topicOf(criterion: Phrase, words: SplitWords, longest = longestTopic): Phrase {
  const rest = slice(criterion, lengthBefore(criterion.text, words), criterion.text.length);
  const end = /\n|[.;](?:\s|$)|,\s*(?:then|dann|alors|entonces)\s/iu.exec(rest.text);
  const topic = cutAtPhrase(
    trimmed(end === null || end.index < 4 ? rest : slice(rest, 0, end.index)),
    longest,
    words,
    grace,
  );
  const capital = topic.text.charAt(0).toLocaleUpperCase('en');
  // Behind a dash every topic begins alike; a letter whose capital is longer (ß) would move the place it is taken from.
  return capital.length === 1 ? { ...topic, text: capital + topic.text.slice(1) } : topic;
}

/**
 * The topic that names a group best: what works before what goes wrong, what stands by itself before what had a
 * circumstance before it, then the shortest that says more than the item's title.
 * @param longest how many characters it may have
 * @param taken topics of the groups before, which name those
 */
export function topicOfGroup(
  group: readonly Criterion[],
  reading: Reading,
  longest: number,
  taken: ReadonlySet<string>,
): Phrase | undefined {
  const { words, language, wish } = reading;
  const known = termsOf(wish.text, language);
  const ranked = group
    .map(({ phrase }) => {
      const topic = topicOf(phrase, words, longest);
      const said = [...termsOf(topic.text, language)];
      const isTelling = said.length >= 2 && said.some((term) => !known.has(term));
      const rank =
        (taken.has(topic.text) ? 8 : 0) +
        (isTelling ? 0 : 4) +
        (words.negatives.test(phrase.text) ? 2 : 0) +
        (words.circumstance.test(phrase.text) ? 1 : 0);
      return { topic, rank, length: topicOf(phrase, words, whole).text.length };
    })
    .sort((a, b) => a.rank - b.rank || a.length - b.length);
  return ranked[0]?.topic;
}
