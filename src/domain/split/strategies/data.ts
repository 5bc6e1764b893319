import { evidenceOf } from '../phrase';
import { clauseTitle, slotTitle } from '../compose/titles';
import type { Cut, CutPart, Strategy } from '../cut';
import { mostParts } from '../cut';
import type { Piece } from '../pieces';
import { own, style } from '../pieces';
import { enumerationIn } from '../read/enumerations';
import type { Enumeration } from '../read/enumerations';
import type { Reading } from '../read/read-item';
import { runningList } from '../read/running-lists';
import { isPlatform } from '../words/platforms';

/** The frame of an enumeration with one or more of its items in the place of all. */
export function variant(reading: Reading, { frame, tail }: Enumeration, items: readonly Piece[]): CutPart {
  const behind = tail === undefined ? [] : [own(tail)];
  return {
    title: clauseTitle(reading, [own(frame), ...items, ...behind]),
    label: [own(frame), ...items, ...behind],
  };
}

/** Items after each other with commas between. */
export const listed = (items: Enumeration['items']): readonly Piece[] =>
  items.flatMap((item, at) => (at === 0 ? [own(item)] : [style(','), own(item)]));

/** The enumeration of a wish that is one thing to do. */
export function variantsOf(reading: Reading): Enumeration | undefined {
  if (reading.clauses.length > 1) return undefined;
  const found = enumerationIn(reading.wish, reading.words);
  return found !== undefined && found.frame.text !== '' ? found : undefined;
}

/** Names listed in the description stand for parts of what the title says. */
function inProse(reading: Reading): Cut | undefined {
  const items = runningList(reading.sentences, reading.words);
  if (items.length === 0) return undefined;
  const single = items.length > mostParts ? items.slice(0, mostParts - 1) : items;
  const rest = items.slice(single.length);
  const part = (pieces: readonly Piece[]): CutPart => ({ title: slotTitle(reading, pieces), label: pieces });
  return {
    strategy: 'data',
    trigger: items.map((item) => evidenceOf(item)),
    certainty: 0.6,
    titleNamesWhole: false,
    parts: [...single.map((item) => part([own(item)])), ...(rest.length > 0 ? [part(listed(rest))] : [])],
  };
}

/** "methods / events": often two words for one thing. */
export function isBySlash({ frame, items }: Enumeration, { wish }: Reading): boolean {
  const end = items[0]?.to ?? frame.to;
  return wish.text
    .slice(end - wish.from)
    .trimStart()
    .startsWith('/');
}

/** "a photo, video or document": one part for each, the last ones together where there are many. */
export const data: Strategy = (reading) => {
  const found = variantsOf(reading);
  if (found === undefined) return inProse(reading);
  if (found.items.every(({ text }) => isPlatform(text))) return undefined;
  const { items } = found;
  const many = items.length > mostParts - 1;
  const single = many ? items.slice(0, mostParts - 2) : items;
  const rest = many ? [variant(reading, found, listed(items.slice(mostParts - 2)))] : [];
  return {
    strategy: 'data',
    trigger: items.map((item) => evidenceOf(item)),
    certainty: isBySlash(found, reading) ? 0.6 : items.length > 2 ? 0.95 : 0.8,
    titleNamesWhole: false,
    parts: [...single.map((item) => variant(reading, found, [own(item)])), ...rest],
  };
};
