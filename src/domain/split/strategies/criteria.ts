import { evidenceOf } from '../phrase';
import { aboutOf, slotTitle } from '../compose/titles';
import type { CutPart, Strategy } from '../cut';
import { mostParts } from '../cut';
import { own } from '../pieces';
import type { Criterion, Reading } from '../read/read-item';
import { groupsOf } from './criterion-groups';
import { topicOfGroup } from './criterion-topic';

/** Fewer criteria are one part's worth. */
const fewest = 4;

/** A part rarely has more criteria than this and still fits a few days. */
const perPart = 2.4;

/** More criteria than this are dealt in runs before they are compared, which takes time with the square. */
const mostCompared = 40;

/** What a board shows of a title, in characters. */
const longestTitle = 80;

/** The topic's share of it: fewer characters are torn out of a sentence, more are the sentence. */
const topicRoom = { least: 36, most: 60 };

function runs({ criteria }: Reading, wanted: number): readonly (readonly Criterion[])[] {
  const size = Math.ceil(criteria.length / wanted);
  return Array.from({ length: wanted }, (_, at) => criteria.slice(at * size, (at + 1) * size)).filter(
    (run) => run.length > 0,
  );
}

/** Each group under its topic, behind all that the item is about: what the title lost, no part would say. */
function partsOf(reading: Reading, groups: readonly (readonly Criterion[])[]): readonly CutPart[] {
  const room = longestTitle - ' – '.length - aboutOf(reading).text.length;
  const longest = Math.min(topicRoom.most, Math.max(topicRoom.least, room));
  const taken = new Set<string>();
  return groups.flatMap((group) => {
    const topic = topicOfGroup(group, reading, longest, taken);
    if (topic === undefined) return [];
    taken.add(topic.text);
    const label = [own(topic)];
    return [{ title: slotTitle(reading, label), label, criteria: group.map(({ index }) => index) }];
  });
}

/** Groups of criteria that speak of the same thing. */
export const criteria: Strategy = (reading, { threshold }) => {
  const found = reading.criteria;
  if (found.length < fewest) return undefined;
  const { estimate } = reading.item;
  const bySize =
    estimate?.unit === 'points' && threshold !== undefined ? Math.ceil(estimate.value / threshold) : 0;
  const wanted = Math.min(mostParts - 1, Math.max(2, bySize, Math.ceil(found.length / perPart)));
  const made = found.length > mostCompared ? runs(reading, wanted) : groupsOf(reading, wanted);
  return {
    strategy: 'criteria',
    trigger: found.map(({ phrase }) => evidenceOf(phrase)),
    certainty: 0.9,
    titleNamesWhole: false,
    parts: partsOf(reading, made),
  };
};
