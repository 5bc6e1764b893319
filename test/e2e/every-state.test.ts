import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { loadSeed } from '../../sandbox/backlogs';
import { plainBoard, plainProject, workTypes } from '../../sandbox/backlogs/plain-project';
import { toSeedIssue } from '../../sandbox/backlogs/sample-item';
import type { SampleItem } from '../../sandbox/backlogs/sample-item';
import type { SiteSeed } from '../../sandbox/jira/seed';
import { defaultSwitches } from '../../sandbox/jira/state/switches';
import type { FaultAnswer } from '../../sandbox/jira/state/switches';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { startSandbox } from '../support/sandbox';
import { look } from './look';
import { differsFromTree } from './trees';

const lists = '/board/\\d+/(backlog|issue)\\?';

/** Two items that lack nothing. */
const clean: readonly SampleItem[] = [
  {
    key: 'TIDY-1',
    type: 'Story',
    summary: 'Let subscribers pause the newsletter over the winter',
    points: 3,
    text: `As a subscriber who does not ride in winter, I want to pause the newsletter until spring, so that I do not have to unsubscribe.

h3. Acceptance criteria
* A pause of one to six months can be chosen in the settings of the subscription
* No issue is sent to a subscriber while the pause lasts
* The first issue after the pause says how to pause again`,
  },
  {
    key: 'TIDY-2',
    type: 'Story',
    summary: 'Show the opening hours of the branch next to the reader in the footer',
    points: 2,
    text: `As a reader, I want to see when the branch next to me is open, so that I do not stand in front of a closed door.

h3. Acceptance criteria
* The footer names the branch with the shortest way to the reader's postcode
* The opening hours of the current week are shown, public holidays included
* A reader without a postcode sees a link to the list of branches`,
  },
];

function seed(): SiteSeed {
  const software = loadSeed('software');
  const marketing = loadSeed('marketing');
  const space = (key: string, name: string) =>
    plainProject(key, name, {
      style: 'team',
      workTypes: workTypes('Epic', 'Story', 'Task', 'Bug', 'Subtask'),
      boards: [plainBoard(key, `${name} board`, 'simple', 'points')],
    });
  return {
    ...software,
    projects: [
      ...software.projects,
      ...marketing.projects,
      space('TIDY', 'Winter newsletter'),
      space('NONE', 'Spring campaign'),
    ],
    issues: [
      ...software.issues,
      ...marketing.issues,
      ...clean.map((item) => toSeedIssue(item, software.now)),
    ],
  };
}

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(seed), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

afterEach(() => {
  sandbox.jira.setSwitches(defaultSwitches());
});

const disturb = (pattern: string, answer: FaultAnswer, skip = 0): void => {
  sandbox.jira.setSwitches({ faults: [{ match: { pattern }, answer, times: null, skip }] });
};

/** Opens the panel of a space: over its board's backlog, or where there is no board by the page of its own. */
async function open(key: string, before: () => void = () => undefined): Promise<FrameLocator> {
  await page.goto(`${sandbox.address}/jira/projects/${key}`);
  const menu = page.getByRole('button', { name: 'More actions' });
  const link = page.getByRole('link', { name: 'Backlog refinement' });
  await menu.or(link).first().waitFor();
  if (await menu.isVisible()) await menu.click();
  before();
  if (await menu.isVisible()) await page.getByRole('menuitem', { name: 'Refine backlog' }).click();
  else await link.first().click();
  return page.frameLocator('iframe.app-frame');
}

async function judged(panel: FrameLocator): Promise<void> {
  await panel.locator('.line-item').first().waitFor();
  await panel.locator('.reading').waitFor({ state: 'detached' });
}

