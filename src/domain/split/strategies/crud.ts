import type { Evidence } from '../../backlog/item';
import { evidenceOf, slice } from '../phrase';
import { clauseTitle } from '../compose/titles';
import type { CutPart, Strategy } from '../cut';
import { own, style } from '../pieces';
import type { Reading } from '../read/read-item';
import type { Operation } from '../words/words';

/** Where a criterion first speaks of the operation. */
function mention({ criteria }: Reading, { stem }: Operation): Evidence | undefined {
  for (const { phrase } of criteria) {
    const at = phrase.text.search(new RegExp(`(?<!\\p{L})${stem}`, 'iu'));
    if (at !== -1)
      return evidenceOf(slice(phrase, at, at + (/^\p{L}+/u.exec(phrase.text.slice(at))?.[0].length ?? 0)));
  }
  return undefined;
}

interface Offered {
  readonly operation: Operation;
  readonly place: Evidence | undefined;
}

/** One operation of each kind; where criteria speak of another of the kind ("deactivate" for "delete"), that one. */
function offeredFor(reading: Reading): readonly Offered[] {
  const { operations } = reading.words;
  return [operations.create, operations.view, operations.edit, operations.delete].flatMap(
    (kind): Offered[] => {
      const found = kind.map((operation) => ({ operation, place: mention(reading, operation) }));
      const spoken = found.filter(({ place }) => place !== undefined);
      return spoken.length > 0 ? spoken.slice(0, 1) : found.slice(0, 1);
    },
  );
}

/** "Manage user accounts": create, view, edit, delete; what no criterion mentions is offered unticked. */
export const crud: Strategy = (reading) => {
  const { clauses, words } = reading;
  const clause = clauses[0];
  const { object, verb } = clause ?? {};
  if (clauses.length !== 1 || object === undefined || verb === undefined) return undefined;
  if (!words.umbrella.has(verb.text.toLowerCase())) return undefined;
  const offered = offeredFor(reading);
  const spoken = offered.filter(({ place }) => place !== undefined);
  const decides = spoken.length >= 2;
  const places = spoken.flatMap(({ place }) => (place === undefined ? [] : [place]));
  return {
    strategy: 'crud',
    trigger: [evidenceOf(verb), ...places],
    certainty: decides ? 1 : 0.8,
    titleNamesWhole: true,
    parts: offered.map(({ operation, place }): CutPart => {
      const pair = [style(operation.verb), own(object)];
      const pieces = words.verbPosition === 'first' ? pair : pair.reverse();
      return {
        title: clauseTitle(reading, pieces),
        label: pieces,
        hints: operation.verb,
        included: !decides || place !== undefined,
      };
    }),
  };
};
