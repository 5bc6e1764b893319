import type { BacklogItem } from '../backlog/item';
import { textsOf } from '../text/evidence';
import { readItem } from './read/read-item';
import { crud } from './strategies/crud';
import { interfaces } from './strategies/interface';
import { roles } from './strategies/roles';
import { verbs } from './strategies/verbs';
import { workflow } from './strategies/workflow';

/** What in a text suggests that an item holds more than one thing. It never says how large the item is. */
export type TextSign = 'verbs' | 'roles' | 'crud' | 'steps' | 'platforms' | 'phases';

const fewestSteps = 4;
const fewestPlatforms = 3;

/** "Phase 2", "MVP", and their like in the languages texts are read in. */
const phases =
  /(?<!\p{L})(?:phase|fase|stage|ausbaustufe|étape|etapa)\s?(?:[1-9]|one|two|eins|zwei|deux|dos)(?!\p{L})|(?<!\p{L})mvp(?!\p{L})|in a (?:second|later) step|in einem zweiten schritt|dans un second temps|en un segundo paso/iu;

/**
 * The signs an item's text shows, each at most once.
 * @param fewest looking ends where so many cannot be reached any more, and the answer may then leave some out
 */
export function textSigns(item: BacklogItem, fewest = 0): readonly TextSign[] {
  const reading = readItem(item);
  const partsOf = (strategy: typeof verbs): number => strategy(reading, {})?.parts.length ?? 0;
  const isPhased = (): boolean =>
    phases.test(item.summary) ||
    textsOf(item).some(({ blocks }) => blocks.some(({ text }) => phases.test(text)));
  // What is read off the title comes first, what goes through every paragraph last.
  const signs: readonly (readonly [TextSign, () => boolean])[] = [
    ['verbs', () => partsOf(verbs) > 1],
    ['roles', () => partsOf(roles) > 1],
    ['crud', () => partsOf(crud) > 1],
    ['phases', isPhased],
    ['steps', () => partsOf(workflow) >= fewestSteps],
    ['platforms', () => partsOf(interfaces) >= fewestPlatforms],
  ];
  const shown: TextSign[] = [];
  for (const [index, [sign, isThere]] of signs.entries()) {
    if (shown.length + signs.length - index < fewest) break;
    if (isThere()) shown.push(sign);
  }
  return shown;
}
