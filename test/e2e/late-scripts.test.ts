import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { startSandbox } from '../support/sandbox';
import { look } from './look';
import { openItem, openPanel } from './panel';

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

it('a dialog whose script does not come leaves the list and what was typed, and opens once it comes', async () => {
  const panel = await openPanel(page, sandbox);
  const drawer = await openItem(panel, 'WEB-301');
  await drawer.getByRole('button', { name: 'Edit WEB-301' }).click();
  const title = drawer.getByRole('textbox', { name: 'Title' });
  await title.fill('A title that is still being typed');

  const script = /change-log-dialog[^/]*\.js/;
  let refused = 0;
  await page.route(script, async (route) => {
    refused += 1;
    await route.abort('connectionfailed');
  });
  await panel.getByRole('button', { name: 'More actions' }).click();
  await panel.getByRole('button', { name: 'Change log' }).click();
  const notice = panel.getByRole('dialog', { name: 'This could not be opened' });
  await notice.waitFor();
  expect(refused).toBeGreaterThan(0);
  expect(await look(page, 'late-script')).toEqual([]);

  await page.unroute(script);
  await notice.getByRole('button', { name: 'Try again' }).click();
  const log = panel.getByRole('dialog', { name: 'Changes in this space' });
  await log.waitFor();
  await page.keyboard.press('Escape');
  await log.waitFor({ state: 'detached' });
  expect(await title.inputValue()).toBe('A title that is still being typed');
  expect(await panel.getByRole('row').count()).toBeGreaterThan(0);
}, 300_000);
