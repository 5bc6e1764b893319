import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { startSandbox } from '../support/sandbox';
import { look } from './look';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
  page.setDefaultTimeout(30_000);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

test('surprises are set on a page of their own, one step from every page of the site', async () => {
  await page.goto(`${sandbox.address}/jira/projects`);
  await page.getByRole('link', { name: 'Surprises' }).click();
  await page.getByRole('heading', { level: 1, name: 'Jira’s surprises' }).waitFor();
  await page.getByLabel('Where').selectOption({ label: 'Searches and lists' });
  await page.getByLabel('What').selectOption({ label: 'A page saying that Jira is unavailable (503)' });
  await page.getByLabel('How often').selectOption({ label: 'Until it is taken back' });
  await page.getByRole('button', { name: 'Let it go wrong' }).click();
  await page.getByRole('button', { name: /^Take back: Searches and lists/ }).waitFor();
  await page.getByLabel('Whose').selectOption({ label: 'Dev Malhotra' });
  await page.getByLabel('Which').selectOption({ label: 'Edit work items' });
  await page.getByRole('button', { name: 'Take away' }).click();
  await page.getByText('Dev Malhotra may not: Edit work items').waitFor();
  expect(await look(page, 'control-jira', 'main')).toEqual([]);
  await page.getByRole('link', { name: 'Forge', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Forge' }).waitFor();
  expect(await look(page, 'control-forge', 'main')).toEqual([]);
  await page.getByRole('link', { name: 'Jira’s surprises' }).click();
  await page.getByRole('button', { name: 'Put everything back' }).click();
  await page.getByText('Nothing is set to go wrong.').waitFor();
}, 120_000);
