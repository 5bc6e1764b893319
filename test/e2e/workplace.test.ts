import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser, launchProfile } from '../support/browser';
import { readSpace } from '../support/jira-snapshot';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { keysInList, openPanel, startPanel } from './panel';

const foundSchema = z.object({ issues: z.array(z.object({ key: z.string() })) });

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(40_000);
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
  }, 180_000);

  it('loses nothing at 320 pixels', async () => {
    const panel = await openPanel(page, sandbox);
    await page.setViewportSize({ width: 320, height: 700 });
    await panel.getByRole('button', { name: 'More actions' }).click();
    for (const name of ['New item', 'Reports', 'Change log', 'Set aside', 'Commands', 'Keyboard shortcuts'])
      await panel.getByRole('button', { name, exact: true }).waitFor();
    expect(await look(page, 'workplace-narrow')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  }, 180_000);
});

describe('what others see, too', () => {
  it('filters by the board’s own quick filters, as Jira understands them', async () => {
    const panel = await openPanel(page, sandbox);
    await panel.getByRole('button', { name: 'Filter', exact: true }).click();
    await panel.getByRole('checkbox', { name: 'Bugs nobody has' }).check();
    await page.keyboard.press('Escape');
    await panel.getByText(/^\d+ of 1\d\d$/).waitFor();
    const jql = '(type = Bug AND assignee IS EMPTY) AND project = WEB AND statusCategory != Done';
    const found = await askJira(sandbox, 'Petra', 'POST', '/rest/api/3/search/jql', {
      jql,
      fields: ['summary'],
      maxResults: 100,
    });
    const { issues } = foundSchema.parse(await found.json());
    const keys = await keysInList(panel);
    expect(keys.toSorted()).toEqual(issues.map(({ key }) => key).toSorted());
    expect(keys.length).toBeGreaterThan(0);
    await panel.getByRole('button', { name: 'Clear filters' }).click();
  }, 180_000);

  it('gives a link that opens the same list, and whose address follows', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const panel = await openPanel(page, sandbox);
    await panel.getByRole('button', { name: /too big$/ }).click();
    await panel.getByRole('button', { name: 'View', exact: true }).click();
    await panel.getByRole('radio', { name: 'Largest first' }).click();
    const shown = await keysInList(panel);
    await panel.getByRole('button', { name: 'Copy link to this view' }).click();
    const byHand = panel.getByRole('textbox', { name: 'Link to this view' });
    await byHand
      .or(panel.getByRole('button', { name: 'Link copied' }))
      .first()
      .waitFor();
    const link = (await byHand.isVisible())
      ? await byHand.inputValue()
      : await page.evaluate(() => navigator.clipboard.readText());

    await page.goto(link);
    const again = page.frameLocator('iframe.app-frame');
    await again.getByText(/near items? ready/).waitFor();
    await again.locator('.reading').waitFor({ state: 'detached' });
    expect(await keysInList(again)).toEqual(shown);
    await again.getByRole('button', { name: 'View: Largest first' }).waitFor();
    await again.getByRole('button', { name: 'Clear filters' }).click();
    await again.getByText(/^1\d\d items$/).waitFor();
    expect(new URL(page.url()).search).toBe('?order=largest');
  }, 180_000);
});

describe('what a browser keeps', () => {
  it('welcomes once, and shows the list at the next visit as it was left', async () => {
    const profile = await launchProfile({ width: 1280, height: 800 });
    try {
      const own = await profile.context.newPage();
      own.setDefaultTimeout(40_000);
      const panel = await openPanel(own, sandbox);
      expect(await look(own, 'first-visit')).toEqual([]);
      await panel.getByRole('button', { name: 'Got it' }).click();
      await panel.getByRole('button', { name: 'Filter', exact: true }).click();
      await panel.getByRole('searchbox', { name: 'Type to find a filter' }).fill('bug');
      await own.keyboard.press('Tab');
      await own.keyboard.press('Space');
      expect(await look(own, 'workplace-filter')).toEqual([]);
      await own.keyboard.press('Escape');
      await panel.getByText(/^\d+ of 1\d\d$/).waitFor();
      const keys = await keysInList(panel);
      expect(keys.length).toBeGreaterThan(0);

      const again = await startPanel(own, sandbox);
      await again.getByRole('button', { name: 'Remove filter Bug' }).waitFor();
      await again.locator('.reading').waitFor({ state: 'detached' });
      expect(await keysInList(again)).toEqual(keys);
      expect(await again.getByRole('button', { name: 'Got it' }).count()).toBe(0);
    } finally {
      await profile.close();
    }
  }, 120_000);
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
    const below = await rows.nth(4).locator('.cell-key').innerText();
    await page.mouse.move(from.x + 300, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 300, from.y + 40, { steps: 5 });
    await page.mouse.move(to.x + 300, to.y + 34, { steps: 8 });
    const mark = panel.locator('.line-item[data-drop=after]');
    // A driven mouse says where it is only when it moves; a hand is never quite still.
    for (let step = 0; step < 50 && !(await mark.isVisible()); step += 1)
      await page.mouse.move(to.x + 300 + (step % 2), to.y + 34);
    expect(await mark.locator('.cell-key').innerText()).toBe(below);
    expect(await look(page, 'order-dragging')).toEqual([]);
    await page.mouse.up();
    await panel.locator('[data-drop], [data-dragged]').first().waitFor({ state: 'detached' });
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
  }, 180_000);
});

it('asked Jira for nothing the stand-in does not know, and Forge for nothing it refuses', () => {
  expect(sandbox.jira.unimplemented).toEqual([]);
  expect(sandbox.problems).toEqual([]);
  expect(sandbox.cspReports).toEqual([]);
});
