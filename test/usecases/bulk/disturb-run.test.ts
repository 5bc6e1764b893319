import { describe, expect, it } from '@jest/globals';
import type { Choose } from '../fault-campaign/campaign';
import { bulkKinds, disturbRun } from './disturb-run';

/** One in so many, spread by a hash; `npm run campaign -- bulk` meets every call. */
const oneIn = 29;

const chosen: Choose = (...place) => {
  let hash = 2_166_136_261;
  for (const letter of place.join()) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return hash % oneIn === 0;
};

describe('whatever goes wrong at whatever call of a slice', () => {
  it.each(bulkKinds)(
    '%s: each item ends as shown, once; what is said of it is so, and all of it goes back',
    async (kind) => {
      const rows = await disturbRun(kind, chosen);
      expect(rows.filter(({ violations }) => violations.length > 0)).toEqual([]);
      expect(rows.reduce((sum, { injections }) => sum + injections, 0)).toBeGreaterThan(5);
    },
    60_000,
  );
});
