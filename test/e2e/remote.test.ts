import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openRemote } from '../../sandbox/remote/open-remote';
import type { Remote } from '../../sandbox/remote/open-remote';
import { email, startFarSite, token, traces } from '../sandbox/remote/support';
import type { FarSite } from '../sandbox/remote/support';
import { launchBrowser } from '../support/browser';
import { buildApp } from '../support/sandbox';
import { openPreview } from './panel';

const root = join(__dirname, '..', '..');

describe('the panel over a site elsewhere, reading only', () => {
  let far: FarSite;
  let remote: Remote;
  let store: string;
  let browser: Browser;
  let page: Page;
  const lines: string[] = [];
  const answers: string[] = [];

  beforeAll(async () => {
    buildApp();
    store = await mkdtemp(join(tmpdir(), 'remote-'));
    [far, browser] = await Promise.all([startFarSite(), launchBrowser()]);
    remote = await openRemote({
      root,
      port: 0,
      dataDir: store,
      fresh: true,
      site: far.address,
      credentials: { authorization: () => `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}` },
      allowWrites: false,
      log: (line) => lines.push(line),
    });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(30_000);
    page.on('response', (response) => {
      response.text().then(
        (text) => answers.push(text),
        () => undefined,
      );
    });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await remote.close();
    await far.close();
    await rm(store, { recursive: true, force: true });
  });

  test('from the printed address over the list of boards to a judged backlog', async () => {
    await page.goto(remote.entrance);
    await page.getByRole('heading', { name: 'Your boards' }).waitFor();
    expect(page.url()).toBe(`${remote.address}/`);
    await page.locator('main a[href*="/projects/WEB/"]').first().click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Refine backlog' }).click();
    const panel = page.frameLocator('iframe[title="Refine backlog"]');
    await panel.getByText(/near items? ready/).waitFor();
    await panel.locator('.reading').waitFor({ state: 'detached' });
    expect(await panel.getByRole('row').count()).toBeGreaterThan(5);
    expect(lines.some((line) => line.endsWith('POST /rest/api/3/issue/bulkfetch 200'))).toBe(true);
  }, 120_000);

  test('a change is refused where people look, and the site has not been asked', async () => {
    const asked = lines.filter((line) => !line.startsWith('GET')).length;
    const dialog = await openPreview(page.frameLocator('iframe[title="Refine backlog"]'), 'WEB-324');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.getByText('start again with --allow-writes').first().waitFor();
    expect(
      lines.slice(asked).filter((line) => /^(PUT|DELETE) |POST \/rest\/api\/3\/issue( |\/bulk )/.test(line)),
    ).toEqual([]);
  }, 120_000);

  test('the token has not come to the browser, nor into a line that was told', () => {
    expect(answers.length).toBeGreaterThan(20);
    for (const trace of traces)
      for (const text of [...answers, ...lines]) expect(text.includes(trace)).toBe(false);
  });
});
