import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { openPanel } from './panel';

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

async function commentsOn(key: string): Promise<string> {
  const answer = await askJira(sandbox, 'Ada', 'GET', `/rest/api/3/issue/${key}/comment`);
  return JSON.stringify(z.object({ comments: z.array(z.unknown()) }).parse(await answer.json()).comments);
}

describe('stale work items', () => {
  it('are asked about before anything else, by keys, and come back after two weeks', async () => {
    const panel = await openPanel(page, sandbox);
    await panel.getByRole('button', { name: 'Review' }).press('Enter');
    await panel.getByRole('button', { name: /^Stale/ }).press('Enter');
    const dialog = panel.getByRole('dialog', { name: 'Stale work items' });
    const items = dialog.locator('.stale-item');
    await items.first().waitFor();
    expect(await look(page, 'stale')).toEqual([]);
    const count = await items.count();
    const key = (await items.first().locator('.stale-key').textContent()) ?? '';
    expect(await commentsOn(key)).not.toContain('Is this still wanted?');

    await dialog.getByRole('button', { name: `Ask about ${key} first` }).press('Enter');
    const asking = panel.getByRole('dialog', { name: `Ask about ${key}` });
    expect(await look(page, 'stale-ask')).toEqual([]);
    await asking.getByRole('button', { name: 'Preview' }).press('Enter');
    await asking.getByRole('button', { name: 'Apply' }).waitFor();
    expect(await look(page, 'stale-ask-preview')).toEqual([]);
    await asking.getByRole('button', { name: 'Apply' }).press('Enter');
    await asking.getByText(/^Done\./).waitFor();
    await asking.getByRole('button', { name: 'Done' }).press('Enter');
    const comments = await commentsOn(key);
    expect(comments).toContain('Is this still wanted?');
    expect(comments).not.toContain('"mention"');

    await dialog.getByRole('button', { name: `Ask about ${key} first` }).waitFor({ state: 'detached' });
    expect(await items.count()).toBe(count - 1);
  }, 300_000);

  it('are closed together only after a preview', async () => {
    const panel = await openPanel(page, sandbox);
    await panel.getByRole('button', { name: 'Review' }).click();
    await panel.getByRole('button', { name: /^Stale/ }).click();
    const dialog = panel.getByRole('dialog', { name: 'Stale work items' });
    await dialog
      .getByRole('checkbox', { name: /^Choose / })
      .first()
      .press('Space');
    await dialog.getByRole('button', { name: 'Close 1 work item…' }).press('Enter');
    await panel.getByRole('dialog', { name: 'Close 1 work item' }).waitFor();
    const status = panel.getByRole('combobox', { name: 'Status' });
    await status.locator('option:checked', { hasText: 'Done' }).waitFor({ state: 'attached' });
    expect(await look(page, 'stale-close')).toEqual([]);
  }, 300_000);
});

it('asked Jira for nothing the stand-in does not know, and Forge for nothing it refuses', () => {
  expect(sandbox.jira.unimplemented).toEqual([]);
  expect(sandbox.problems).toEqual([]);
  expect(sandbox.cspReports).toEqual([]);
});
