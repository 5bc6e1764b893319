import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { readSpace } from '../support/jira-snapshot';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { openPanel } from './panel';

/** A near story that lacks nothing but acceptance criteria. */
const key = 'WEB-308';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  page.setDefaultTimeout(20_000);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const issueSchema = z.object({
  fields: z.object({ description: z.object({ content: z.array(z.unknown()) }) }),
});

const contentOf = async (): Promise<unknown[]> => {
  const answer = await askJira(sandbox, 'Ada', 'GET', `/rest/api/3/issue/${key}?fields=description`);
  return issueSchema.parse(await answer.json()).fields.description.content;
};

async function reach(panel: FrameLocator, name: string): Promise<void> {
  const button = panel.getByRole('button', { name, exact: true }).and(panel.locator(':enabled'));
  await button.first().waitFor();
  for (let step = 0; step < 80; step += 1) {
    if (await button.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to “${name}”.`);
}

describe('typing in the drawer', () => {
  it('makes an item Ready by keyboard alone, loses nothing of its text, and takes it back', async () => {
    const before = await readSpace(sandbox, 'WEB');
    const text = await contentOf();
    const panel = await openPanel(page, sandbox);
    const { keyboard } = page;
    await panel
      .getByRole('searchbox')
      .or(panel.getByRole('textbox', { name: 'Search' }))
      .focus();
    await keyboard.type(key);
    await panel.getByText(/^1 of 1\d\d$/).waitFor();
    const grid = panel.getByRole('grid', { name: 'Backlog' });
    for (let step = 0; step < 12; step += 1) {
      if (await grid.evaluate((list) => list.matches(':focus, :focus-within'))) break;
      await keyboard.press('Tab');
    }
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const drawer = panel.getByRole('complementary', { name: `Work item ${key}` });
    await drawer.waitFor();
    await reach(panel, 'Add criteria');
    await keyboard.press('Enter');
    await drawer.getByRole('textbox', { name: 'Criterion 1' }).waitFor();
    await keyboard.type('A closed day offers no times to book');
    await reach(panel, 'Add a criterion');
    await keyboard.press('Enter');
    await drawer.getByRole('textbox', { name: 'Criterion 2' }).waitFor();
    await keyboard.type('Bookings that are there already are shown with the phone number of the rider');
    await drawer
      .getByRole('status', { name: 'With these changes' })
      .getByText('Ready', { exact: true })
      .waitFor();
    expect(await look(page, 'rewrite')).toEqual([]);
    await keyboard.press('Control+Enter');
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Apply' }).waitFor();
    expect(await look(page, 'rewrite-preview')).toEqual([]);
    await reach(panel, 'Apply');
    await keyboard.press('Enter');
    await dialog.getByText(/^Done\./).waitFor({ timeout: 60_000 });
    await reach(panel, 'Done');
    await keyboard.press('Enter');
    await drawer.getByRole('region', { name: 'Verdict' }).getByText('Ready', { exact: true }).waitFor();

    const after = await contentOf();
    expect(after.slice(0, text.length)).toEqual(text);
    expect(JSON.stringify(after.slice(text.length))).toContain('A closed day offers no times to book');

    await reach(panel, 'Undo');
    await keyboard.press('Enter');
    await panel.getByText(/as before$/).waitFor({ timeout: 60_000 });
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  }, 180_000);
});
