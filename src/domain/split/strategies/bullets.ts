import type { Phrase } from '../phrase';
import { evidenceOf, slice, trimmed } from '../phrase';
import { cutAtWord, lineLabel, lineTitle } from '../compose/titles';
import type { CutPart, Strategy } from '../cut';
import { mostParts } from '../cut';
import type { Piece } from '../pieces';
import { own, style } from '../pieces';
import type { ItemList } from '../read/lists';
import { clausesOf } from '../read/clauses';
import type { Reading } from '../read/read-item';

/** A part's title holds this much of a line; the rest stays readable in the description. */
const longestLine = 110;

/** The head of a line: up to the first sentence end, dash or colon that leaves something to read. */
export function headOf(line: Phrase): Phrase {
  const end = /(?<=[\p{L}\p{N})`'"\]]{2})(?:\s[-–—]\s|:\s|[.!?](?=\s|$)|\s\((?=[^)]{60,}))/u.exec(line.text);
  const head = end === null || end.index < 3 ? line : slice(line, 0, end.index);
  return cutAtWord(trimmed(head), longestLine);
}

const sentence =
  /^(?:i|we|you|it|this|that|there|when|if|the (?:user|app|system)|ich|wir|es|wenn|je|nous|il|si|quand|yo|nosotros|cuando)\s/iu;

function isPart({ text }: Phrase): boolean {
  const words = text.split(/\s+/u).length;
  return (
    /\p{L}{2}/u.test(text) &&
    words <= 25 &&
    !text.endsWith('?') &&
    !sentence.test(text) &&
    !/^https?:/.test(text)
  );
}

/** The outermost entries that are parts; where a single one holds all the others, those one level in. */
function entriesOf(list: ItemList): readonly Phrase[] {
  const depths = [...new Set(list.entries.map(({ depth }) => depth))].sort((a, b) => a - b);
  for (const depth of depths) {
    const found = list.entries.filter((entry) => entry.depth === depth).map(({ phrase }) => phrase);
    if (found.length >= 2) return found.filter(isPart);
  }
  return [];
}

/** Numbered steps are a workflow, which knows what comes after what. */
function isSequence({ ordered, entries }: ItemList): boolean {
  const steps = entries.filter(({ depth }) => depth === 1).length;
  return ordered && steps >= 3 && steps <= mostParts;
}

/** Lists of things to do come before lists of things, and those before long lists. */
function worth(entries: readonly Phrase[], reading: Reading): number {
  const doing = entries.filter((entry) => clausesOf(entry, reading.words).length > 0).length;
  return (
    doing / entries.length +
    (entries.length <= mostParts ? 0.5 : 0) +
    Math.min(entries.length, mostParts) / 20
  );
}

function single(reading: Reading, entry: Phrase): CutPart {
  const head = headOf(entry);
  return { title: lineTitle(reading, head), label: lineLabel(reading, head), hints: entry.text };
}

/** Several lines in one part: their heads one after the other, as many as a title holds. */
function group(reading: Reading, entries: readonly Phrase[]): CutPart {
  const pieces: Piece[] = [];
  let length = 0;
  for (const entry of entries) {
    const head = headOf(entry);
    length += head.text.length + 2;
    if (length > 200 && pieces.length > 0) break;
    if (pieces.length > 0) pieces.push(style(','));
    pieces.push(own(head));
  }
  const prefix = reading.prefix === undefined ? [] : [own(reading.prefix)];
  return { title: [...prefix, ...pieces], label: pieces, hints: entries.map(({ text }) => text).join(' ') };
}

/** Neighbouring lines share a part where there are more lines than parts. */
function partsOf(reading: Reading, entries: readonly Phrase[]): readonly CutPart[] {
  if (entries.length <= mostParts) return entries.map((entry) => single(reading, entry));
  const parts: CutPart[] = entries.slice(0, mostParts - 1).map((entry) => single(reading, entry));
  return [...parts, group(reading, entries.slice(mostParts - 1))];
}

/** A list in the description that names parts of the work. */
export const bullets: Strategy = (reading) => {
  const lists = reading.lists
    .filter((list) => !isSequence(list))
    .map((list) => entriesOf(list))
    .filter((entries) => entries.length >= 2)
    .sort((a, b) => worth(b, reading) - worth(a, reading));
  const entries = lists[0];
  if (entries === undefined) return undefined;
  return {
    strategy: 'bullets',
    trigger: entries.map((entry) => evidenceOf(entry)),
    certainty: entries.length <= mostParts ? 1 : 0.8,
    titleNamesWhole: true,
    parts: partsOf(reading, entries),
  };
};
