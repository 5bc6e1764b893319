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
  return {
    unit,
    other: item.otherEstimate,
    record,
    numberFrom: fewestFinished.number,
    scale: scale.map((value) => ({ value, shirt: worn.get(value) })),
    rough,
    number: numberOf(reading, scale),
    neighbours: (reading?.neighbours ?? [])
      .slice(0, neighboursShown)
      .map(({ id, key, summary, value, other, days }) => ({
        key,
        summary,
        value,
        other,
        days,
        shared: (reading?.shared(id) ?? []).slice(0, wordsShown).map((stem) => written.get(stem) ?? stem),
      })),
  };
}

function numberOf(reading: SizeReading | undefined, scale: readonly number[]): ItemSize['number'] {
  if (!reading?.number) return undefined;
  const { estimate, interval } = reading.number.size;
  return interval && { value: estimate, ...intervalOnScale(interval, estimate, scale) };
}

/** The item's own words by their stems: a person reads words. */
function wordsOf(item: BacklogItem): ReadonlyMap<string, string> {
  const text = [
    item.summary,
    ...[item.description, ...item.textFields.map((field) => field.text)].flatMap(({ blocks }) =>
      blocks.map((block) => block.text),
    ),
  ].join('\n');
  const words = new Map<string, string>();
  for (const { term, word } of tokenise(text, { language: guessLanguage(text) }))
    if (!words.has(term)) words.set(term, word.toLowerCase());
  return words;
}
