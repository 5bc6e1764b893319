import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { storedVerdictSchema } from '../../src/domain/report/stored-verdict';
import { launchBrowser } from '../support/browser';
import { readIssue, search } from '../support/call-app';
import { startSandbox } from '../support/sandbox';
import { press, reach } from './keyboard';
import { look } from './look';
import { askSearch, openFromMenu, openItem, openPanel } from './panel';

/** A near story that lacks nothing but acceptance criteria. */
const key = 'WEB-308';
const finding = 'No acceptance criteria';
const reason = 'Agreed at the workbench';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  page.setDefaultTimeout(60_000);
}, 600_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/** Verdicts are kept only where the server has noted that somebody refines. */
async function openNoted(): Promise<FrameLocator> {
  const panel = await openPanel(page, sandbox);
  const bar = await askSearch(panel);
  await bar.getByRole('button', { name: 'Close' }).press('Enter');
  return panel;
}

const verdictIn = (drawer: Locator): Locator => drawer.getByRole('region', { name: 'Verdict' });

const kept = async () =>
  storedVerdictSchema.parse((await readIssue(sandbox, key)).properties['backlog-refinery']);

describe('a finding that the team sets aside', () => {
  it('is waived by keyboard with a reason, stays so after a reload, agrees with badge and search, and is taken back', async () => {
    let panel = await openNoted();
    let drawer = await openItem(panel, key);
    await press(page, drawer.getByRole('button', { name: `Set “${finding}” aside` }));
    await reach(page, drawer.getByRole('textbox', { name: 'Reason (optional)' }));
    await page.keyboard.type(reason);
    expect(await look(page, 'exceptions-menu')).toEqual([]);
    // The reason is asked for below the choices.
    await reach(page, drawer.getByRole('button', { name: /^Do without it for 30 days/ }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await verdictIn(drawer).getByText(`Set aside here: ${finding}`).waitFor();
    await verdictIn(drawer).getByText('Ready', { exact: true }).waitFor();
    await sandbox.forge.events.deliveries.idle();

    const verdict = await kept();
    expect(verdict.badge).toBe('ready');
    expect(await verdictIn(drawer).locator('strong').textContent()).toContain(String(verdict.score));
    expect(await search(sandbox, `key = ${key} AND readinessBadge = ready`)).toEqual([key]);
    expect(await search(sandbox, `key = ${key} AND readinessGaps = acceptance-criteria`)).toEqual([]);

    await page.goto(`${sandbox.address}/browse/${key}`);
    const summary = page.locator('summary').filter({ hasText: 'Readiness' });
    await summary.getByText('Ready', { exact: true }).waitFor();
    panel = await openNoted();
    drawer = await openItem(panel, key);
    await verdictIn(drawer).getByText(`Set aside here: ${finding}`).waitFor();
    await openFromMenu(panel, 'Set aside');
    const dialog = panel.getByRole('dialog');
    await dialog.getByText(reason).waitFor();
    expect(await look(page, 'exceptions-list')).toEqual([]);
    await press(page, dialog.getByRole('button', { name: `Undo for ${key}: ${finding}` }));
    await dialog.getByText(/^Nothing is set aside/).waitFor();
    await page.keyboard.press('Escape');
    await drawer.getByRole('heading', { name: finding }).waitFor();
    expect((await kept()).gaps).toContain('acceptance-criteria');
    expect(await search(sandbox, `key = ${key} AND readinessGaps = acceptance-criteria`)).toEqual([key]);
  }, 600_000);
});
