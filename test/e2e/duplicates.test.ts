import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
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
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
}, 600_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const issueSchema = z.object({
  fields: z.object({
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
    resolution: z.object({ name: z.string() }).nullable(),
    issuelinks: z.array(
      z.object({
        type: z.object({ name: z.string() }),
        outwardIssue: z.object({ key: z.string() }).optional(),
      }),
    ),
  }),
});

/** As Jira has it: whether it is done, how it was resolved, and what it is said to duplicate. */
async function standing(key: string) {
  const answer = await askJira(sandbox, 'Petra', 'GET', `/rest/api/3/issue/${key}`);
  const { status, resolution, issuelinks } = issueSchema.parse(await answer.json()).fields;
  return {
    done: status.statusCategory.key === 'done',
    resolution: resolution?.name ?? null,
    duplicates: issuelinks.flatMap(({ type, outwardIssue }) =>
      type.name === 'Duplicate' && outwardIssue ? [outwardIssue.key] : [],
    ),
  };
}

/** What Jira answers to who asks for it. */
const statusOf = async (key: string): Promise<number> =>
  (await askJira(sandbox, 'Petra', 'GET', `/rest/api/3/issue/${key}`)).status;

async function press(target: Locator): Promise<void> {
  await target.waitFor();
  await target.focus();
  await page.keyboard.press('Enter');
}

/** The dialog with every cluster, opened by key. */
async function openDuplicates(): Promise<Locator> {
  const panel = await openPanel(page, sandbox);
  await press(panel.getByRole('button', { name: 'Review', exact: true }));
  await press(panel.getByRole('button', { name: /^Duplicates/ }));
  const dialog = panel.getByRole('dialog', { name: 'Duplicates' });
  await dialog.getByRole('article').first().waitFor();
  return dialog;
}

const planted = ['WEB-203', 'WEB-215', 'WEB-252', 'WEB-258', 'WEB-304', 'WEB-331'];

describe('duplicates of a backlog', () => {
  it('are the planted ones; one is closed by keyboard, seen so in Jira, and undone', async () => {
    const dialog = await openDuplicates();
    const cards = await dialog.getByRole('article').allTextContents();
    for (const key of planted) expect(cards.some((card) => card.includes(key))).toBe(true);
    expect(await look(page, 'duplicates')).toEqual([]);

    const card = dialog.getByRole('article').filter({ hasText: 'WEB-331' });
    const close = card.getByRole('button', { name: /^Close WEB-\d+ as a duplicate$/ });
    const closed = /WEB-\d+/.exec((await close.textContent()) ?? '')?.[0] ?? '';
    const kept = closed === 'WEB-331' ? 'WEB-203' : 'WEB-331';
    const before = await standing(closed);
    await press(close);
    const panel = page.frameLocator('iframe[title="Refine backlog"]');
    const preview = panel.getByRole('dialog', { name: `Close ${closed} as a duplicate of ${kept}` });
    await preview.getByRole('listitem').nth(1).waitFor();
    await page.waitForTimeout(300);
    expect(await look(page, 'duplicates-close')).toEqual([]);
    await press(preview.getByRole('button', { name: 'Apply' }));
    const undo = preview.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    // This workflow asks for no resolution on the way, so it gives its own.
    expect(await standing(closed)).toEqual({ done: true, resolution: 'Done', duplicates: [kept] });
    await press(undo);
    await preview.getByText('Taken back').waitFor();
    expect(await standing(closed)).toEqual(before);
  }, 200_000);

  it('are deleted only by who may, and only after a second yes', async () => {
    sandbox.jira.setSwitches({ denied: [{ permission: 'DELETE_ISSUES', project: 'WEB' }] });
    const kept = await openDuplicates();
    expect(await kept.getByRole('button', { name: /^(More for WEB-|Delete )/ }).count()).toBe(0);

    sandbox.jira.setSwitches({ denied: [] });
    const dialog = await openDuplicates();
    const card = dialog.getByRole('article').filter({ hasText: 'WEB-331' });
    await card
      .getByRole('button', { name: /^More for WEB-\d+$/ })
      .first()
      .click();
    const opening = card.getByRole('button', { name: /^Delete WEB-\d+ for good$/ });
    const key = /WEB-\d+/.exec((await opening.getAttribute('aria-label')) ?? '')?.[0] ?? '';
    await press(opening);
    const panel = page.frameLocator('iframe[title="Refine backlog"]');
    const sure = panel.getByRole('dialog', { name: `Delete ${key}` });
    const forGood = sure.getByRole('button', { name: `Delete ${key} for good` });
    const tick = sure.getByRole('checkbox', { name: `I know that ${key} cannot be brought back.` });
    await tick.waitFor();
    expect(await forGood.isDisabled()).toBe(true);
    expect(await look(page, 'duplicates-delete')).toEqual([]);
    expect(await statusOf(key)).toBe(200);
    await tick.press('Space');
    await press(forGood);
    await sure.getByText(`${key} is deleted.`).waitFor();
    expect(await statusOf(key)).toBe(404);
    await press(sure.getByRole('button', { name: 'Done' }));
    await card.waitFor({ state: 'detached' });
  }, 120_000);

  it('are dismissed for everybody, and compared again', async () => {
    const dialog = await openDuplicates();
    const card = dialog.getByRole('article').filter({ hasText: 'WEB-258' });
    await press(card.getByRole('button', { name: /is not a duplicate of/ }));
    await card.waitFor({ state: 'detached' });
    const again = await openDuplicates();
    expect(await again.getByRole('article').filter({ hasText: 'WEB-258' }).count()).toBe(0);
    await press(again.getByText(/^One pair is/));
    await press(again.getByRole('button', { name: /^Compare WEB-\d+ and WEB-\d+ again$/ }));
    await again.getByRole('article').filter({ hasText: 'WEB-258' }).waitFor();
  }, 200_000);

  it('wear the dark theme', async () => {
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await openDuplicates();
    expect(await look(page, 'duplicates-dark')).toEqual([]);
  });
});
