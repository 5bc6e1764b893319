import { expect, it } from '@jest/globals';
import { closeFifty } from './fifty';

it('closes fifty duplicates through a fault each: none without its link, nothing twice, all undone', async () => {
  const { violations, hits, closed } = await closeFifty(0);
  expect(violations).toEqual([]);
  expect(closed).toBe(50);
  expect(hits).toBeGreaterThan(40);
}, 120_000);
