import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { loadSeed } from '../../sandbox/backlogs';
import { newsletter } from '../../sandbox/backlogs/software/other-projects';
import type { SeedIssue, SiteSeed } from '../../sandbox/jira/seed';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { toastOf } from './panel';

/** A near item that nobody estimated, on a company-managed board with sprints. */
const company = { project: 'WEB', key: 'WEB-321', boardId: 1 };
/** The same on a team-managed board without sprints, where another field holds the size. */
const team = { project: newsletter.key, key: 'NEWS-4', boardId: 2 };
/** On no edit screen: Jira takes a first size through the board and can never empty the field again. */
const unscreened = { project: 'TRAP', key: 'TRAP-2', boardId: 1 };
/** A near item that was estimated before its title was changed, and whose parts are more than it. */
const doubted = 'WEB-322';

/** Issues of the newsletter that were finished, so that its team has a record of its own. */
const finishedIssues = (seed: SiteSeed): SeedIssue[] =>
  Array.from({ length: 24 }, (_, index) => {
    const done = Date.parse(seed.now) - (index + 1) * 86_400_000;
    return {
      key: `NEWS-${100 + index}`,
      type: 'Story',
      summary: `Show ${index + 2} articles about ${index % 2 === 0 ? 'touring' : 'racing'} next to the reader`,
      description: null,
      status: 'Done',
      created: new Date(done - 9 * 86_400_000).toISOString(),
      started: new Date(done - 2 * 86_400_000).toISOString(),
      resolved: new Date(done).toISOString(),
      updated: new Date(done).toISOString(),
      estimate: index % 2 === 0 ? 3 : 5,
    };
  });

const partsOf = (parent: string, now: string): SeedIssue[] =>
  [8, 5].map((estimate, index) => ({
    key: `WEB-${990 + index}`,
    type: 'Sub-task',
    summary: index === 0 ? 'Write the mail' : 'Send it the day before',
    description: null,
    status: 'To Do',
    created: now,
    updated: now,
    estimate,
    parent,
  }));

function softwareSite(): SiteSeed {
  const seed = loadSeed('software');
  const issues = seed.issues.map((issue) =>
    issue.key === doubted
      ? { ...issue, formerSummaries: ['Send every invoice to the accountant by fax and keep a copy of it'] }
      : issue,
  );
  return { ...seed, issues: [...issues, ...finishedIssues(seed), ...partsOf(doubted, seed.now)] };
}

let software: Sandbox;
let trap: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [software, trap, browser] = await Promise.all([
    startSandbox(softwareSite),
    startSandbox(() => loadSeed('trap')),
    launchBrowser(),
  ]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 1100 } })).newPage();
  page.setDefaultTimeout(20_000);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await Promise.all([software.close(), trap.close()]);
});

const answerSchema = z.object({ fieldId: z.string(), value: z.union([z.number(), z.string()]).nullish() });

/** The size as Jira's own field holds it, read over REST and not through the app. */
async function sizeInJira(
  sandbox: Sandbox,
  { key, boardId }: { readonly key: string; readonly boardId: number },
): Promise<number | null> {
  const path = `/rest/agile/1.0/issue/${key}/estimation?boardId=${boardId}`;
  const { fieldId } = answerSchema.parse(await (await askJira(sandbox, 'Ada', 'GET', path)).json());
  const answer = await askJira(sandbox, 'Ada', 'GET', `/rest/api/3/issue/${key}?fields=${fieldId}`);
  const { fields } = z
    .object({ fields: z.record(z.string(), z.number().nullish()) })
    .parse(await answer.json());
  return fields[fieldId] ?? null;
}

async function openPanelOf(sandbox: Sandbox, project: string): Promise<FrameLocator> {
  await page.goto(`${sandbox.address}/jira/projects/${project}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Refine backlog' }).click();
  const panel = page.frameLocator('iframe[title="Refine backlog"]');
  await panel.getByText(/near items? ready/).waitFor();
  await panel.locator('.reading').waitFor({ state: 'detached' });
  return panel;
}

const focused = (panel: FrameLocator): Locator => panel.locator(':focus');

/** Presses a key until the focus is where it should be, as a person does who does not touch the mouse. */
async function pressUntil(panel: FrameLocator, key: string, there: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await there.evaluate((element) => element.ownerDocument.activeElement === element)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead there; the focus is at “${await focused(panel).innerText()}”.`);
}

/** From the list to the drawer of an item: search for it, go down to it, open it. */
async function openByKeyboard(panel: FrameLocator, key: string, search = key): Promise<Locator> {
  await panel.locator('body').press('Tab');
  await pressUntil(panel, 'Tab', panel.getByRole('searchbox'));
  await page.keyboard.type(search);
  await panel.getByText(/^1 of \d+$/).waitFor();
  const row = panel.getByRole('row').filter({ has: panel.getByText(key, { exact: true }) });
  await pressUntil(panel, 'Tab', row.first());
  await page.keyboard.press('Enter');
  const drawer = panel.getByRole('complementary', { name: `Work item ${key}` });
  await drawer.waitFor();
  return drawer;
}

