import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { firstRow, fullReport, openPanel } from './backlog-site';
import type { BacklogSite } from './backlog-site';
import { Calls } from './calls';

/** Whatever a finished panel still asks for comes within this time; milliseconds. */
const aftermath = 3_000;

export interface Opening {
  readonly calls: number;
  readonly items: number;
  /** Calls there may be for so many items. */
  readonly bound: number;
  /** Calls once everything was shown. */
  readonly after: number;
  readonly functions: number;
  readonly kilobytes: number;
  /** Milliseconds from the click in the menu. */
  readonly firstRow: number;
  readonly fullReport: number;
  /** Of the main thread, after the full report. */
  readonly megabytes: number;
}

/** Opens the panel in a page that has not seen it. */
export async function measureOpening(site: BacklogSite, page: Page): Promise<Opening> {
  await site.approach(page);
  const calls = new Calls(page);
  const from = await openPanel(page);
  await firstRow(page);
  const row = performance.now() - from;
  await fullReport(page);
  const report = performance.now() - from;
  const { jira: count, items, bound } = calls;
  await wait(aftermath);
  const client = await page.context().newCDPSession(page);
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return {
    calls: count,
    items,
    bound,
    after: calls.jira - count,
    functions: calls.functions,
    kilobytes: calls.bytes / 1000,
    firstRow: row,
    fullReport: report,
    megabytes: usedSize / 1e6,
  };
}

/** Opens it once more in the same browser. @returns milliseconds from the click to rows with the verdicts of last time */
export async function measureReopening(site: BacklogSite, page: Page): Promise<number> {
  await site.approach(page);
  const from = await openPanel(page);
  await firstRow(page);
  return performance.now() - from;
}
