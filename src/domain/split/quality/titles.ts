import { readStory } from '../../text/story';
import { longestTitle } from '../compose/titles';
import { clausesOf } from '../read/clauses';
import type { Reading } from '../read/read-item';
import type { SplitPart } from '../split';

const asPhrase = (text: string) => ({ field: 'summary', path: '', from: 0, to: text.length, text });

/** What the title asks for: the means of a story, else the title itself. */
function wishIn(title: string): string {
  return readStory(title)?.means.text ?? title;
}

/** Whether a part asks for one thing only. Behind a dash stands what narrows the title down, not a second thing. */
export function isAtomic({ title, label }: SplitPart, { words }: Reading): boolean {
  const named = title.endsWith(label) || !title.includes(label) ? label : wishIn(title);
  return clausesOf(asPhrase(named), words).length <= 1;
}

/** Whether the title reads as the house style reads: a story stays a story, anything else names its part. */
export function reparses({ title, label }: SplitPart, { story }: Reading): boolean {
  if (title.length === 0 || title.length > longestTitle || !/\p{L}/u.test(title) || title.includes('\n'))
    return false;
  const wasFramed = story !== undefined && title.toLowerCase().startsWith(story.opening.text.toLowerCase());
  return wasFramed
    ? (readStory(title)?.means.text ?? '') !== ''
    : title.toLowerCase().includes(label.toLowerCase());
}
