import type { Phrase } from '../phrase';
import { evidenceOf, slice } from '../phrase';
import { slotTitle } from '../compose/titles';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import { own } from '../pieces';
import type { Reading } from '../read/read-item';
import { isPlatform, platformsIn } from '../words/platforms';
import { variant, variantsOf } from './data';

/**
 * Systems or channels of one family the item speaks of, one place each. Where the title already names one, the item is
 * about that one.
 */
function mentioned({ summary, prose, lists }: Reading): readonly Phrase[] {
  const inTitle = platformsIn(summary.text);
  const texts = [summary, ...prose, ...lists.flatMap(({ entries }) => entries.map(({ phrase }) => phrase))];
  const byFamily = new Map<number, Map<string, Phrase>>();
  for (const text of texts) {
    for (const { family, name, from, to } of platformsIn(text.text)) {
      const found = byFamily.get(family) ?? new Map<string, Phrase>();
      byFamily.set(family, found);
      if (!found.has(name)) found.set(name, slice(text, from, to));
    }
  }
  return [...byFamily]
    .filter(([family]) => inTitle.filter((mention) => mention.family === family).length !== 1)
    .map(([, found]) => [...found.values()])
    .reduce<readonly Phrase[]>((best, found) => (found.length > best.length ? found : best), []);
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
