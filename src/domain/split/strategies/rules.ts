import type { Phrase } from '../phrase';
import { evidenceOf, slice, trimmed } from '../phrase';
import { aboutOf, cutAtWord, slotTitle } from '../compose/titles';
import type { CutPart, Strategy } from '../cut';
import { mostParts } from '../cut';
import { own } from '../pieces';
import type { Criterion, Reading } from '../read/read-item';

/** The condition of a criterion: from its "if" to the next comma, or to the end. */
function conditionOf({ phrase }: Criterion, { words }: Reading): Phrase | undefined {
  const found = words.conditions.exec(phrase.text);
  if (found === null) return undefined;
  const rest = slice(phrase, found.index, phrase.text.length);
  const end = /[,;.\n](?:\s|$)/u.exec(rest.text);
  return cutAtWord(trimmed(end === null ? rest : slice(rest, 0, end.index)), 80);
}

/** Criteria that each hold under a condition: the rule without one first, then one part for each. */
export const rules: Strategy = (reading) => {
  const ruled = reading.criteria.flatMap((criterion) => {
    const condition = conditionOf(criterion, reading);
    return condition === undefined ? [] : [{ criterion, condition }];
  });
  const others = reading.criteria.filter(
    ({ index }) => !ruled.some(({ criterion }) => criterion.index === index),
  );
  const count = ruled.length + (others.length > 0 ? 1 : 0);
  if (ruled.length < 2 || count > mostParts) return undefined;
  const about = [own(aboutOf(reading))];
  const usual: readonly CutPart[] =
    others.length === 0 ? [] : [{ title: about, label: about, criteria: others.map(({ index }) => index) }];
  return {
    strategy: 'rules',
    trigger: ruled.map(({ condition }) => evidenceOf(condition)),
    certainty: 0.9,
    titleNamesWhole: false,
    parts: [
      ...usual,
      ...ruled.map(({ criterion, condition }) => ({
        title: slotTitle(reading, [own(condition)]),
        label: [own(condition)],
        criteria: [criterion.index],
      })),
    ],
  };
};
