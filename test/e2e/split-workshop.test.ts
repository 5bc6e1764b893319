import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { loadSeed } from '../../sandbox/backlogs';
import type { SiteSeed } from '../../sandbox/jira/seed';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { listItems, readSpace } from '../support/jira-snapshot';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { openPanel } from './panel';

const demanded = 'Branch';

/** The sample, whose shop asks every new work item for its branch. */
function seed(): SiteSeed {
  const sample = loadSeed('software');
  return {
    ...sample,
    fields: [...(sample.fields ?? []), { name: demanded, kind: 'select', options: ['North', 'South'] }],
    projects: sample.projects.map((project) =>
      project.key === 'WEB' ? { ...project, required: [...(project.required ?? []), demanded] } : project,
    ),
  };
}

const criteria = [
  'A rental bike is found by place and day',
  'Only bikes that are free on that day are listed',
  'A booking needs a name and a mail address',
  'A booking is confirmed by mail',
  'A deposit of 50 euro is taken by card',
  'A booking can be cancelled until the evening before',
  'A cancelled booking gives the deposit back',
];
const summary = 'As a tourist, I want to find, book and cancel a rental bike, so that I can ride at once';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;
let key: string;

const parsed = async <T>(schema: z.ZodType<T>, answer: Response): Promise<T> => {
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return schema.parse(await answer.json());
};
const ask = (method: string, path: string, body?: unknown) => askJira(sandbox, 'Ada', method, path, body);

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A story of thirteen points with seven criteria and three links, put on top of the backlog. */
async function plant(): Promise<string> {
  const fields = await parsed(
    z.array(z.object({ id: z.string(), name: z.string() })),
    await ask('GET', '/rest/api/3/field'),
  );
  const idOf = (name: string): string => {
    const found = fields.find((field) => field.name === name);
    if (!found) throw new Error(`There is no field ${name}.`);
    return found.id;
  };
  const project = await parsed(
    z.object({ id: z.string(), issueTypes: z.array(z.object({ id: z.string(), name: z.string() })) }),
    await ask('GET', '/rest/api/3/project/WEB'),
  );
  const story = project.issueTypes.find(({ name }) => name === 'Story');
  const made = await parsed(
    z.object({ id: z.string(), key: z.string() }),
    await ask('POST', '/rest/api/3/issue', {
      fields: {
        project: { id: project.id },
        issuetype: { id: story?.id },
        summary,
        description: {
          type: 'doc',
          version: 1,
          content: [
            paragraph('Half of the riders at the lake are visitors without a bike.'),
            {
              type: 'heading',
              attrs: { level: 3 },
              content: [{ type: 'text', text: 'Acceptance criteria' }],
            },
            {
              type: 'bulletList',
              content: criteria.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
            },
          ],
        },
        [idOf('Story Points')]: 13,
        labels: ['rental'],
        [idOf(demanded)]: { value: 'North' },
      },
    }),
  );
  // It was made before the shop asked for a branch.
  await ask('PUT', `/rest/api/3/issue/${made.id}`, { fields: { [idOf(demanded)]: null } });
  for (const [type, other] of [
    ['Blocks', 'WEB-321'],
    ['Relates', 'WEB-322'],
    ['Relates', 'WEB-325'],
  ])
    expect(
      await ask('POST', '/rest/api/3/issueLink', {
        type: { name: type },
        inwardIssue: { id: made.id },
        outwardIssue: { key: other },
      }),
    ).toMatchObject({ ok: true });
  return made.key;
}

beforeAll(async () => {
  mkdirSync(join(__dirname, '../../test-output'), { recursive: true });
  [sandbox, browser] = await Promise.all([startSandbox(seed), launchBrowser()]);
  key = await plant();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/** Presses Tab until the element has the focus: it is reached by keyboard or not at all. */
async function tabTo(target: Locator, backwards = false): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element.matches(':focus, [role=grid]:focus-within'))) return;
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
  }
  throw new Error('The keyboard does not get there.');
}

async function press(target: Locator, name = 'Enter'): Promise<void> {
  await tabTo(target);
  await page.keyboard.press(name);
}

/** Opens the story and its split from the search on, without a pointer. */
async function openByKeyboard(panel: FrameLocator): Promise<Locator> {
  const search = panel.getByRole('searchbox');
  await search.focus();
  await page.keyboard.type(key);
  const grid = panel.getByRole('grid', { name: 'Backlog' });
  await grid.getByText(key, { exact: true }).waitFor();
  await panel.getByText(/^1 of \d+$/).waitFor();
  await tabTo(grid);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const drawer = panel.getByRole('complementary', { name: `Work item ${key}` });
  await drawer.waitFor();
  await press(drawer.getByRole('button', { name: 'Split' }).first());
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('region', { name: 'Part 3' }).waitFor();
  return dialog;
}

const demandedOf = (fields: Readonly<Record<string, unknown>>): unknown =>
  Object.values(fields).find((value) => z.object({ value: z.literal('South') }).safeParse(value).success);

