import { evidenceOf } from '../phrase';
import { slotTitle } from '../compose/titles';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import { own, style } from '../pieces';
import { topicOf } from './criterion-topic';
import { stepsOf } from './workflow';

/** Steps, some of which the text would do better later: the simplest version of every step is the first part. */
export const hamburger: Strategy = (reading) => {
  const { words, criteria } = reading;
  const steps = stepsOf(reading);
  const upgrades = criteria.filter(({ text }) => words.optional.test(text));
  if (steps.length < 3 || upgrades.length === 0 || upgrades.length > mostParts - 1) return undefined;
  const simple = [style(words.otherwise.simple)];
  const base = criteria.filter((criterion) => !upgrades.includes(criterion));
  return {
    strategy: 'hamburger',
    trigger: [...steps, ...upgrades.map(({ phrase }) => phrase)].map((place) => evidenceOf(place)),
    certainty: 0.9,
    titleNamesWhole: true,
    parts: [
      { title: slotTitle(reading, simple), label: simple, criteria: base.map(({ index }) => index) },
      ...upgrades.map(({ index, phrase }) => {
        const topic = [own(topicOf(phrase, reading.words))];
        return { title: slotTitle(reading, topic), label: topic, criteria: [index], dependsOn: [0] };
      }),
    ],
  };
};
