import type { Phrase } from '../phrase';
import { evidenceOf, slice, trimmed } from '../phrase';
import { cutAtWord, lineLabel, lineTitle } from '../compose/titles';
import type { CutPart, Strategy } from '../cut';
import { mostParts } from '../cut';
import type { Piece } from '../pieces';
import { own, style } from '../pieces';
import type { ItemList } from '../read/lists';
import { clausesOf } from '../read/clauses';
import { isLayer, layersMayStand } from '../quality/layers';
import type { Reading } from '../read/read-item';
import type { SplitOptions } from '../split';

/** A part's title holds this much of a line; the rest stays readable in the description. */
const longestLine = 110;

/** A line of more words says by itself what it is. */
const longestDrawer = 3;

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

/** What stands one level below a line. */
function below(entry: Phrase, { lists }: Reading): readonly Phrase[] {
  for (const { entries } of lists) {
    const at = entries.findIndex(({ phrase }) => phrase === entry);
    const depth = entries[at]?.depth;
    if (depth === undefined) continue;
    const behind = entries.slice(at + 1);
    const end = behind.findIndex((other) => other.depth <= depth);
    return behind
      .slice(0, end === -1 ? behind.length : end)
      .filter((other) => other.depth === depth + 1)
      .map(({ phrase }) => phrase);
  }
  return [];
}

/** Heads of lines one after the other, as many as fit. */
function enumerated(entries: readonly Phrase[], longest: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  for (const entry of entries) {
    const head = headOf(entry);
    length += head.text.length + 2;
    if (length > longest && pieces.length > 0) break;
    if (pieces.length > 0) pieces.push(style(','));
    pieces.push(own(head));
  }
  return pieces;
}

const prefixed = ({ prefix }: Reading, pieces: readonly Piece[]): readonly Piece[] =>
  prefix === undefined ? pieces : [own(prefix), ...pieces];

function single(reading: Reading, entry: Phrase): CutPart {
  const head = headOf(entry);
  const within = below(entry, reading);
  // "Account" over "sign in, sign out" is a drawer; what lies in it says what there is to do.
  if (within.length >= 2 && head.text.split(/\s+/u).length <= longestDrawer) {
    const label = [own(head), style(':'), ...enumerated(within, longestLine - head.text.length)];
    return {
      title: prefixed(reading, label),
      label,
      hints: [entry, ...within].map(({ text }) => text).join(' '),
    };
  }
  return { title: lineTitle(reading, head), label: lineLabel(reading, head), hints: entry.text };
}

/** Several lines in one part: their heads one after the other, as many as a title holds. */
function group(reading: Reading, entries: readonly Phrase[]): CutPart {
  const label = enumerated(entries, 200);
  return { title: prefixed(reading, label), label, hints: entries.map(({ text }) => text).join(' ') };
}

/** A layer of the system is no part anybody can use by itself: it goes with the line before it, the first with the next. */
function withLayers(
  entries: readonly Phrase[],
  reading: Reading,
  options: SplitOptions,
): readonly (readonly Phrase[])[] {
  if (layersMayStand(reading, options)) return entries.map((entry) => [entry]);
  const joined: Phrase[][] = [];
  let waiting: Phrase[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (!isLayer(headOf(entry).text, reading)) {
      joined.push([...waiting, entry]);
      waiting = [];
    } else if (last === undefined) waiting.push(entry);
    else last.push(entry);
  }
  return joined;
}

/** Neighbouring lines share a part where there are more lines than parts. */
export function partsOf(
  reading: Reading,
  entries: readonly Phrase[],
  options: SplitOptions,
): readonly CutPart[] {
  const lines = withLayers(entries, reading, options);
  const kept = lines.length <= mostParts ? lines : lines.slice(0, mostParts - 1);
  const rest = lines.slice(kept.length).flat();
  const one = (together: readonly Phrase[]): CutPart => {
    const [first, ...more] = together;
    return first !== undefined && more.length === 0 ? single(reading, first) : group(reading, together);
  };
  return [...kept.map(one), ...(rest.length > 0 ? [group(reading, rest)] : [])];
}

/** Where several sections hold lists, a list in one of them is but a piece of the whole. */
const isPiece = ({ section }: ItemList, { sections }: Reading): boolean =>
  sections.some(
    ({ headings, withLists }) => withLists >= 2 && headings.some(({ text }) => section.at(-1) === text),
  );

/** A list in the description that names parts of the work. */
export const bullets: Strategy = (reading, options) => {
  const [best] = reading.lists
    .filter((list) => !isSequence(list))
    .map((list) => ({ list, entries: entriesOf(list) }))
    .filter(({ entries }) => entries.length >= 2)
    .sort((a, b) => worth(b.entries, reading) - worth(a.entries, reading));
  if (best === undefined) return undefined;
  const { list, entries } = best;
  const parts = partsOf(reading, entries, options);
  if (parts.length < 2) return undefined;
  return {
    strategy: 'bullets',
    trigger: entries.map((entry) => evidenceOf(entry)),
    certainty: (entries.length <= mostParts ? 1 : 0.8) * (isPiece(list, reading) ? 0.7 : 1),
    titleNamesWhole: true,
    parts,
  };
};
