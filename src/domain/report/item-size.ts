import type { Analysis } from '../analyse';
import type { BacklogItem } from '../backlog/item';
import { intervalOnScale, shirtSizes } from '../measures/size/scale';
import { fewestFinished } from '../measures/sizes';
import type { SizeReading } from '../measures/sizes';
import { tokenise } from '../text/tokens';
import { guessLanguage } from '../text/language';
import type { ItemSize } from './report';

/** Enough to compare with, few enough to read. */
const neighboursShown = 5;
const wordsShown = 4;
/**
 * Share of an item's own words, by how much they tell, from which finished work is called alike. Below it a size was hardly
 * better known than by habit (`npm run eval -- points`, by likeness).
 */
const alike = 0.2;

/** What to size an item by, for the screen. @returns `undefined` on a board without a field for it */
export function itemSizeOf(
  { backlog, measures, settings }: Analysis,
  item: BacklogItem,
): ItemSize | undefined {
  const { unit } = backlog.board.estimation;
  if (unit !== 'points' && unit !== 'seconds') return undefined;
  const { record } = measures.sizes;
  const rough = shirtSizes(measures.sizes.scale, unit, settings.shirts);
  const worn = new Map(rough.map(({ shirt, value }) => [value, shirt]));
  const scale = [...new Set([...measures.sizes.scale, ...worn.keys()])].sort((a, b) => a - b);
  const reading = measures.sizes.of(item);
  const written = wordsOf(item);
  const near = (reading?.neighbours ?? [])
    .filter(({ relevance }) => relevance >= alike)
    .slice(0, neighboursShown);
  return {
    unit,
    other: item.otherEstimate,
    record,
    numberFrom: fewestFinished.number,
    scale: scale.map((value) => ({ value, shirt: worn.get(value) })),
    rough,
    number: near.length === 0 ? undefined : numberOf(reading, scale),
    neighbours: near.map(({ id, key, summary, value, other, days }) => ({
      key,
      summary,
      value,
      other,
      days,
      shared: (reading?.shared(id) ?? []).flatMap((stem) => written.get(stem) ?? []).slice(0, wordsShown),
    })),
  };
}

function numberOf(reading: SizeReading | undefined, scale: readonly number[]): ItemSize['number'] {
  if (!reading?.number) return undefined;
  const { estimate, interval } = reading.number.size;
  return interval && { value: estimate, ...intervalOnScale(interval, estimate, scale) };
}

/** The item's own words by their stems: a person reads words. Headings are the template's. */
function wordsOf(item: BacklogItem): ReadonlyMap<string, string> {
  const text = [
    item.summary,
    ...[item.description, ...item.textFields.map((field) => field.text)].flatMap(({ blocks }) =>
      blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [] : text)),
    ),
  ].join('\n');
  const words = new Map<string, string>();
  for (const { term, word } of tokenise(text, { language: guessLanguage(text) }))
    if (!words.has(term)) words.set(term, word.toLowerCase());
  return words;
}