describe('the split workshop', () => {
  it('cuts a story in three by keyboard alone, asks for what the space demands, keeps the key, and takes it all back', async () => {
    const before = await readSpace(sandbox, 'WEB');
    const panel = await openPanel(page, sandbox);
    const dialog = await openByKeyboard(panel);
    expect(await dialog.getByRole('region', { name: /^Part \d$/ }).count()).toBe(3);
    expect(await dialog.getByRole('radio', { name: /becomes the first part/ }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: /^Link: / }).count()).toBe(3);

    // Nothing is written before the space's question has an answer.
    const preview = dialog.getByRole('button', { name: 'Preview' });
    expect(await preview.isDisabled()).toBe(true);
    expect(await look(page, 'split-workshop-asked')).toEqual([]);
    await tabTo(dialog.getByLabel(demanded));
    await page.keyboard.type('South');

    // A criterion goes to another part by its select, and a title is typed.
    const cancelled = dialog.getByRole('combobox', { name: /Part for criterion 6/ });
    await tabTo(cancelled);
    await page.keyboard.press('ArrowDown');
    await tabTo(dialog.getByRole('region', { name: 'Part 2' }).getByRole('textbox', { name: 'Title' }), true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('As a tourist, I want to book a rental bike');
    await press(preview);
    const apply = dialog.getByRole('button', { name: 'Apply' });
    await apply.waitFor();
    expect(await look(page, 'split-workshop-preview')).toEqual([]);
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
    await press(apply);
    await dialog.getByText(/^Done\./).waitFor({ timeout: 60_000 });
    expect(await look(page, 'split-workshop-result')).toEqual([]);

    // Read over REST, not through the app.
    const after = await readSpace(sandbox, 'WEB');
    const known = new Set(before.map((issue) => issue.key));
    const parts = after.filter((issue) => issue.key === key || !known.has(issue.key));
    expect(parts).toHaveLength(3);
    expect(parts[0]?.key).toBe(key);
    const dealt = parts.flatMap(({ fields }) => listItems(fields['description']));
    expect([...dealt].sort()).toEqual([...criteria].sort());
    for (const { fields } of parts.slice(1)) {
      expect(demandedOf(fields)).toBeDefined();
      expect(fields['labels']).toEqual(['rental']);
    }
    expect(parts[1]?.fields['summary']).toBe('As a tourist, I want to book a rental bike');
    expect(listItems(parts[2]?.fields['description'])).toEqual(criteria.slice(5));
    const order = after.map((issue) => issue.key);
    expect(order.slice(order.indexOf(key), order.indexOf(key) + 3)).toEqual(parts.map((part) => part.key));
    // The three links stay with the key.
    const links = z.array(z.unknown()).parse(parts[0]?.fields['issuelinks']);
    expect(links).toHaveLength(3 + 2);

    await press(dialog.getByRole('button', { name: 'Undo' }));
    await dialog
      .getByText(/taken back|undone/i)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  }, 300_000);

  it('makes sub-tasks, layers too, of a story that stays as it is', async () => {
    const before = await readSpace(sandbox, 'WEB');
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const panel = await openPanel(page, sandbox);
    const dialog = await openByKeyboard(panel);
    const second = dialog.getByRole('region', { name: 'Part 2' }).getByRole('textbox', { name: 'Title' });
    await second.fill('Backend');
    await dialog.getByLabel(demanded).selectOption({ label: 'North' });
    await dialog.getByText(/only a layer of the system/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Preview' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: /^Sub-tasks of/ }).check();
    expect(await look(page, 'split-workshop-sub-tasks')).toEqual([]);
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.getByText(/^Done\./).waitFor({ timeout: 60_000 });
    const after = await readSpace(sandbox, 'WEB');
    const known = new Set(before.map((issue) => issue.key));
    const made = after.filter((issue) => !known.has(issue.key));
    expect(made.map(({ fields }) => fields['parent'])).toMatchObject([{ key }, { key }, { key }]);
    const same = (issues: typeof before) => issues.find((issue) => issue.key === key)?.fields['description'];
    expect(same(after)).toEqual(same(before));
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog
      .getByText(/taken back|undone/i)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  }, 300_000);

  it('deals a criterion by dragging it to another part', async () => {
    const panel = await openPanel(page, sandbox);
    const dialog = await openByKeyboard(panel);
    const parts = [1, 2].map((number) => dialog.getByRole('region', { name: `Part ${number}` }));
    const count = () => Promise.all(parts.map((part) => part.getByRole('listitem').count()));
    const [first = 0, second = 0] = await count();
    const dragged = parts[0]!.getByRole('listitem').first().locator('.criterion-text');
    await dragged.dragTo(parts[1]!.getByRole('textbox', { name: 'Title' }));
    for (let tries = 0; tries < 50 && (await count())[0] === first; tries += 1)
      await page.waitForTimeout(100);
    expect(await count()).toEqual([first - 1, second + 1]);
  }, 120_000);
});
