import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { readSpace } from '../support/jira-snapshot';
import { startSandbox } from '../support/sandbox';
import { look } from './look';
import { openPanel } from './panel';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(20_000);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

describe('the workplace', () => {
  it('finds a command by typing and sorts by it', async () => {
    const panel = await openPanel(page, sandbox);
    await panel.locator('.line-item').first().focus();
    await page.keyboard.press('Control+k');
    await panel.getByRole('combobox').fill('largest');
    expect(await look(page, 'workplace-commands')).toEqual([]);
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'View: Largest first' }).click();
    await panel.getByRole('radio', { name: 'Jira’s order' }).click();
  }, 60_000);

  it('loses nothing at 320 pixels', async () => {
    const panel = await openPanel(page, sandbox);
    await page.setViewportSize({ width: 320, height: 700 });
    await panel.getByRole('button', { name: 'More actions' }).click();
    for (const name of ['Changes', 'Set aside', 'Commands', 'Keyboard shortcuts'])
      await panel.getByRole('button', { name, exact: true }).waitFor();
    expect(await look(page, 'workplace-narrow')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  }, 60_000);
});

describe('the order', () => {
  it('changes by drag and drop, after a preview, and comes back', async () => {
    const panel = await openPanel(page, sandbox);
    const before = await readSpace(sandbox, 'WEB');
    const rows = panel.locator('.line-item');
    const script = page.waitForResponse((response) => response.url().includes('drag-layer'));
    await rows.nth(1).hover();
    await script;
    await panel.locator('.line-item[draggable=true]').first().waitFor();
    const [from, to] = [await rows.nth(1).boundingBox(), await rows.nth(4).boundingBox()];
    if (!from || !to) throw new Error('The rows are not in sight.');
    await page.mouse.move(from.x + 300, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 300, from.y + 40, { steps: 5 });
    await page.mouse.move(to.x + 300, to.y + 34, { steps: 8 });
    await page.waitForTimeout(300);
    await page.waitForTimeout(300);
    await page.mouse.up();
    const dialog = panel.getByRole('dialog', { name: /^Move WEB-/ });
    await dialog.getByRole('button', { name: 'Apply' }).waitFor();
    expect(await look(page, 'order-preview')).toEqual([]);
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.getByText(/^Done\./).waitFor({ timeout: 60_000 });
    const order = (items: typeof before) => items.map(({ key }) => key);
    expect(order(await readSpace(sandbox, 'WEB'))).not.toEqual(order(before));
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText(/^Taken back\./).waitFor({ timeout: 60_000 });
    expect(order(await readSpace(sandbox, 'WEB'))).toEqual(order(before));
    await dialog.getByRole('button', { name: 'Done' }).click();
  }, 120_000);

  it('changes by keys alone', async () => {
    const panel = await openPanel(page, sandbox);
    await panel.locator('.line-item').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    const dialog = panel.getByRole('dialog', { name: /^Move WEB-/ });
    await dialog.getByRole('button', { name: 'Apply' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }, 60_000);
});

it('asked Jira for nothing the stand-in does not know, and Forge for nothing it refuses', () => {
  expect(sandbox.jira.unimplemented).toEqual([]);
  expect(sandbox.problems).toEqual([]);
  expect(sandbox.cspReports).toEqual([]);
});
