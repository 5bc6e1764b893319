import { evidenceOf } from '../phrase';
import { clauseTitle } from '../compose/titles';
import type { CutPart, Strategy } from '../cut';
import { mostParts } from '../cut';
import type { Piece } from '../pieces';
import { own, style } from '../pieces';
import { enumerationIn } from '../read/enumerations';
import type { Enumeration } from '../read/enumerations';
import type { Reading } from '../read/read-item';
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
  if (reading.clauses.length !== 1) return undefined;
  const found = enumerationIn(reading.wish, reading.words);
  return found !== undefined && found.frame.text !== '' ? found : undefined;
}

/** "a photo, video or document": one part for each, the last ones together where there are many. */
export const data: Strategy = (reading) => {
  const found = variantsOf(reading);
  if (found === undefined || found.items.every(({ text }) => isPlatform(text))) return undefined;
  const { items } = found;
  const many = items.length > mostParts - 1;
  const single = many ? items.slice(0, mostParts - 2) : items;
  const rest = many ? [variant(reading, found, listed(items.slice(mostParts - 2)))] : [];
  return {
    strategy: 'data',
    trigger: items.map((item) => evidenceOf(item)),
    certainty: items.length > 2 ? 0.95 : 0.8,
    titleNamesWhole: false,
    parts: [...single.map((item) => variant(reading, found, [own(item)])), ...rest],
  };
};
