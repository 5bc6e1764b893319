import type { Phrase } from '../phrase';
import { evidenceOf, slice } from '../phrase';
import { lineLabel, lineTitle, slotTitle } from '../compose/titles';
import type { Cut, CutPart, Strategy } from '../cut';
import { mostParts } from '../cut';
import { own, style } from '../pieces';
import { clausesOf } from '../read/clauses';
import { cutAt, sentencesOf } from '../read/sentences';
import type { Reading } from '../read/read-item';
import { headOf } from './bullets';

/** "Steps: order blocks, lay foundation, raise wall" */
const announced =
  /(?:^|[\s(])(?:steps?|schritte|ablauf|étapes|pasos|phases?|phasen|fases)\s*:?\s+(?=\p{L})/iu;
const arrow = /\s*(?:->|→|=>|⇒)\s*/u;
const marks =
  /\s*(?:,|;|->|→|=>|⇒)\s*(?:and |then |und |dann |et |puis |y |luego |finally |zuletzt |enfin )?\s*/giu;

const isShort = ({ text }: Phrase): boolean => text.split(/\s+/u).length <= 8;

function inProse({ sentences, summary }: Reading): readonly Phrase[] {
  for (const sentence of [...sentencesOf(summary), ...sentences]) {
    const start = announced.exec(sentence.text);
    const isChain = sentence.text.split(arrow).length >= 3;
    if (start === null && !isChain) continue;
    const steps = cutAt(
      start === null ? sentence : slice(sentence, start.index + start[0].length, sentence.text.length),
      marks,
    );
    if (steps.length >= 3 && steps.length <= mostParts && steps.every(isShort)) return steps;
  }
  return [];
}

/** Steps in their order: an ordered list, else a chain or a list behind the word "steps". */
export function stepsOf(reading: Reading): readonly Phrase[] {
  const list = reading.lists.find(
    ({ ordered, entries }) => ordered && entries.filter(({ depth }) => depth === 1).length >= 3,
  );
  const steps =
    list?.entries.filter(({ depth }) => depth === 1).map(({ phrase }) => headOf(phrase)) ?? inProse(reading);
  return steps.length <= mostParts ? steps : [];
}

/** A thin thread from the first step to the last is worth something at once; each step between makes it better. */
function thread(reading: Reading, steps: readonly Phrase[]): readonly CutPart[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = [own(first), style('→'), own(last)];
  const between = steps.slice(1, -1);
  return [
    { title: slotTitle(reading, ends), label: ends },
    ...between.map((step): CutPart => ({ title: slotTitle(reading, [own(step)]), label: [own(step)] })),
  ];
}

/** Steps of a process: for a story a thin thread first, for other work one step after the other. */
export const workflow: Strategy = (reading): Cut | undefined => {
  const steps = stepsOf(reading);
  if (steps.length < 3) return undefined;
  const isJourney = reading.story !== undefined && steps.length >= 4;
  const doing = steps.filter((step) => clausesOf(step, reading.words).length > 0).length;
  return {
    strategy: 'workflow',
    trigger: steps.map((step) => evidenceOf(step)),
    certainty: 0.8 + (0.2 * doing) / steps.length,
    titleNamesWhole: true,
    parts: isJourney
      ? thread(reading, steps)
      : steps.map((step, at) => ({
          title: lineTitle(reading, step),
          label: lineLabel(reading, step),
          dependsOn: at === 0 ? [] : [at - 1],
        })),
  };
};
