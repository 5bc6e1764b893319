import type { Phrase } from '../phrase';
import { evidenceOf, slice } from '../phrase';
import { slotTitle } from '../compose/titles';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import { own } from '../pieces';
import type { Reading } from '../read/read-item';
import { isPlatform, platformsIn } from '../words/platforms';
import { variant, variantsOf } from './data';

/** Systems and channels the item speaks of, one place each. A title that already names one is about that one. */
function mentioned({ summary, prose, lists }: Reading): readonly Phrase[] {
  const inTitle = platformsIn(summary.text);
  if (inTitle.length === 1) return [];
  const texts = [summary, ...prose, ...lists.flatMap(({ entries }) => entries.map(({ phrase }) => phrase))];
  const found = new Map<string, Phrase>();
  for (const text of texts)
    for (const { from, to, name } of platformsIn(text.text))
      if (!found.has(name)) found.set(name, slice(text, from, to));
  return [...found.values()];
}

/** "for iOS and Android", "by e-mail and push": one part for each device or channel. */
export const interfaces: Strategy = (reading) => {
  const listed = variantsOf(reading);
  if (listed?.items.every(({ text }) => isPlatform(text)) === true && listed.items.length <= mostParts)
    return {
      strategy: 'interface',
      trigger: listed.items.map((item) => evidenceOf(item)),
      certainty: 1,
      titleNamesWhole: false,
      parts: listed.items.map((item) => variant(reading, listed, [own(item)])),
    };
  const found = mentioned(reading);
  if (found.length < 2 || found.length > mostParts) return undefined;
  return {
    strategy: 'interface',
    trigger: found.map((place) => evidenceOf(place)),
    certainty: 0.75,
    titleNamesWhole: false,
    parts: found.map((place) => ({ title: slotTitle(reading, [own(place)]), label: [own(place)] })),
  };
};
