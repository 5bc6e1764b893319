import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Choose, Outcome } from './campaign';
import { runCampaign } from './campaign';

/** One in so many injections, spread over changes, faults and calls by a hash: the same ones every time. */
const oneIn = 17;

const chosen: Choose = (...place) => {
  let hash = 2_166_136_261;
  for (const letter of place.join()) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return hash % oneIn === 0;
};

let outcome: Outcome;

beforeAll(async () => {
  outcome = await runCampaign({ choose: chosen });
}, 120_000);

/** A sample; `npm run campaign` disturbs every call of every change. */
describe('whatever goes wrong at whatever call', () => {
  it('a change ends as shown, is undone exactly, and the log says so', () => {
    expect(outcome.rows.filter(({ violations }) => violations.length > 0)).toEqual([]);
  });

  it('is tried on every change and with every fault', () => {
    const tried = outcome.rows.filter(({ injections }) => injections > 0);
    const changes = new Set(outcome.rows.map(({ change }) => change));
    const faults = new Set(outcome.rows.map(({ fault }) => fault));
    expect([...changes].filter((change) => !tried.some((row) => row.change === change))).toEqual([]);
    expect(faults.size).toBeGreaterThan(12);
    expect(tried.reduce((total, { injections }) => total + injections, 0)).toBeGreaterThan(80);
  });
});
