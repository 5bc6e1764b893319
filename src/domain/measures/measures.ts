import type { Backlog } from '../backlog/backlog';
import type { Settings } from '../settings';
import type { Duplicates } from './duplicates';
import { measureDuplicates } from './duplicates';
import type { Sizes } from './sizes';
import { measureSizes } from './sizes';
import type { Zones } from './zones';
import { measureZones } from './zones';

/** Facts about a backlog that several checks need and that cost enough to compute only once. */
export interface Measures {
  readonly zones: Zones;
  readonly duplicates: Duplicates;
  readonly sizes: Sizes;
}

export function measure(backlog: Backlog, settings: Settings, now: Date): Measures {
  const duplicates = measureDuplicates(backlog, now);
  const sizes = measureSizes(backlog);
  return {
    zones: measureZones(backlog, settings, sizes),
    duplicates,
    sizes,
  };
}
