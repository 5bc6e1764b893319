import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { people } from '../../sandbox/backlogs';
import { defaultSwitches } from '../../sandbox/jira/state/switches';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { readSpace } from '../support/jira-snapshot';
import { search } from '../support/call-app';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { openPanel, signInAs } from './panel';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

const newPage = async (): Promise<Page> => {
  const fresh = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  fresh.setDefaultTimeout(20_000);
  return fresh;
};

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await newPage();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

afterEach(() => {
  sandbox.jira.setSwitches(defaultSwitches());
});

/** Ticks a row of the list and, with Shift, as many as asked for below it. */
async function select(panel: FrameLocator, count: number): Promise<Locator> {
  const { keyboard } = page;
  await panel
    .getByRole('checkbox', { name: /^Select / })
    .first()
    .click();
  for (let row = 1; row <= count; row += 1) await keyboard.press('j');
  await keyboard.press('Shift+X');
  const bar = panel.getByRole('region', { name: 'Selected work items' });
  await bar.getByText(`${count} selected`).waitFor();
  return bar;
}

const number = (text: string | null, pattern: RegExp): number =>
  Number(pattern.exec(text ?? '')?.[1] ?? 'NaN');

const changelogSchema = z.object({
  values: z.array(
    z.object({ items: z.array(z.object({ field: z.string(), toString: z.string().nullish() })) }),
  ),
});

/** How often each item that has the label was given it, by Jira's own history. */
async function timesGiven(label: string): Promise<number[]> {
  const keys = await search(sandbox, `project = WEB AND labels = "${label}"`);
  return Promise.all(
    keys.map(async (key) => {
      const answer = await askJira(sandbox, 'Ada', 'GET', `/rest/api/3/issue/${key}/changelog`);
      const { values } = changelogSchema.parse(await answer.json());
      return values.filter(({ items }) =>
        items.some((item) => item.field === 'labels' && item.toString?.includes(label) === true),
      ).length;
    }),
  );
}

