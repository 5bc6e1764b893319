import type { BacklogItem } from '../backlog/item';
import { PhraseFinder } from './phrases';
import { profileOf } from './profile';

const circumstances = new PhraseFinder((data) => data.bug.circumstances);
const actions = new PhraseFinder((data) => data.bug.actions);
const failures = new PhraseFinder((data) => data.bug.failures);
const observations = new PhraseFinder((data) => data.bug.actual);
const changes = new PhraseFinder((data) => data.bug.changes);

/** Fewest words in which a way to the bug can be told. */
const shortestWay = 12;
/** Fewest lines of a sample that can be run; one line is a name or a message. */
const shortestSample = 3;

/** Fewest things somebody does in a way that is told in a sentence. */
const fewestActions = 2;

/** "When I open the cart and set the quantity to 0, an empty line stays": a way told in a sentence. */
export function tellsWay(item: BacklogItem): boolean {
  const { language, prose } = profileOf(item);
  return prose.some(
    ({ text, words }) =>
      words.length >= shortestWay &&
      circumstances.find(text, words, language).length > 0 &&
      new Set(actions.find(text, words, language).map(({ phrase }) => phrase)).size >= fewestActions,
  );
}

/** Code somebody else can run shows a bug better than a sentence. A stack trace or a log is none. */
export function bringsSample(item: BacklogItem): boolean {
  return item.description.blocks.some(
    ({ kind, text }) =>
      kind === 'code' &&
      text.split('\n').filter((line) => line.trim() !== '').length >= shortestSample &&
      /[;{}<>]\s*$/m.test(text) &&
      !/^\s*(?:at [\w.$]+\(|\[(?:INFO|WARN|ERROR|DEBUG)|Traceback|\d{4}-\d\d-\d\d[ T]|\d\d:\d\d:\d\d)/m.test(
        text,
      ),
  );
}

/** Something crashes or does not work: what is expected goes without saying. */
export function tellsFailure(item: BacklogItem): boolean {
  const { language, prose, title } = profileOf(item);
  return [title, ...prose].some(({ text, words }) => failures.find(text, words, language).length > 0);
}

/** "Remove the old player", filed as a bug: there is nothing to see, and so no way to it. */
export function asksForChange(item: BacklogItem): boolean {
  const { language, title } = profileOf(item);
  const start = /^(?:[^:]{1,30}:\s+)*/.exec(title.text)?.[0].length ?? 0;
  const [first] = title.words.filter(({ from }) => from >= start);
  const [verb] = changes.find(title.text, title.words, language).filter(({ from }) => from === first?.from);
  return verb !== undefined && !tellsFailure(item);
}

/**
 * One sentence that says when it happens and what goes wrong: "When a guest removes the coupon, the total shows an error".
 * How to see it and what was expected can be read off it.
 */
export function tellsInOneSentence(item: BacklogItem): boolean {
  const { language, prose } = profileOf(item);
  const [only, ...others] = prose.filter(({ text }) => text.trim() !== '');
  if (only === undefined || others.length > 0 || /[.!?]\s+\p{Lu}/u.test(only.text)) return false;
  const has = (finder: PhraseFinder) => finder.find(only.text, only.words, language).length > 0;
  return has(circumstances) && (has(failures) || has(observations)) && only.words.length >= shortestWay;
}

/** Whether the description says anything beyond a sentence; where it does not, `description` tells that already. */
export function isShortReport(item: BacklogItem): boolean {
  const words = profileOf(item).prose.reduce((sum, one) => sum + one.words.length, 0);
  const blocks = item.description.blocks.filter(({ text }) => text.trim() !== '').length;
  return blocks <= 1 && words < shortestWay;
}