describe.each([
  ['a company-managed board', company],
  ['a team-managed board', team],
])('on %s', (_, place) => {
  it('is estimated from its neighbours by keyboard alone, and taken back', async () => {
    expect(await sizeInJira(software, place)).toBeNull();
    const panel = await openPanelOf(software, place.project);
    const drawer = await openByKeyboard(panel, place.key);

    const take = drawer.getByRole('button', { name: /^Take the estimate of / }).first();
    await take.waitFor();
    const neighbour = await take.locator('xpath=ancestor::li').innerText();
    const points = Number(/(\d+) points?/.exec(neighbour)?.[1]);
    expect(points).toBeGreaterThan(0);
    expect(await look(page, `estimate-${place.project}`)).toEqual([]);
    await pressUntil(panel, 'Tab', take);
    await page.keyboard.press('Enter');
    // What was taken is chosen, and the next key is already the right one.
    expect(await drawer.getByRole('radio', { checked: true }).getAttribute('aria-label')).toContain(
      `${points} point`,
    );
    expect(await focused(panel).innerText()).toMatch(new RegExp(`^Set ${points} points?$`));
    await drawer.getByText(new RegExp(`^${place.key}: – → ${points} points?$`)).waitFor();
    await page.keyboard.press('Enter');
    const toast = await toastOf(panel, place.key);
    expect(await panel.getByRole('dialog').count()).toBe(0);
    expect(await sizeInJira(software, place)).toBe(points);
    // Its button is gone with the work done; the keyboard goes on in the drawer.
    await drawer.locator('.drawer-title:focus').waitFor();

    await page.keyboard.press('u');
    await toast.getByText(`${place.key} as before`).waitFor({ timeout: 60_000 });
    expect(await sizeInJira(software, place)).toBeNull();
  }, 180_000);
});

describe('where the field is on no edit screen', () => {
  it('says before the first size is given that it cannot be emptied again, and keeps to it', async () => {
    expect(await sizeInJira(trap, unscreened)).toBeNull();
    const panel = await openPanelOf(trap, unscreened.project);
    const drawer = await openByKeyboard(panel, unscreened.key, 'Show the rate per month');

    // Far down the backlog a rough size will do, and arrow keys go along what the team means by XS to XL.
    await drawer.getByRole('radio').first().waitFor();
    await pressUntil(panel, 'Tab', drawer.getByRole('radio').first());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await drawer.getByRole('radio', { checked: true }).getAttribute('aria-label')).toBe(
      '3 points, size M',
    );
    // Pressed at once, it waits for what the server has to say, and that is more than the sentence.
    await page.keyboard.press('Enter');
    await drawer.getByText(/this space does not let it be emptied again/).waitFor();
    expect(await sizeInJira(trap, unscreened)).toBeNull();
    expect(await look(page, 'estimate-unscreened')).toEqual([]);
    await page.keyboard.press('Enter');
    const toast = await toastOf(panel, unscreened.key);
    expect(await sizeInJira(trap, unscreened)).toBe(3);
    await toast.getByRole('button', { name: 'Undo' }).click();
    await toast.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached', timeout: 60_000 });
    expect(await sizeInJira(trap, unscreened)).toBe(3);
  }, 180_000);
});

describe('an estimate that is doubted', () => {
  it('is so with the reason and the work it is compared with, until the team says otherwise', async () => {
    const panel = await openPanelOf(software, company.project);
    const drawer = await openByKeyboard(panel, doubted);
    const changed = drawer.locator('[data-check=outdated-estimate]');
    await changed.getByText(/of its words were changed after it was estimated at 2 on /).waitFor();
    expect(await changed.innerText()).toMatch(/Finished work that reads like it now, WEB-\d+, /);
    const sum = drawer.locator('[data-check=differing-sum]');
    expect(await sum.innerText()).toContain('WEB-990 and WEB-991 add up to 13 points');

    await pressUntil(panel, 'Tab', sum.getByRole('button', { name: 'Size it' }));
    await page.keyboard.press('Enter');
    expect(await focused(panel).evaluate((field) => field.closest('label')?.textContent)).toContain(
      'Other points',
    );
    expect(await look(page, 'estimate-doubted')).toEqual([]);

    await sum.getByLabel(/^Set “Parts add up differently” aside$/).click();
    await sum.getByRole('button', { name: /^Not a problem here/ }).click();
    await sum.waitFor({ state: 'detached' });
    expect(await changed.count()).toBe(1);
  }, 120_000);
});

it('wears the dark theme with the site', async () => {
  await page.goto(`${software.address}/jira/projects/${company.project}`);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const panel = await openPanelOf(software, company.project);
  const drawer = await openByKeyboard(panel, company.key);
  await drawer.getByRole('radio').first().scrollIntoViewIfNeeded();
  expect(await look(page, 'estimate-dark')).toEqual([]);
}, 60_000);
