import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { people } from '../../sandbox/backlogs';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { listItems, readSpace } from '../support/jira-snapshot';
import { askJira, startSandbox } from '../support/sandbox';
import { keysInList, openItem, openPanel, signInAs } from './panel';

/** The story of five criteria and thirteen points that is made to be split. */
const story = { key: 'WEB-324', criteria: 5, points: 13 };

const root = join(__dirname, '../..');
const shots = join(root, 'test-output');

const { planted } = z
  .object({ planted: z.record(z.string(), z.object({ checks: z.array(z.string()) })) })
  .parse(JSON.parse(readFileSync(join(root, 'sandbox/backlogs/software/expected.json'), 'utf8')));

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(20_000);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const listSchema = z.object({
  issues: z.array(z.object({ key: z.string(), fields: z.looseObject({}) })),
  nextPageToken: z.string().nullish(),
});

const isRow = z.object({ issuetype: z.object({ subtask: z.literal(false) }) });

/** Keys of one of Jira's lists, page by page, without sub-tasks and what is done. */
async function keysOf(path: string): Promise<string[]> {
  const keys: string[] = [];
  for (let token: string | undefined = ''; token !== undefined;) {
    const query = new URLSearchParams({ fields: 'issuetype', jql: 'statusCategory != Done' });
    if (token !== '') query.set('nextPageToken', token);
    const answer = await askJira(sandbox, 'Petra', 'GET', `${path}?${query.toString()}`);
    const page = listSchema.parse(await answer.json());
    keys.push(...page.issues.filter(({ fields }) => isRow.safeParse(fields).success).map(({ key }) => key));
    token = page.nextPageToken ?? undefined;
  }
  return keys;
}

/** The backlog's order as Jira's own lists give it: open sprints, then what waits. */
async function keysInJira(): Promise<string[]> {
  const sprints = z
    .object({ values: z.array(z.object({ id: z.number() })) })
    .parse(
      await (
        await askJira(sandbox, 'Petra', 'GET', '/rest/agile/1.0/board/1/sprint?state=active,future')
      ).json(),
    );
  const lists = [
    ...sprints.values.map(({ id }) => `/rest/software/1.0/board/1/sprint/${id}/issue`),
    '/rest/software/1.0/board/1/backlog',
  ];
  return (await Promise.all(lists.map(keysOf))).flat();
}