describe.each(['light', 'dark'] as const)('the panel, %s,', (theme) => {
  const shot = async (name: string): Promise<string[]> => [
    ...(await differsFromTree(page, `state-${name}`)),
    ...(await look(page, `state-${name}-${theme}`)),
  ];

  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addCookies([{ name: 'sandbox-theme', value: theme, url: sandbox.address }]);
    page = await context.newPage();
    page.setDefaultTimeout(40_000);
  });

  afterAll(() => page.context().close());

  it('of a backlog with nothing in it says so, and what brings one here', async () => {
    const panel = await open('NONE');
    await panel.getByRole('heading', { name: 'Nothing to refine' }).waitFor();
    expect(await shot('empty')).toEqual([]);
  }, 120_000);

  it('of a backlog that lacks nothing says so', async () => {
    const panel = await open('TIDY');
    await judged(panel);
    await panel.locator('.all-clean').waitFor();
    expect(await shot('all-clean')).toEqual([]);
  }, 120_000);

  it('of a board without sprints counts items, and has no sprint heads', async () => {
    const panel = await open('NEWS');
    await judged(panel);
    expect(await shot('no-sprints')).toEqual([]);
  }, 120_000);

  it('of a board that does not estimate asks for no estimate', async () => {
    const panel = await open('MKT');
    await judged(panel);
    expect(await shot('no-points')).toEqual([]);
  }, 120_000);

  it('of a space without a board lists its items by rank', async () => {
    const panel = await open('BRANCH');
    await judged(panel);
    expect(await shot('no-board')).toEqual([]);
  }, 120_000);

  it('counts while it reads', async () => {
    const panel = await open('WEB', () => {
      disturb('/issue/bulkfetch', { kind: 'slow', milliseconds: 2500 });
    });
    await panel.locator('.reading').waitFor();
    expect(await shot('loading')).toEqual([]);
  }, 120_000);

  it('of a page that failed shows the rest, and how to get it', async () => {
    const panel = await open('WEB', () => {
      disturb('/issue/bulkfetch', { kind: 'unavailable', retryAfter: null }, 1);
    });
    const notice = panel.getByRole('status').filter({ hasText: 'could not be read' });
    await notice.waitFor({ timeout: 60_000 });
    expect(await shot('partial')).toEqual([]);
    sandbox.jira.setSwitches(defaultSwitches());
    await notice.getByRole('button', { name: 'Try again' }).click();
    await notice.waitFor({ state: 'detached' });
  }, 120_000);

  it('that nobody may see says whom to ask', async () => {
    const panel = await open('WEB', () => {
      disturb(lists, { kind: 'status', status: 403, messages: [] });
    });
    await panel.getByText('You cannot see this backlog').waitFor();
    expect(await shot('no-permission')).toEqual([]);
  }, 120_000);

  it('that Jira asked for patience counts down', async () => {
    const panel = await open('WEB', () => {
      disturb('/issue/bulkfetch', { kind: 'rate-limit', reason: 'jira-burst-based', retryAfter: 30 });
    });
    await panel.getByText(/Jira asks for a short break\. Going on in \d+ seconds/).waitFor();
    expect(await shot('rate-limited')).toEqual([]);
  }, 120_000);

  it('without a connection says so and comes back by itself', async () => {
    const panel = await open('WEB', () => {
      disturb(lists, { kind: 'reset', done: false });
    });
    const heading = panel.getByRole('heading', { name: 'Jira cannot be reached' });
    await heading.waitFor({ timeout: 60_000 });
    expect(await shot('offline')).toEqual([]);
    sandbox.jira.setSwitches(defaultSwitches());
    await panel.locator('body').evaluate(() => window.dispatchEvent(new Event('online')));
    await judged(panel);
  }, 120_000);

  it('of somebody whose session ended offers to load the page anew', async () => {
    const panel = await open('WEB', () => {
      disturb(lists, { kind: 'status', status: 401, messages: [] });
    });
    await panel.getByRole('button', { name: 'Reload the page' }).waitFor();
    expect(await shot('signed-out')).toEqual([]);
  }, 120_000);
});
