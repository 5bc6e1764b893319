import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { startSandbox } from '../support/sandbox';
import { look } from './look';
import { openPanel } from './panel';

let sandbox: Sandbox;
let browser: Browser;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/** Opens the panel as somebody with these needs has it. */
async function withPanel(
  options: BrowserContextOptions,
  act: (panel: FrameLocator, page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  try {
    await act(await openPanel(page, sandbox), page);
  } finally {
    await context.close();
  }
}

/** How far the app's page is wider than what it is shown in, in px. */
const overflow = (panel: FrameLocator): Promise<number> =>
  panel.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);

const wide = { width: 1280, height: 800 };

describe.each(['light', 'dark'] as const)('in high contrast, %s', (colorScheme) => {
  it('shows what is pressed, how far it is, and each verdict in a frame, in colours of the system', async () => {
    await withPanel(
      { viewport: wide, forcedColors: 'active', reducedMotion: 'reduce', colorScheme },
      async (panel, page) => {
        const chip = panel.getByRole('button', { name: /too big$/ });
        const groundOf = () => chip.evaluate((element) => getComputedStyle(element).backgroundColor);
        const before = await groundOf();
        await chip.click();
        expect(await chip.getAttribute('aria-pressed')).toBe('true');
        expect(await groundOf()).not.toBe(before);
        const lozenge = panel.locator('.line-item .lozenge').first();
        expect(await lozenge.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('1px');
        // The system picks the colours, and axe does not know them.
        const found = await look(page, `high-contrast-${colorScheme}`);
        expect(found.filter((finding) => !finding.startsWith('color-contrast'))).toEqual([]);
      },
    );
  }, 180_000);
});

it('moves nothing for somebody who asked for less motion', async () => {
  await withPanel({ viewport: wide, reducedMotion: 'reduce' }, async (panel, page) => {
    await panel.locator('.line-item').first().click();
    await panel.getByRole('complementary').waitFor();
    const running = await panel
      .locator('html')
      .evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    expect(running).toBe(0);
    expect(await look(page, 'reduced-motion')).toEqual([]);
  });
}, 180_000);

describe.each([
  ['320 pixels wide', 'reflow-320', { viewport: { width: 320, height: 640 } }],
  ['at 200 %', 'reflow-200', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
] as const)('%s', (_, shot, options) => {
  it('is all there without scrolling sideways', async () => {
    await withPanel(options, async (panel, page) => {
      expect(await overflow(panel)).toBe(0);
      expect(await look(page, shot)).toEqual([]);
      await panel.locator('.line-item').first().click();
      const drawer = panel.getByRole('complementary');
      await drawer.waitFor();
      expect(await overflow(panel)).toBe(0);
      const buttons = drawer.locator('.drawer-bar button');
      const ends = await buttons.evaluateAll((all) =>
        all.map((button) => button.getBoundingClientRect().right - window.innerWidth),
      );
      expect(ends.length).toBeGreaterThan(3);
      expect(Math.max(...ends)).toBeLessThanOrEqual(0);
      expect(await look(page, `${shot}-drawer`)).toEqual([]);
    });
  }, 180_000);
});
