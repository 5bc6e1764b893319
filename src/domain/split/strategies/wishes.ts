import type { Phrase } from '../phrase';
import { evidenceOf, slice, trimmed } from '../phrase';
import { cutAtWord, lineTitle } from '../compose/titles';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import { own } from '../pieces';
import { clausesOf } from '../read/clauses';
import type { Reading } from '../read/read-item';

/** Verbs that ask for nothing. */
const idle =
  /^(?:be|have|know|note|see|remember|feel|make sure|sein|haben|wissen|beachten|être|avoir|savoir|ser|estar|tener|saber)(?!\p{L})/iu;

const longestWish = 180;

/** What a sentence asks for: what stands behind "we need to", or all of it when it begins with a verb. */
export function wishIn(sentence: Phrase, { words }: Reading): Phrase | undefined {
  const { text } = sentence;
  if (text.length > 400 || text.endsWith('?')) return undefined;
  const asked = words.asks.exec(text);
  const rest = asked === null ? sentence : slice(sentence, asked.index + asked[0].length, text.length);
  const end = /[;:]\s|\s(?:so that|because|since|which|damit|weil|afin|parce|para que|porque)\s/iu.exec(
    rest.text,
  );
  const wish = cutAtWord(
    trimmed(end === null || end.index < 12 ? rest : slice(rest, 0, end.index)),
    longestWish,
  );
  const [first = ''] = wish.text.toLowerCase().split(/\s/u);
  const isTorn =
    words.conjunctions.has(first) ||
    words.fillers.has(first) ||
    wish.text.split('(').length > wish.text.split(')').length;
  if (isTorn || idle.test(wish.text)) return undefined;
  return clausesOf(wish, words).length > 0 && wish.text.split(/\s+/u).length >= 3 ? wish : undefined;
}

/** Sentences that each ask for something; the weakest sign, for texts that list nothing. */
export const wishes: Strategy = (reading) => {
  const found = reading.sentences.flatMap((sentence) => wishIn(sentence, reading) ?? []);
  if (found.length < 2) return undefined;
  return {
    strategy: 'wishes',
    trigger: found.map((wish) => evidenceOf(wish)),
    certainty: found.length <= mostParts ? 1 : 0.8,
    titleNamesWhole: true,
    parts: found
      .slice(0, mostParts)
      .map((wish) => ({ title: lineTitle(reading, wish), label: [own(wish)], hints: wish.text })),
  };
};