describe('a product owner', () => {
  it('sees the backlog in Jira’s own order', async () => {
    const panel = await openPanel(page, sandbox);
    const [shown, real] = [await keysInList(panel), await keysInJira()];
    expect(shown.length).toBeGreaterThanOrEqual(120);
    expect(shown).toEqual(real);
    await page.screenshot({ path: join(shots, 'list.png') });
  });

  it('sees what was planted, and nothing on what is clean', async () => {
    const panel = await openPanel(page, sandbox);
    const keys = await keysInList(panel);
    const list = panel.getByRole('grid', { name: 'Backlog' });
    const clean = keys.filter((key) => planted[key] === undefined);
    expect(clean.length).toBeGreaterThan(80);

    // Every verdict that is not a badge belongs to a planted item …
    const verdicts = await list.evaluate(async (element) => {
      const found = new Map<string, string>();
      for (let top = 0; top < element.scrollHeight; top += 400) {
        element.scrollTop = top;
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        for (const row of element.querySelectorAll('[role=row]')) {
          const key = row.querySelector('.cell-key')?.textContent ?? '';
          if (key !== '') found.set(key, row.querySelector('.cell-verdict')?.textContent ?? '');
        }
      }
      return Object.fromEntries(found);
    });
    const quiet = /^(Ready|Shaped)$/;
    expect(clean.filter((key) => !quiet.test(verdicts[key] ?? ''))).toEqual([]);

    // … and each planted item says so in its drawer.
    const wrong: string[] = [];
    for (const [key, { checks }] of Object.entries(planted)) {
      const drawer = await openItem(panel, key);
      const found = await drawer
        .locator('[data-check]')
        .evaluateAll((cards) =>
          cards
            .filter((card) => card.getAttribute('data-severity') !== 'hint')
            .map((card) => card.getAttribute('data-check') ?? ''),
        );
      if (found.sort().join() !== [...checks].sort().join())
        wrong.push(`${key}: ${found.join()} instead of ${checks.join()}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('splits a story with five criteria in three, and takes it back', async () => {
    const before = await readSpace(sandbox, 'WEB');
    const criteria = listItems(before.find(({ key }) => key === story.key)?.fields['description']);
    expect(criteria).toHaveLength(story.criteria);

    const panel = await openPanel(page, sandbox);
    const drawer = await openItem(panel, story.key);
    await page.screenshot({ path: join(shots, 'drawer.png') });
    await drawer.getByRole('button', { name: 'Split' }).first().click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('region', { name: 'Part 3' }).waitFor();
    expect(await dialog.getByRole('region', { name: /^Part \d$/ }).count()).toBe(3);
    await page.screenshot({ path: join(shots, 'split.png') });
    await dialog.getByRole('button', { name: 'Preview' }).click();
    const apply = dialog.getByRole('button', { name: 'Apply' });
    await apply.waitFor();
    await page.screenshot({ path: join(shots, 'split-preview.png') });
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
    await apply.click();
    await dialog.getByText(/^Done\./).waitFor({ timeout: 60_000 });
    await page.screenshot({ path: join(shots, 'split-result.png') });

    // Read over REST, not through the app.
    const after = await readSpace(sandbox, 'WEB');
    const known = new Set(before.map(({ key }) => key));
    const parts = after.filter(({ key }) => key === story.key || !known.has(key));
    expect(parts).toHaveLength(3);
    const dealt = parts.map(({ fields }) => listItems(fields['description']));
    for (const criterion of criteria) {
      expect([criterion, dealt.filter((held) => held.includes(criterion)).length]).toEqual([criterion, 1]);
    }
    const points = parts.map(({ fields }) => z.number().parse(fields['customfield_10026']));
    expect(points.reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(story.points);
    // Directly below each other, where the story stood.
    const at = after.findIndex(({ key }) => key === story.key);
    expect(after.slice(at, at + 3).map(({ key }) => key)).toEqual(parts.map(({ key }) => key));

    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText(/^Taken back\./).waitFor({ timeout: 60_000 });
    await page.screenshot({ path: join(shots, 'split-undone.png') });
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  }, 180_000);
});

describe('a viewer without edit rights', () => {
  it('sees everything and is told, before trying, why nothing can be changed', async () => {
    await signInAs(page, sandbox, people.viewer.name);
    const panel = await openPanel(page, sandbox);
    expect(await keysInList(panel)).toEqual(await keysInJira());
    await panel
      .getByText(/You can look at everything here/)
      .first()
      .waitFor();
    const drawer = await openItem(panel, story.key);
    expect(await drawer.getByRole('button', { name: 'Split' }).count()).toBe(0);
    await page.screenshot({ path: join(shots, 'viewer.png') });
  });

  it('is refused by the server anyway', async () => {
    const before = await readSpace(sandbox, 'WEB');
    const item = before.find(({ key }) => key === story.key)!;
    const frame = sandbox.forge.openFrame({
      moduleKey: 'refine-backlog',
      viewer: { accountId: people.viewer.accountId, locale: 'en-GB', timeZone: 'Europe/Berlin' },
      extension: {
        project: { id: '10000', key: 'WEB', type: 'software' },
        board: { id: '1', type: 'scrum' },
        location: '',
      },
    });
    const intent = {
      kind: 'split',
      itemId: item.id,
      boardId: 1,
      target: 'keep-key',
      parts: [
        { title: 'Save a basket', criteria: [0, 1, 2], points: 8 },
        { title: 'Share a basket', criteria: [3, 4], points: 5 },
      ],
    };
    const preview = z
      .object({
        ok: z.literal(true),
        value: z.object({ changeId: z.string(), digest: z.string(), refusals: z.array(z.unknown()) }),
      })
      .parse(await sandbox.forge.invoke(frame, 'previewChange', { intent }));
    expect(preview.value.refusals.length).toBeGreaterThan(0);
    const { changeId, digest } = preview.value;
    const answer = await sandbox.forge.invoke(frame, 'applyChange', { changeId, digest, intent });
    expect(answer).toMatchObject({ ok: false });
    expect(await readSpace(sandbox, 'WEB')).toEqual(before);
  });
});

it('asked Jira for nothing the stand-in does not know, and Forge for nothing it refuses', () => {
  expect(sandbox.jira.unimplemented).toEqual([]);
  expect(sandbox.problems).toEqual([]);
  expect(sandbox.cspReports).toEqual([]);
});
