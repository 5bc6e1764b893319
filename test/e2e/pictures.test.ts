import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { askSearch, openPanel } from './panel';

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

/** How many items a search finds, for the person who looks at the panel. */
async function countFound(jql: string): Promise<unknown> {
  const answer = await askJira(sandbox, 'Petra', 'POST', '/rest/api/3/search/approximate-count', { jql });
  return answer.json();
}

describe('the pictures', () => {
  it('say what their searches find, light and dark, by keys', async () => {
    const panel = await openPanel(page, sandbox);
    await (await askSearch(panel)).getByRole('button', { name: 'Update search' }).click();
    await panel.getByText('Search is up to date.').waitFor();
    await panel.getByRole('button', { name: 'Reports' }).focus();
    await page.keyboard.press('Enter');
    const dialog = panel.getByRole('dialog', { name: 'Reports' });
    const numbers = dialog.getByRole('region', { name: 'Age' }).locator('.picture-number');
    await numbers.first().waitFor();
    expect(await look(page, 'pictures')).toEqual([]);

    for (const name of ['Age', 'Sizes', 'Readiness over time']) {
      const searches = await dialog
        .getByRole('region', { name })
        .locator('.picture-number')
        .evaluateAll((all) =>
          all.map((one) => ({ jql: one.getAttribute('title') ?? '', value: Number(one.textContent) })),
        );
      expect(searches.length).toBeGreaterThan(1);
      expect(searches.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(100);
      for (const { jql, value } of searches)
        expect({ jql, found: await countFound(jql) }).toEqual({ jql, found: { count: value } });
    }

    for (const name of ['Readiness by zone', 'Readiness over time', 'Sizes', 'Age'])
      await dialog.getByRole('button', { name: `Table of ${name}` }).press('Enter');
    expect(await dialog.getByRole('table').count()).toBe(4);
    expect(await look(page, 'pictures-tables')).toEqual([]);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save the list as CSV' }).press('Enter'),
    ]);
    expect(file.suggestedFilename()).toMatch(/^WEB-backlog-\d{4}-\d{2}-\d{2}\.csv$/);
  }, 300_000);

  it('are read in the dark', async () => {
    await page.goto(sandbox.address);
    await page.getByRole('button', { name: /dark/i }).click();
    const panel = await openPanel(page, sandbox);
    await panel.getByRole('button', { name: 'Reports' }).click();
    await panel.getByRole('region', { name: 'Age' }).locator('.picture-number').first().waitFor();
    expect(await look(page, 'pictures-dark')).toEqual([]);
  }, 300_000);
});

it('asked Jira for nothing the stand-in does not know, and Forge for nothing it refuses', () => {
  expect(sandbox.jira.unimplemented).toEqual([]);
  expect(sandbox.problems).toEqual([]);
  expect(sandbox.cspReports).toEqual([]);
});
