import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { loadSeed } from '../../sandbox/backlogs';
import { openSandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../../test/support/browser';
import { buildApp } from '../../test/support/sandbox';
import { UsageError } from '../../eval/support/usage-error';
import { scaledSeed } from '../support/scaled-seed';

export const usage =
  'panel [ITEMS …] [--latency MS] [--json]   (1000 items; 80–180 ms a call, as from a cloud)';

const root = join(__dirname, '..', '..');

/** Milliseconds a call takes between a browser and a cloud site nearby. */
const cloud: readonly [number, number] = [80, 180];

interface Measured {
  readonly items: number;
  readonly calls: number;
  readonly kilobytes: number;
  /** Milliseconds from the click in the menu. */
  readonly firstRow: number;
  readonly fullReport: number;
  /** Of the page with the panel, after the full report. */
  readonly megabytes: number;
}

async function measure(
  browser: Browser,
  items: number,
  latency: number | [number, number],
): Promise<Measured> {
  const dataDir = await mkdtemp(join(tmpdir(), 'backlog-refinery-bench-'));
  const sandbox = await openSandbox({
    root,
    port: 0,
    dataDir,
    seed: () => scaledSeed(loadSeed('software'), items),
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  try {
    let calls = 0;
    let bytes = 0;
    page.on('response', (response) => {
      if (!/\/forge\/frames\/[^/]+\/product$/.test(response.url())) return;
      calls += 1;
      // A page that went away has no body any more; its call still counts.
      void response.body().then(
        (body) => (bytes += body.length),
        () => undefined,
      );
    });
    await page.goto(`${sandbox.address}/jira/projects/WEB`);
    sandbox.jira.setSwitches({ latency });
    await page.getByRole('button', { name: 'More actions' }).click();
    const panel = page.frameLocator('iframe[title="Refine backlog"]');
    const from = performance.now();
    await page.getByRole('menuitem', { name: 'Refine backlog' }).click();
    await panel.locator('[role=row] .cell-key').first().waitFor({ timeout: 120_000 });
    const firstRow = performance.now() - from;
    await panel.locator('.health').first().waitFor({ timeout: 120_000 });
    await panel.locator('.reading').waitFor({ state: 'detached', timeout: 120_000 });
    const fullReport = performance.now() - from;
    const client = await page.context().newCDPSession(page);
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return { items, calls, kilobytes: bytes / 1000, firstRow, fullReport, megabytes: usedSize / 1e6 };
  } finally {
    await page.close();
    await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function numberOf(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new UsageError(`“${text}” is no whole number.`);
  return value;
}

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { latency: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const sizes = positionals.length === 0 ? [1000] : positionals.map(numberOf);
  const latency = values.latency === undefined ? ([...cloud] as [number, number]) : numberOf(values.latency);
  buildApp();
  const browser = await launchBrowser();
  const results: Measured[] = [];
  try {
    for (const items of sizes) results.push(await measure(browser, items, latency));
  } finally {
    await browser.close();
  }
  if (values.json) {
    console.log(JSON.stringify({ latency, results }));
    return;
  }
  console.log(`The panel in Chromium, ${Array.isArray(latency) ? latency.join('–') : latency} ms a call\n`);
  console.log('  items  Jira calls   kB read  first row  full report  main thread heap');
  for (const { items, calls, kilobytes, firstRow, fullReport, megabytes } of results) {
    console.log(
      `${String(items).padStart(7)} ${String(calls).padStart(11)} ${kilobytes.toFixed(0).padStart(9)} ${`${firstRow.toFixed(0)} ms`.padStart(10)} ${`${fullReport.toFixed(0)} ms`.padStart(12)} ${`${megabytes.toFixed(0)} MB`.padStart(17)}`,
    );
  }
}