describe('changing many items', () => {
  it('estimates sixty with limits on, pauses when closed, goes on when opened again, and takes all back', async () => {
    const before = await readSpace(sandbox, 'WEB');
    let panel = await openPanel(page, sandbox);
    const bar = await select(panel, 60);
    expect(await look(page, 'bulk-selected')).toEqual([]);
    await bar.getByRole('button', { name: 'Estimate' }).click();
    let dialog = panel.getByRole('dialog', { name: 'Estimate work items' });
    await dialog.getByRole('textbox', { name: 'Points' }).fill('34');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText(/60 work items will change\./).waitFor({ timeout: 60_000 });
    expect(await look(page, 'bulk-preview')).toEqual([]);
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);

    // Past the first slice, Jira refuses every other write for a while.
    sandbox.jira.setSwitches({
      faults: [
        {
          match: { method: 'PUT', pattern: '/estimation' },
          answer: { kind: 'rate-limit', reason: 'jira-burst-based', retryAfter: 6 },
          times: 2,
          skip: 30,
        },
      ],
    });
    await dialog.getByRole('button', { name: 'Change 60 work items' }).click();
    await dialog
      .getByText(/Jira asks for a break\. Going on in [1-6] seconds?\./)
      .waitFor({ timeout: 60_000 });
    expect(await look(page, 'bulk-break')).toEqual([]);
    await page.goto('about:blank');

    panel = await openPanel(page, sandbox);
    const offer = panel.getByText(/A change of 60 work items is unfinished: \d+ of them are through\./);
    await offer.waitFor();
    const through = number(await offer.textContent(), /unfinished: (\d+)/);
    expect(through).toBeGreaterThanOrEqual(20);
    expect(through).toBeLessThan(60);
    await panel.getByRole('button', { name: 'Look and go on' }).click();
    dialog = panel.getByRole('dialog', { name: 'Estimate work items' });
    expect(await look(page, 'bulk-unfinished')).toEqual([]);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await dialog.getByText('60 done').waitFor({ timeout: 90_000 });
    expect(await look(page, 'bulk-done')).toEqual([]);
    const after = await readSpace(sandbox, 'WEB');
    expect(after).not.toEqual(before);

    await dialog.getByRole('button', { name: 'Undo all' }).click();
    await dialog.getByText('60 taken back').waitFor({ timeout: 90_000 });
    expect(await look(page, 'bulk-undone')).toEqual([]);
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  }, 300_000);

  it('does a change once that two tabs go on with at the same moment', async () => {
    const before = await readSpace(sandbox, 'WEB');
    const panel = await openPanel(page, sandbox);
    const bar = await select(panel, 30);
    await bar.getByRole('button', { name: 'Labels' }).click();
    const dialog = panel.getByRole('dialog', { name: 'Add and remove labels' });
    await dialog.getByRole('textbox', { name: 'Labels to add' }).fill('refined-twice');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText(/30 work items will change\./).waitFor({ timeout: 60_000 });
    // The first slice ends in a break, so that there is something left to go on with.
    sandbox.jira.setSwitches({
      faults: [
        {
          // The edit itself: the app also keeps a verdict with each item that was edited.
          match: { method: 'PUT', pattern: '/rest/api/3/issue/\\d+$' },
          answer: { kind: 'rate-limit', reason: 'jira-burst-based', retryAfter: 30 },
          times: 1,
          skip: 4,
        },
      ],
    });
    await dialog.getByRole('button', { name: 'Change 30 work items' }).click();
    await dialog.getByText(/Jira asks for a break/).waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Pause' }).click();
    await dialog.getByText('Paused. What is done stays done.').waitFor();

    const secondPage = await newPage();
    await signInAs(secondPage, sandbox, people.productOwner.name);
    const secondPanel = await openPanel(secondPage, sandbox);
    await secondPanel.getByRole('button', { name: 'Look and go on' }).click();
    const secondDialog = secondPanel.getByRole('dialog', { name: 'Add and remove labels' });
    const both = [dialog, secondDialog];
    await Promise.all(both.map((one) => one.getByRole('button', { name: 'Go on' }).click()));
    await Promise.all(both.map((one) => one.getByText('30 done').waitFor({ timeout: 120_000 })));
    await secondPage.context().close();

    expect(await timesGiven('refined-twice')).toEqual(Array.from({ length: 30 }, () => 1));
    await dialog.getByRole('button', { name: 'Undo all' }).click();
    await dialog.getByText('30 taken back').waitFor({ timeout: 90_000 });
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  }, 300_000);

  it('tells a viewer what is not theirs to do before anything is tried', async () => {
    await signInAs(page, sandbox, people.viewer.name);
    const panel = await openPanel(page, sandbox);
    const bar = await select(panel, 3);
    await bar.getByText(/You can look at everything here/).waitFor();
    expect(await bar.getByRole('button', { name: 'Estimate' }).count()).toBe(0);
    expect(await look(page, 'bulk-viewer')).toEqual([]);
    await signInAs(page, sandbox, people.productOwner.name);
  }, 120_000);

  it('wears the dark theme', async () => {
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const panel = await openPanel(page, sandbox);
    const bar = await select(panel, 5);
    expect(await look(page, 'bulk-dark-selected')).toEqual([]);
    // Not their rank: what stands in a sprint keeps its place, and the preview would be empty.
    await bar.getByRole('button', { name: 'Labels' }).click();
    const dialog = panel.getByRole('dialog', { name: 'Add and remove labels' });
    await dialog.getByRole('textbox', { name: 'Labels to add' }).fill('seen-in-the-dark');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText(/^5 work items will change\./).waitFor({ timeout: 60_000 });
    expect(await look(page, 'bulk-dark-preview')).toEqual([]);
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    await page.getByRole('button', { name: 'Light theme' }).click();
  }, 120_000);
});
