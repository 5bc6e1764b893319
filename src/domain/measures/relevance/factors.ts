import type { Message } from '../../outcome';
import type { Activity, Pace } from './activity';
import { componentsOf } from './activity';
import type { ItemRecord } from './record';

/** A fact by which items are told apart when learning which of them get done. */
export interface Factor {
  /** Code of its sentence. */
  readonly code: string;
  /** Items of one level share one weight, learned from what became of them. */
  level(record: ItemRecord, activity: Activity): string;
  /** What its sentence says of this item. */
  params(record: ItemRecord, activity: Activity): Message['params'];
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** A sentence needs to know whether there is a name to put in. */
const named = (name: string) => (name === '' ? 'no' : 'yes');

/** Ten open items nobody saw: a component with one item says little. */
const paceOf = ({ done, open }: Readonly<Pace>) => (done + 1) / (open + 10);

/** The component of an item where most gets done, measured by what lies open. */
function liveliest(record: ItemRecord, activity: Activity): { name: string; pace: Readonly<Pace> } {
  return componentsOf(record)
    .map((name) => ({ name, pace: activity.component(name) }))
    .reduce((best, one) => (paceOf(one.pace) > paceOf(best.pace) ? one : best));
}

const componentPace: Factor = {
  code: 'component-pace',
  level: (record, activity) =>
    String(clamp(Math.round(Math.log2(paceOf(liveliest(record, activity).pace))), -5, 2)),
  params(record, activity) {
    const { name, pace } = liveliest(record, activity);
    return { named: named(name), component: name, done: pace.done, open: pace.open };
  },
};

const area: Factor = {
  code: 'area',
  level: (record) => record.area,
  params: (record) => ({ named: named(record.area), area: record.area }),
};

/** Ten items at the usual rate, so that a rare word says little. */
const usual = 10;

/** How much more (or less) often than usual what has this word was done, as a logarithm. */
function lift(term: string, activity: Activity): number {
  const { all } = activity;
  const rate = (all.done + 1) / (all.done + all.open + 2);
  const { done, open } = activity.word(term);
  return Math.log((done + usual * rate) / (done + open + usual) / rate);
}

function topicLift({ words }: ItemRecord, activity: Activity): number {
  const sum = words.reduce((total, { term }) => total + lift(term, activity), 0);
  // Words of one title tell much the same thing, so they add up like the sides of a right angle.
  return sum / Math.sqrt(Math.max(1, words.length));
}

/** How many words a sentence names. */
const mostNamed = 3;

const topicPace: Factor = {
  code: 'topic-pace',
  level: (record, activity) => String(Math.round(3 * clamp(topicLift(record, activity), -1.5, 1.5))),
  params(record, activity) {
    const sum = topicLift(record, activity);
    const telling = record.words
      .map(({ term, word }) => ({ word, lift: lift(term, activity) * Math.sign(sum) }))
      .filter((one) => one.lift > 0)
      .sort((a, b) => b.lift - a.lift || (a.word < b.word ? -1 : 1));
    return {
      direction: sum > 0 ? 'more' : 'less',
      count: telling.length,
      words: telling.slice(0, mostNamed).map(({ word }) => word),
    };
  },
};

const forgotten = ({ words }: ItemRecord, activity: Activity) =>
  words.filter(({ term }) => !activity.isFresh(term));

const forgottenWords: Factor = {
  code: 'forgotten-words',
  level: (record, activity) => String(Math.min(4, forgotten(record, activity).length)),
  params(record, activity) {
    const words = forgotten(record, activity).map(({ word }) => word);
    return { count: words.length, words: words.slice(0, mostNamed) };
  },
};

const code: Factor = {
  code: 'code',
  level: ({ showsCode }) => String(showsCode),
  params: ({ showsCode }) => ({ present: showsCode ? 'yes' : 'no' }),
};

const priority: Factor = {
  code: 'priority',
  level: (record) => record.priority,
  params: (record) => ({ named: named(record.priority), priority: record.priority }),
};

/** What stands once an item is written, whatever happens to it later. */
export const writtenFactors: readonly Factor[] = [componentPace, area, topicPace, forgottenWords, code];

/** The same and the priority, which people change. */
export const allFactors: readonly Factor[] = [...writtenFactors, priority];
