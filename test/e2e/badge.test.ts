import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import type { StoredVerdict } from '../../src/domain/report/stored-verdict';
import { storedVerdictSchema } from '../../src/domain/report/stored-verdict';
import { launchBrowser } from '../support/browser';
import { readIssue, search } from '../support/call-app';
import { askJira, startSandbox } from '../support/sandbox';
import { look } from './look';
import { askSearch, openItem, openPanel } from './panel';

/** A story that is near, and ready but for little. */
const key = 'WEB-324';
const words = { ready: 'Ready', almost: 'Almost ready', 'needs-work': 'Needs work' } as const;

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
}, 600_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/** Resolves when the server has noted that the panel is open: what search knows is asked after that. */
async function openNoted(): Promise<FrameLocator> {
  const panel = await openPanel(page, sandbox);
  const bar = await askSearch(panel);
  await bar.getByRole('button', { name: 'Close' }).click();
  return panel;
}

const keptOf = async (of: string): Promise<StoredVerdict> =>
  storedVerdictSchema.parse((await readIssue(sandbox, of)).properties['backlog-refinery']);

async function expectVerdict(place: Locator, { badge, score }: StoredVerdict): Promise<void> {
  const box = place.getByRole('region', { name: 'Verdict' });
  await box.getByText(words[badge], { exact: true }).waitFor();
  expect(await box.locator('strong').textContent()).toContain(String(score));
}

const scoreIn = async (place: Locator): Promise<string> =>
  await place.getByRole('region', { name: 'Verdict' }).locator('strong').innerText();

describe('search, badge and panel', () => {
  it('say the same of an item after a colleague edited it in Jira', async () => {
    await openNoted();
    const answer = await askJira(sandbox, 'Dev', 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { description: null },
    });
    expect(answer.status).toBe(204);
    await sandbox.forge.events.deliveries.idle();

    const verdict = await keptOf(key);
    const jql = [
      `key = ${key} AND readiness < ${verdict.score + 1}`,
      `key = ${key} AND readinessBadge = ${verdict.badge}`,
      `key = ${key} AND readinessGaps = description`,
    ];
    for (const query of jql) expect(await search(sandbox, query)).toEqual([key]);

    await page.goto(`${sandbox.address}/browse/${key}`);
    const summary = page.locator('summary').filter({ hasText: 'Readiness' });
    await summary.getByText(words[verdict.badge]).waitFor();
    await summary.click();
    const opened = page.frameLocator('iframe[title="Readiness"]').getByRole('main');
    await expectVerdict(opened, verdict);
    await opened.getByRole('button', { name: 'Refine in the backlog' }).click();
    await page.waitForURL(/\/apps\/refine-page/);

    await expectVerdict(await openItem(await openPanel(page, sandbox), key), verdict);
  }, 200_000);

  it('say the same of an item in a sprint', async () => {
    const planned = 'WEB-308';
    await page.goto(`${sandbox.address}/browse/${planned}`);
    await page.locator('summary').filter({ hasText: 'Readiness' }).click();
    const opened = page.frameLocator('iframe[title="Readiness"]').getByRole('main');
    const told = await scoreIn(opened);
    expect(await scoreIn(await openItem(await openPanel(page, sandbox), planned))).toBe(told);
  }, 200_000);

  it('offer what is like an item, as the person who looks at it may see it', async () => {
    await page.goto(`${sandbox.address}/browse/WEB-304`);
    await page.locator('summary').filter({ hasText: 'Readiness' }).click();
    const opened = page.frameLocator('iframe[title="Readiness"]').getByRole('main');
    const similar = opened.getByRole('region', { name: 'Similar work items' });
    const twin = similar.getByRole('listitem').filter({ hasText: 'WEB-215' });
    await twin.getByText('Possibly a duplicate.').waitFor();
    expect(await look(page, 'badge-similar', 'iframe[title="Readiness"]')).toEqual([]);

    // Who may not browse it is told nothing of it: the candidates are looked up as that person.
    sandbox.jira.setSwitches({
      denied: [{ permission: 'BROWSE_PROJECTS', project: 'WEB', issue: 'WEB-215' }],
    });
    await page.reload();
    await page.locator('summary').filter({ hasText: 'Readiness' }).click();
    await similar.getByRole('listitem').or(similar.getByText('Nothing similar found.')).first().waitFor();
    expect(await similar.innerText()).not.toContain('WEB-215');
    sandbox.jira.setSwitches({ denied: [] });
  }, 200_000);

  it('agree about the whole backlog once search was brought up to date', async () => {
    const panel = await openPanel(page, sandbox);
    const bar = await askSearch(panel);
    await bar.getByRole('button', { name: 'Update search' }).click();
    await bar.getByText('Search is up to date.').waitFor({ timeout: 120_000 });
    await panel.getByRole('button', { name: 'Reports' }).click();
    const trend = panel.getByRole('region', { name: 'Readiness over time' });
    const open = 'project = WEB AND hierarchyLevel = 0 AND statusCategory != Done';
    const ready = await search(sandbox, `${open} AND readinessBadge = ready`);
    await trend
      .getByRole('button', { name: `Now, in search, Ready: ${ready.length}. Open in search` })
      .waitFor();

    // Opened again, there is nothing left to tell: what the panel judges is what is kept.
    const again = await askSearch(await openPanel(page, sandbox));
    expect(await again.getByRole('button', { name: 'Update search' }).count()).toBe(0);
    await again.getByText('Search is up to date.').waitFor();
  }, 200_000);
});
