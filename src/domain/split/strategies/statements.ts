import type { Phrase } from '../phrase';
import { evidenceOf } from '../phrase';
import { cutAtPhrase, lineTitle } from '../compose/titles';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import { own } from '../pieces';
import type { Reading } from '../read/read-item';
import { wishIn } from './wishes';
import type { Terms } from '../terms';
import { likeness, termsOf } from '../terms';

/** A title holds this much of a sentence. */
const longestStatement = 110;

/** Fewer content words say nothing of their own. */
const fewestWords = 2;

/** Sentences more alike than this say the same thing twice. */
const alike = 0.6;

/** Addresses, questions, greetings and what only leads over to something else are no parts. */
const idle =
  /^(?:https?:|see |please see|thanks|thank you|hi|hello|note|fyi|e\.g|siehe |danke|hallo|voir |merci|bonjour|véase|gracias|hola)|[?:]$/iu;

interface Statement {
  readonly phrase: Phrase;
  readonly terms: Terms;
}

function statementsOf(reading: Reading): readonly Statement[] {
  const { sentences, words, language } = reading;
  const found: Statement[] = [];
  for (const sentence of sentences) {
    if (idle.test(sentence.text) || !/\p{L}{3}/u.test(sentence.text)) continue;
    const phrase = cutAtPhrase(wishIn(sentence, reading) ?? sentence, longestStatement, words);
    const terms = termsOf(phrase.text, language);
    if (terms.size < fewestWords || found.some((other) => likeness(terms, other.terms) > alike)) continue;
    found.push({ phrase, terms });
    if (found.length === mostParts) break;
  }
  return found;
}

/**
 * One part for each sentence. It says no more than where the text changes its subject, so it is shown only where nothing
 * else is found, and trusted least of all.
 */
export const statements: Strategy = (reading) => {
  const found = statementsOf(reading);
  if (found.length < 2) return undefined;
  return {
    strategy: 'statements',
    trigger: found.map(({ phrase }) => evidenceOf(phrase)),
    certainty: 1,
    titleNamesWhole: true,
    parts: found.map(({ phrase }) => ({
      title: lineTitle(reading, phrase),
      label: [own(phrase)],
      hints: phrase.text,
    })),
  };
};
