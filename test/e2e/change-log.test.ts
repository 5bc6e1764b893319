import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { people } from '../../sandbox/backlogs';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { openFromMenu, openItem, openPanel, signInAs, toastOf } from './panel';

const rewritten = 'WEB-324';
const estimated = 'WEB-321';
const title = 'Filter products by more than one thing at a time';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const issueSchema = z.object({ fields: z.object({ summary: z.string() }) });

/** As Jira has it. */
async function titleInJira(): Promise<string> {
  const answer = await askJira(sandbox, 'Petra', 'GET', `/rest/api/3/issue/${rewritten}`);
  return issueSchema.parse(await answer.json()).fields.summary;
}

async function press(target: Locator): Promise<void> {
  await target.waitFor();
  await target.focus();
  await page.keyboard.press('Enter');
}

async function apply(panel: FrameLocator): Promise<void> {
  const dialog = panel.getByRole('dialog');
  await press(dialog.getByRole('button', { name: 'Apply' }));
  await dialog.getByText(/^Done\./).waitFor({ timeout: 60_000 });
  await press(dialog.getByRole('button', { name: 'Done' }));
  await dialog.waitFor({ state: 'detached' });
}

/** Gives one item another title and another a size. */
async function makeTwoChanges(panel: FrameLocator): Promise<void> {
  const first = await openItem(panel, rewritten);
  await press(first.getByRole('button', { name: `Edit ${rewritten}` }).first());
  await first.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await press(first.getByRole('button', { name: 'Preview' }));
  await apply(panel);
  const second = await openItem(panel, estimated);
  const size = second.getByRole('radio').nth(1);
  await size.waitFor();
  await size.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await toastOf(panel, estimated);
}

async function openLog(panel: FrameLocator): Promise<Locator> {
  await openFromMenu(panel, 'Change log');
  const dialog = panel.getByRole('dialog', { name: 'Changes in this space' });
  await dialog.getByRole('heading', { level: 4 }).first().waitFor();
  return dialog;
}

const sentences = (dialog: Locator) => dialog.getByRole('heading', { level: 4 }).allTextContents();

describe('the log of changes', () => {
  it('shows others what somebody did, filtered too, and takes it back', async () => {
    const before = await titleInJira();
    const { productOwner, developer } = people;
    await signInAs(page, sandbox, productOwner.name);
    await makeTwoChanges(await openPanel(page, sandbox));
    expect(await titleInJira()).toBe(title);

    await signInAs(page, sandbox, developer.name);
    const panel = await openPanel(page, sandbox);
    const dialog = await openLog(panel);
    expect(await sentences(dialog)).toEqual([
      `${productOwner.name} estimated ${estimated}`,
      `${productOwner.name} rewrote the text of ${rewritten}`,
    ]);
    await press(dialog.getByLabel(`What changed: ${productOwner.name} rewrote the text of ${rewritten}`));
    await dialog.getByText(before, { exact: true }).waitFor();
    await dialog.getByText(title, { exact: true }).waitFor();
    expect(await look(page, 'change-log')).toEqual([]);

    await dialog.getByLabel('Kind').selectOption('Splits');
    await dialog.getByText(/^No change fits/).waitFor();
    await dialog.getByLabel('Kind').selectOption('Estimates');
    await dialog.getByRole('heading', { level: 4 }).waitFor();
    expect(await sentences(dialog)).toEqual([`${productOwner.name} estimated ${estimated}`]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    const drawer = await openItem(panel, rewritten);
    await press(drawer.getByRole('button', { name: `Changes of ${rewritten}` }));
    const own = panel.getByRole('dialog', { name: `Changes of ${rewritten}` });
    const what = `${productOwner.name} rewrote the text of ${rewritten}`;
    await press(own.getByRole('button', { name: `Undo: ${what}` }));
    await own.getByText('Taken back. Jira is as it was before.').waitFor({ timeout: 60_000 });
    expect(await sentences(own)).toEqual([what]);
    expect(await titleInJira()).toBe(before);
    expect(await look(page, 'change-log-undone')).toEqual([]);
  }, 240_000);

  it('tells a viewer before they try that they may only look', async () => {
    await signInAs(page, sandbox, people.viewer.name);
    const dialog = await openLog(await openPanel(page, sandbox));
    expect(await sentences(dialog)).toHaveLength(2);
    await dialog
      .getByRole('note')
      .getByText(/^You may look at these changes/)
      .waitFor();
    expect(await dialog.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  }, 120_000);

  it('wears the dark theme', async () => {
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const dialog = await openLog(await openPanel(page, sandbox));
    await press(dialog.getByLabel(/^What changed: /).first());
    expect(await look(page, 'change-log-dark')).toEqual([]);
  }, 120_000);
});
