import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { loadSeed } from '../../sandbox/backlogs';
import type { Switches } from '../../sandbox/jira/state/switches';
import { openSandbox } from '../../sandbox/open-sandbox';
import { launchProfile } from '../../test/support/browser';
import type { Profile } from '../../test/support/browser';
import { scaledSeed } from '../support/scaled-seed';

const root = join(__dirname, '..', '..');
const viewport = { width: 1400, height: 900 };
/** Milliseconds; a machine that is busy with much else still comes to an end. */
export const patience = 180_000;

/** A site with a backlog of some size, and people's browsers on it. */
export interface BacklogSite {
  /** A browser that has never been here; it keeps things until it is closed. */
  readonly newBrowser: () => Promise<Profile>;
  /** Opens Jira's backlog and its menu: one click before the panel. */
  readonly approach: (page: Page) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * @param items open items
 * @param latency of Jira's answers from the moment somebody approaches the panel
 */
export async function openBacklogSite(items: number, latency: Switches['latency']): Promise<BacklogSite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'backlog-refinery-bench-'));
  const sandbox = await openSandbox({
    root,
    port: 0,
    dataDir,
    seed: () => scaledSeed(loadSeed('software'), items),
  });
  return {
    newBrowser: () => launchProfile(viewport),
    approach: async (page) => {
      page.setDefaultTimeout(patience);
      sandbox.jira.setSwitches({ latency: 0 });
      await page.goto(`${sandbox.address}/jira/projects/WEB`);
      sandbox.jira.setSwitches({ latency });
      await page.getByRole('button', { name: 'More actions' }).click();
    },
    close: async () => {
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The panel in its frame; waits for nothing. */
export const panelOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Refine backlog"]');

/** Clicks the menu's entry. @returns the instant of the click, by `performance.now()` */
export async function openPanel(page: Page): Promise<number> {
  const entry = page.getByRole('menuitem', { name: 'Refine backlog' });
  await entry.waitFor();
  const from = performance.now();
  await entry.click();
  return from;
}

/** Waits for the first row with a key, and then for the report over everything. */
export async function firstRow(page: Page): Promise<void> {
  await panelOf(page).locator('[role=row] .cell-key').first().waitFor();
}

export async function fullReport(page: Page): Promise<void> {
  await panelOf(page).locator('.health').first().waitFor();
  await panelOf(page).locator('.reading').waitFor({ state: 'detached' });
}
