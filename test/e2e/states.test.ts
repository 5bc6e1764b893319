import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { people } from '../../sandbox/backlogs';
import type { FaultAnswer } from '../../sandbox/jira/state/switches';
import { defaultSwitches } from '../../sandbox/jira/state/switches';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { readSpace } from '../support/jira-snapshot';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { openFromMenu, openItem, openPanel, openPreview, openSplit, signInAs, startPanel } from './panel';

const story = 'WEB-324';
// Nothing here is about how fast it is: a busy machine may take its time.
jest.setTimeout(240_000);

/** Where the items' fields come from, a page a call. */
const itemPages = { pattern: '/rest/api/3/issue/bulkfetch' };
const lists = { pattern: '/board/\\d+/(backlog|issue)\\?' };

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  page.setDefaultTimeout(40_000);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

afterEach(() => {
  sandbox.jira.setSwitches(defaultSwitches());
});

function fault(answer: FaultAnswer, match: { pattern: string }, times: number | null = null, skip = 0): void {
  sandbox.jira.setSwitches({ faults: [{ match, answer, times, skip }] });
}

describe('looking', () => {
  it('counts while it reads', async () => {
    const panel = await startPanel(page, sandbox, () => {
      fault({ kind: 'slow', milliseconds: 1500 }, itemPages);
    });
    await panel.getByText(/^Read \d+ of 1\d\d$/).waitFor();
    expect(await look(page, 'loading')).toEqual([]);
  });

  it('shows the list, and of it what a number counted', async () => {
    const panel = await openPanel(page, sandbox);
    expect(await look(page, 'states-list')).toEqual([]);
    const chip = panel.getByRole('button', { name: /too big$/ });
    const count = Number.parseInt(await chip.innerText(), 10);
    await chip.click();
    await panel.getByText(new RegExp(`^${count} of 1\\d\\d$`)).waitFor();
    expect(await look(page, 'filtered')).toEqual([]);
    await panel
      .getByRole('searchbox')
      .or(panel.getByRole('textbox', { name: 'Search' }))
      .fill('zeppelin');
    await panel.getByText('No work item fits “zeppelin” and the filters that are set.').waitFor();
    expect(await look(page, 'no-match')).toEqual([]);
  });

  it('marks in the drawer what was seen, and compares what is alike', async () => {
    const panel = await openPanel(page, sandbox);
    const drawer = await openItem(panel, 'WEB-304');
    await drawer.locator('.text').first().waitFor();
    const compare = drawer.getByRole('button', { name: /^Compare with WEB-/ }).first();
    expect(await look(page, 'states-drawer')).toEqual([]);
    await compare.click();
    const dialog = panel.getByRole('dialog', { name: 'Are these the same?' });
    await dialog
      .getByText(/They (differ|say the same)/)
      .first()
      .waitFor();
    expect(await look(page, 'compare')).toEqual([]);
  });

  it('lists its keys', async () => {
    const panel = await openPanel(page, sandbox);
    await openFromMenu(panel, 'Keyboard shortcuts');
    await panel.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await look(page, 'help')).toEqual([]);
  });

  it('wears the dark theme with the site', async () => {
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const panel = await openPanel(page, sandbox);
    expect(await look(page, 'dark-list')).toEqual([]);
    const dialog = await openPreview(panel, story);
    expect(await look(page, 'dark-preview')).toEqual([]);
    await dialog.getByRole('button', { name: 'Back' }).click();
    await dialog.getByRole('region', { name: 'Part 1' }).waitFor();
    expect(await look(page, 'dark-split')).toEqual([]);
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    await page.getByRole('button', { name: 'Light theme' }).click();
  });

  it('stands in the issue view, 320 pixels wide', async () => {
    await page.goto(`${sandbox.address}/browse/${story}`);
    await page.locator('details', { hasText: 'Readiness' }).locator('summary').click();
    const badge = page.frameLocator('iframe[title="Readiness"]');
    await badge
      .getByText(/of 100/)
      .first()
      .waitFor();
    expect(await look(page, 'issue-view')).toEqual([]);
  });

  it('has a page of its own in the space', async () => {
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    await page.getByRole('link', { name: 'Backlog refinement' }).first().click();
    await page
      .frameLocator('iframe.app-frame')
      .getByText(/near items? ready/)
      .waitFor();
    expect(await look(page, 'space-page')).toEqual([]);
  });
});

