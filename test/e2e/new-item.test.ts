import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { readIssue, search } from '../support/call-app';
import { startSandbox } from '../support/sandbox';
import { look } from './look';
import { openPanel } from './panel';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  page.setDefaultTimeout(60_000);
  title = (await readIssue(sandbox, 'WEB-304')).fields.summary;
}, 600_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/** Of an item that is there. */
let title: string;

/** What search finds of it: nothing of the sample was made within the hour. */
const made = 'project = WEB AND created >= -1h';

/** The form of a new item, opened by key. */
async function openForm(): Promise<Locator> {
  const panel = await openPanel(page, sandbox);
  await panel.getByRole('grid').waitFor();
  await panel.getByRole('grid').press('n');
  const dialog = panel.getByRole('dialog', { name: 'New work item' });
  await dialog.getByLabel('Title').waitFor();
  return dialog;
}

describe('a new item', () => {
  it('is compared while it is typed, created where it is wanted, and taken back', async () => {
    const dialog = await openForm();
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByText(/^Already there\?/).waitFor();
    await dialog
      .getByRole('button', { name: 'Open WEB-304 in Jira' })
      .or(dialog.getByRole('button', { name: 'Open WEB-215 in Jira' }))
      .first()
      .waitFor();
    await dialog.getByLabel('Rank').selectOption({ label: 'Top of the backlog' });
    await dialog.getByLabel('Description').fill('Customers call and ask whether we got the order.');
    expect(await look(page, 'new-item')).toEqual([]);
    await dialog.getByRole('button', { name: 'Preview' }).press('Enter');
    await dialog.getByText(/^Create the /).waitFor();
    await dialog.getByText(/directly above WEB-\d+/).waitFor();
    expect(await look(page, 'new-item-preview')).toEqual([]);
    expect(await search(sandbox, made)).toEqual([]);
    await dialog.getByRole('button', { name: 'Apply' }).press('Enter');
    const undo = dialog.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    expect(await search(sandbox, made)).toHaveLength(1);
    await undo.press('Enter');
    await dialog
      .getByText(/taken back|undone/i)
      .first()
      .waitFor();
    expect(await search(sandbox, made)).toEqual([]);
  }, 300_000);

  it('wears the dark theme', async () => {
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const dialog = await openForm();
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByText(/^Already there\?/).waitFor();
    expect(await look(page, 'new-item-dark')).toEqual([]);
  }, 200_000);
});
