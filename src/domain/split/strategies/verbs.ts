import { evidenceOf } from '../phrase';
import { clauseTitle } from '../compose/titles';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import { own } from '../pieces';

/** "save, rename and share a basket": one part for each thing to do. */
export const verbs: Strategy = (reading) => {
  const { clauses } = reading;
  if (clauses.length < 2 || clauses.length > mostParts) return undefined;
  return {
    strategy: 'verbs',
    trigger: clauses.map(({ verb }) => evidenceOf(verb)),
    // A title that is no story joins words more loosely.
    certainty:
      (clauses.every(({ object }) => object !== undefined) ? 1 : 0.85) *
      (reading.story === undefined ? 0.9 : 1),
    titleNamesWhole: false,
    parts: clauses.map(({ pieces, verb }) => ({
      title: clauseTitle(reading, pieces),
      label: pieces.length > 0 ? pieces : [own(verb)],
    })),
  };
};
