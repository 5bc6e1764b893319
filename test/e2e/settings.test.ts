import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { callApp } from '../support/call-app';
import { startSandbox } from '../support/sandbox';
import { look } from './look';
import { openPanel, signInAs } from './panel';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const address = (): string => `${sandbox.address}/jira/software/c/projects/WEB/settings/apps/refine-settings`;

async function openSettings(): Promise<FrameLocator> {
  await page.goto(address());
  const frame = page.frameLocator('iframe[title="Readiness rules"]');
  await frame.getByLabel('Preset').waitFor();
  return frame;
}

const unestimated = (panel: FrameLocator) => panel.getByRole('button', { name: /without an estimate/ });

describe('the settings of a space', () => {
  it('show what a rule would change, are saved, and change the backlog', async () => {
    await signInAs(page, sandbox, 'Ada');
    await unestimated(await openPanel(page, sandbox)).waitFor();

    const settings = await openSettings();
    expect(await look(page, 'settings-light')).toEqual([]);
    const rule = settings.getByRole('checkbox', { name: 'Has an estimate' });
    await rule.focus();
    await page.keyboard.press('Space');
    const preview = settings.getByRole('region', { name: 'What it would change' });
    await preview.getByText(/[1-9]\d* items? would turn green/).waitFor({ timeout: 90_000 });
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.waitForTimeout(500);
    expect(await look(page, 'settings-dark')).toEqual([]);
    await page.getByRole('button', { name: 'Light theme' }).click();
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await settings.getByText(/^Saved\./).waitFor();

    const after = await openPanel(page, sandbox);
    expect(await unestimated(after).count()).toBe(0);
    expect(await callApp(sandbox, 'Ada', 'readSettings', { projectId: '10000' })).toMatchObject({
      ok: true,
      value: { revision: 1, settings: { checks: { estimate: { on: false } } } },
    });
  }, 240_000);

  it('are not for somebody who does not administer it: neither the page nor the server', async () => {
    await signInAs(page, sandbox, 'Vera');
    expect((await page.goto(address()))?.status()).toBe(404);
    const wish = { projectId: '10000', revision: 1, settings: { preset: 'kanban' } };
    expect(await callApp(sandbox, 'Vera', 'saveSettings', wish)).toMatchObject({
      ok: false,
      error: { code: 'no-permission' },
    });
  }, 120_000);

  it('can be looked at and not changed while there is no active licence, and all is well with one again', async () => {
    await signInAs(page, sandbox, 'Ada');
    const wish = { projectId: '10000', revision: 1, settings: { preset: 'kanban' } };
    sandbox.forge.setSwitches({ license: 'inactive' });
    try {
      const panel = await openPanel(page, sandbox);
      await panel.getByText(/no active licence on this site/).waitFor();
      const settings = await openSettings();
      await settings.getByText(/no active licence on this site/).waitFor();
      expect(await settings.getByLabel('Preset').isDisabled()).toBe(true);
      expect(await settings.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
      expect(await callApp(sandbox, 'Ada', 'saveSettings', wish)).toMatchObject({
        ok: false,
        error: { code: 'unlicensed' },
      });
    } finally {
      sandbox.forge.setSwitches({ license: 'trial' });
    }
    expect(await callApp(sandbox, 'Ada', 'saveSettings', wish)).toMatchObject({
      ok: true,
      value: { saved: true, revision: 2 },
    });
  }, 240_000);
});
