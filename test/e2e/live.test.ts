import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { askJira, startSandbox } from '../support/sandbox';
import { keysInList, openPanel } from './panel';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

describe('while the panel is open', () => {
  it('shows what a colleague edits, ranks and deletes, without a reload', async () => {
    const panel = await openPanel(page, sandbox);
    const before = await keysInList(panel);
    const last = before.at(-1)!;
    const moved = before.at(-3)!;
    const anchor = before.at(-6)!;
    await askJira(sandbox, 'Ada', 'PUT', `/rest/api/3/issue/${last}`, {
      fields: { summary: 'Told by a colleague just now' },
    });
    await panel.getByText('Told by a colleague just now').first().waitFor({ timeout: 30_000 });

    await askJira(sandbox, 'Ada', 'PUT', '/rest/agile/1.0/issue/rank', {
      issues: [moved],
      rankBeforeIssue: anchor,
    });
    await askJira(sandbox, 'Ada', 'DELETE', `/rest/api/3/issue/${last}`);
    // The list itself is read at every third look.
    await panel
      .getByText('Told by a colleague just now')
      .first()
      .waitFor({ state: 'detached', timeout: 90_000 });
    const left = before.filter((key) => key !== last && key !== moved);
    left.splice(left.indexOf(anchor), 0, moved);
    expect(await keysInList(panel)).toEqual(left);
  }, 200_000);
});
