import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { startSandbox } from '../support/sandbox';

describe('opening the panel from the backlog', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });

  test('the menu of the backlog opens the built panel, which reads through the bridge', async () => {
    await page.goto(sandbox.address);
    await page.getByRole('heading', { name: 'Backlog', exact: true }).waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Refine backlog' }).click();

    const panel = page.frameLocator('iframe[title="Refine backlog"]');
    await panel.getByRole('heading', { level: 1 }).waitFor();
    await panel.getByText('WEB-', { exact: false }).first().waitFor();

    expect(new URL(await panel.locator(':root').evaluate((html) => html.baseURI)).origin).toBe(
      sandbox.appAddress,
    );
  });

  test("Forge's policy was kept, its scopes suffice, and nothing was said on the console", () => {
    expect(sandbox.cspReports).toEqual([]);
    expect(sandbox.problems).toEqual([]);
    expect(said).toEqual([]);
  });

  test('a work item shows the lozenge that the app computes, and its page when opened', async () => {
    await page.goto(sandbox.address);
    await page.locator('.row .key').first().click();
    const panel = page.locator('details', { hasText: 'Readiness' });
    await panel.locator('[data-status].lozenge').waitFor();
    await panel.locator('summary').click();
    const frame = page.frameLocator('iframe[title="Readiness"]');
    await frame.locator('#root > *').first().waitFor();
    expect(sandbox.functionLog.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
