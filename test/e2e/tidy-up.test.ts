import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { startSandbox } from '../support/sandbox';
import { look } from './look';
import { openPanel } from './panel';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(60_000);
}, 600_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

describe('tidying up', () => {
  it('walks the near zone by keys alone, with the next fix focused, and says what came of it', async () => {
    const panel = await openPanel(page, sandbox);
    await panel.locator('.line-item').first().focus();
    await page.keyboard.press('t');
    const bar = panel.getByRole('region', { name: 'Tidy up' });
    const where = () => bar.locator('strong').textContent();
    await bar.waitFor();
    const [, all = '0'] = /^1 of (\d+)$/.exec((await where()) ?? '') ?? [];
    expect(Number(all)).toBeGreaterThan(2);
    await panel.locator('.finding-actions button:focus, .finding-actions a:focus').waitFor();
    expect(await look(page, 'tidy-up')).toEqual([]);

    const first = await panel.locator('.drawer-key').textContent();
    await page.keyboard.press('l');
    await bar.getByText(`1 of ${all}`).waitFor();
    await panel.locator('.finding-actions button:focus, .finding-actions a:focus').waitFor();
    expect(await panel.locator('.drawer-key').textContent()).not.toBe(first);
    for (let at = 2; at <= Number(all); at += 1) {
      await page.keyboard.press('p');
      await bar.getByText(`${String(at)} of ${all}`).waitFor();
    }
    expect(await panel.locator('.drawer-key').textContent()).toBe(first);
    await page.keyboard.press('t');
    const sum = panel.getByRole('dialog', { name: 'Nothing changed yet' });
    await sum.getByRole('region', { name: /stayed as (it was|they were)/ }).waitFor();
    expect(await look(page, 'tidy-up-sum')).toEqual([]);
    await page.keyboard.press('Escape');
    await sum.waitFor({ state: 'detached' });
    await bar.waitFor({ state: 'detached' });
  }, 300_000);

  it('has room at 320 pixels', async () => {
    const panel = await openPanel(page, sandbox);
    await page.setViewportSize({ width: 320, height: 700 });
    await panel.locator('.line-item').first().focus();
    await page.keyboard.press('t');
    const bar = panel.getByRole('region', { name: 'Tidy up' });
    await bar.getByRole('button', { name: 'Next' }).waitFor();
    expect(await look(page, 'tidy-up-narrow')).toEqual([]);
    const [width, room] = await bar.evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(width).toBe(room);
    await page.setViewportSize({ width: 1280, height: 800 });
  }, 300_000);
});

it('asked Jira for nothing the stand-in does not know, and Forge for nothing it refuses', () => {
  expect(sandbox.jira.unimplemented).toEqual([]);
  expect(sandbox.problems).toEqual([]);
  expect(sandbox.cspReports).toEqual([]);
});
