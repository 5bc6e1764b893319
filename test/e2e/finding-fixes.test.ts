import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { people } from '../../sandbox/backlogs';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { readSpace } from '../support/jira-snapshot';
import { askJira, startSandbox } from '../support/sandbox';
import { press, reach } from './keyboard';
import { look } from './look';
import { openItem, openPanel, toastOf } from './panel';

/** A near story that lacks nothing but acceptance criteria. */
const key = 'WEB-308';
const other = 'WEB-318';

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

const issueSchema = z.object({
  fields: z.object({
    assignee: z.object({ displayName: z.string() }).nullable(),
    issuelinks: z.array(
      z.object({
        type: z.object({ inward: z.string() }),
        inwardIssue: z.object({ key: z.string() }).optional(),
      }),
    ),
  }),
});

async function fieldsOf(): Promise<z.output<typeof issueSchema>['fields']> {
  const answer = await askJira(sandbox, 'Ada', 'GET', `/rest/api/3/issue/${key}?fields=assignee,issuelinks`);
  return issueSchema.parse(await answer.json()).fields;
}

async function apply(dialog: Locator): Promise<void> {
  await press(page, dialog.getByRole('button', { name: 'Apply' }).and(dialog.locator(':enabled')));
  await dialog.getByText(/^Done\./).waitFor();
}

async function takeBack(panel: FrameLocator, dialog: Locator): Promise<void> {
  await press(page, dialog.getByRole('button', { name: 'Undo' }));
  await dialog.getByText(/^Taken back\./).waitFor();
  await press(page, dialog.getByRole('button', { name: 'Done' }));
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('a finding mended in the drawer by keyboard', () => {
  it('links the item that the text waits for, and takes the link back', async () => {
    const answer = await askJira(sandbox, 'Petra', 'PUT', `/rest/api/3/issue/${key}`, {
      update: {},
      fields: {
        description: {
          type: 'doc',
          version: 1,
          content: [
            {
              type: 'paragraph',
              content: [
                {
                  type: 'text',
                  text: `Riders choose a day and a time for the workshop, and see at once which times are free. This is blocked by ${other}.`,
                },
              ],
            },
          ],
        },
      },
    });
    expect(answer.status).toBe(204);
    const before = await readSpace(sandbox, 'WEB');
    const { issuelinks } = await fieldsOf();

    const panel = await openPanel(page, sandbox);
    const drawer = await openItem(panel, key);
    await press(page, drawer.getByRole('button', { name: `Link ${other}` }));
    const dialog = panel.getByRole('dialog');
    await dialog.getByText(`Link: ${key} is blocked by ${other}`).waitFor();
    expect(await look(page, 'link-mentioned')).toEqual([]);

    await press(page, dialog.getByRole('button', { name: 'Back' }));
    const relation = dialog.getByRole('combobox', { name: 'How they belong together' });
    await reach(page, relation);
    expect(await relation.inputValue()).toBe('blocked-by');
    expect(await look(page, 'link-relation')).toEqual([]);
    await press(page, dialog.getByRole('button', { name: 'Preview' }));
    await apply(dialog);
    expect((await fieldsOf()).issuelinks).toHaveLength(issuelinks.length + 1);
    expect((await fieldsOf()).issuelinks.at(-1)).toMatchObject({
      type: { inward: 'is blocked by' },
      inwardIssue: { key: other },
    });
    await takeBack(panel, dialog);
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  }, 600_000);

  it('hands the item to a person found by name, and takes that back', async () => {
    const before = await readSpace(sandbox, 'WEB');
    const name = people.productOwner.name;
    expect((await fieldsOf()).assignee?.displayName).not.toBe(name);
    const panel = await openPanel(page, sandbox);
    const drawer = await openItem(panel, key);
    await press(page, drawer.getByRole('button', { name: `Assign ${key}` }).first());
    const dialog = panel.getByRole('dialog');
    const person = dialog.getByRole('combobox', { name: 'Assignee' });
    await reach(page, dialog.getByRole('textbox', { name: 'Find a person' }));
    await page.keyboard.type(name);
    await dialog.getByText('One person found.').waitFor();
    await reach(page, person);
    await page.keyboard.type(name);
    expect(await person.locator('option:checked').textContent()).toBe(name);
    expect(await look(page, 'assign')).toEqual([]);
    await dialog.getByText(`→ ${name}`).waitFor();
    await press(page, dialog.getByRole('button', { name: `Assign to ${name}` }));
    await dialog.waitFor({ state: 'detached' });
    const toast = await toastOf(panel, key);
    expect((await fieldsOf()).assignee?.displayName).toBe(name);
    await toast.getByRole('button', { name: 'Undo' }).click();
    await toast.getByText(`${key} as before`).waitFor({ timeout: 60_000 });
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  }, 600_000);
});
