import { expect, it } from '@jest/globals';
import { openBacklogSite } from '../../bench/panel/backlog-site';
import { measureOpening } from '../../bench/panel/opening';
import { buildApp } from '../support/sandbox';

it.each([
  ['a small backlog', 100],
  ['a thousand items', 1000],
])(
  'opening %s takes a call a hundred items, history and sub-tasks included, and ten besides',
  async (_, size) => {
    buildApp();
    const site = await openBacklogSite(size, 0);
    const browser = await site.newBrowser();
    try {
      const { items, calls, after, bound } = await measureOpening(site, await browser.context.newPage());
      expect(items).toBeGreaterThan(size);
      expect(calls + after).toBeLessThanOrEqual(bound);
    } finally {
      await browser.close();
      await site.close();
    }
  },
  240_000,
);