describe('reading what will not be read', () => {
  it('shows what it got, says what is missing, and gets it when asked again', async () => {
    const panel = await startPanel(page, sandbox, () => {
      fault({ kind: 'unavailable', retryAfter: null }, itemPages, null, 1);
    });
    const notice = panel.getByRole('status').filter({ hasText: 'could not be read' });
    await notice.waitFor({ timeout: 60_000 });
    await notice.getByText(/Jira has trouble answering/).waitFor();
    expect(await look(page, 'partial')).toEqual([]);
    sandbox.jira.setSwitches(defaultSwitches());
    await notice.getByRole('button', { name: 'Try again' }).click();
    await notice.waitFor({ state: 'detached' });
    await panel.getByText(/^1\d\d items$/).waitFor();
  });

  it('waits as long as Jira asks, and goes on', async () => {
    const panel = await startPanel(page, sandbox, () => {
      fault({ kind: 'rate-limit', reason: 'jira-burst-based', retryAfter: 4 }, itemPages, 1, 0);
    });
    await panel.getByText(/Jira asks for a short break\. Going on in [2-4] seconds/).waitFor();
    expect(await look(page, 'rate-limited')).toEqual([]);
    await panel.getByText(/near items? ready/).waitFor();
  });

  it('says that a board is gone', async () => {
    const panel = await startPanel(page, sandbox, () => {
      fault({ kind: 'status', status: 404, messages: [] }, lists);
    });
    await panel.getByText(/^This board is gone$/).waitFor();
    expect(await look(page, 'board-gone')).toEqual([]);
  });

  it('says that somebody may not see it', async () => {
    const panel = await startPanel(page, sandbox, () => {
      fault({ kind: 'status', status: 403, messages: [] }, lists);
    });
    await panel.getByText('You cannot see this backlog').waitFor();
    expect(await look(page, 'no-permission')).toEqual([]);
  });
});

describe('changing', () => {
  it('takes an edit of somebody else, and a permission that went, as they come', async () => {
    const panel = await openPanel(page, sandbox);
    const dialog = await openPreview(panel, story);
    await askJira(sandbox, 'Ada', 'PUT', `/rest/api/3/issue/${story}`, {
      fields: { summary: 'Save a basket, and more' },
    });
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.getByText(/Someone changed this item in the meantime/).waitFor();
    expect(await look(page, 'conflict')).toEqual([]);
    await dialog.getByRole('button', { name: 'Look again' }).click();
    await dialog.getByRole('button', { name: 'Apply' }).waitFor();

    const before = await readSpace(sandbox, 'WEB');
    sandbox.jira.setSwitches({ denied: [{ permission: 'EDIT_ISSUES', project: 'WEB' }] });
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.getByText(`You may look at ${story} but not edit it.`, { exact: false }).waitFor();
    expect(await look(page, 'refused')).toEqual([]);
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  });

  it('splits by keys alone, and takes it back from the notice that stays', async () => {
    const before = await readSpace(sandbox, 'WEB');
    const panel = await openPanel(page, sandbox);
    const { keyboard } = page;
    await panel
      .getByRole('searchbox')
      .or(panel.getByRole('textbox', { name: 'Search' }))
      .focus();
    await keyboard.type(story);
    await panel.getByText(/^1 of 1\d\d$/).waitFor();
    const reach = async (name: string): Promise<void> => {
      const button = panel.getByRole('button', { name, exact: true });
      await button.and(panel.locator(':enabled')).first().waitFor();
      for (let step = 0; step < 60; step += 1) {
        if (await button.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return;
        await keyboard.press('Tab');
      }
      throw new Error(`No Tab leads to “${name}”.`);
    };
    const grid = panel.getByRole('grid', { name: 'Backlog' });
    for (
      let step = 0;
      step < 12 && !(await grid.evaluate((list) => list.matches(':focus, :focus-within')));
      step += 1
    )
      await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await panel.getByRole('complementary', { name: `Work item ${story}` }).waitFor();
    await reach('Split');
    await keyboard.press('Enter');
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('region', { name: 'Part 2' }).waitFor();
    expect(await look(page, 'states-split')).toEqual([]);
    await reach('Preview');
    await keyboard.press('Enter');
    await reach('Apply');
    expect(await look(page, 'preview')).toEqual([]);
    await keyboard.press('Enter');
    await dialog.getByText(/^Done\./).waitFor({ timeout: 60_000 });
    expect(await look(page, 'result')).toEqual([]);
    await reach('Done');
    await keyboard.press('Enter');
    await panel.getByText(/changed in Jira$/).waitFor();
    expect(await look(page, 'toast')).toEqual([]);
    await reach('Undo');
    await keyboard.press('Enter');
    await panel.getByText(/as before$/).waitFor({ timeout: 60_000 });
    expect(await look(page, 'toast-undone')).toEqual([]);
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  });

  it('tells a viewer why nothing is offered', async () => {
    await signInAs(page, sandbox, people.viewer.name);
    const panel = await openPanel(page, sandbox);
    const drawer = await openItem(panel, story);
    await drawer.getByText(/You can look at everything here/).waitFor();
    expect(await look(page, 'states-viewer')).toEqual([]);
    await signInAs(page, sandbox, people.productOwner.name);
  });

  it('lets parts be moved before anything is written', async () => {
    const panel = await openPanel(page, sandbox);
    const dialog = await openSplit(panel, story);
    await dialog.getByRole('textbox', { name: 'Title' }).first().fill('');
    await dialog.getByText('1 part has no title.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Preview' }).isDisabled()).toBe(true);
    expect(await look(page, 'split-open')).toEqual([]);
  });
});
