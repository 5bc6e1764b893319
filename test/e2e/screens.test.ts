import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { startSandbox } from '../support/sandbox';
import { openPanel } from './panel';
import { differsFromTree } from './trees';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;
let panel: FrameLocator;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  page.setDefaultTimeout(40_000);
  panel = await openPanel(page, sandbox);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

describe('what a screen reader is told', () => {
  it('of the list is what was kept', async () => {
    await panel.getByRole('button', { name: 'Got it' }).waitFor();
    expect(await differsFromTree(page, 'list')).toEqual([]);
  });

  it('of the drawer is what was kept', async () => {
    await panel.locator('.line-item').first().focus();
    await page.keyboard.press('Enter');
    const drawer = panel.getByRole('complementary', { name: /^Work item/ });
    await drawer.locator('.text').first().waitFor();
    expect(await differsFromTree(page, 'drawer', '.drawer')).toEqual([]);
  });

  it.each([
    ['split', 's'],
    ['new-item', 'n'],
    ['help', '?'],
    ['commands', '.'],
  ])('of the dialog %s is what was kept', async (name, key) => {
    await panel.locator('.line-active').focus();
    await page.keyboard.press(key);
    const dialog = panel.getByRole('dialog');
    await dialog.waitFor();
    expect(await differsFromTree(page, name, 'dialog, [role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
