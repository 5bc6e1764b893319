import { parseArgs } from 'node:util';
import { UsageError } from '../../eval/support/usage-error';
import type { Switches } from '../../sandbox/jira/state/switches';
import { buildApp } from '../../test/support/sandbox';
import { openBacklogSite } from './backlog-site';
import { measureOpening, measureReopening } from './opening';
import { printTable } from './print';
import type { Measured } from './print';
import { measureScrolling } from './scrolling';
import { measureTyping } from './typing';

export const usage =
  'panel [ITEMS …] [--latency MS] [--json]   (100, 1000 and 10000 items; answers as slow as from a cloud)';

const usual = [100, 1000, 10_000];

async function measure(items: number, latency: Switches['latency']): Promise<Measured> {
  const site = await openBacklogSite(items, latency);
  try {
    // Sites and functions are in use before somebody opens the panel, and run elsewhere: only the browser is new.
    const before = await site.newBrowser();
    await measureOpening(site, await before.context.newPage());
    await before.close();
    const browser = await site.newBrowser();
    try {
      const page = await browser.context.newPage();
      const opening = await measureOpening(site, page);
      const frames = await measureScrolling(page);
      const typing = await measureTyping(page);
      const reopened = await measureReopening(site, page);
      return { asked: items, opening, reopened, frames, typing };
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
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
  const sizes = positionals.length === 0 ? usual : positionals.map(numberOf);
  const latency = values.latency === undefined ? 'cloud' : numberOf(values.latency);
  buildApp();
  const results: Measured[] = [];
  for (const items of sizes) results.push(await measure(items, latency));
  if (values.json) {
    console.log(JSON.stringify({ latency, results }));
    return;
  }
  const pace = latency === 'cloud' ? 'as slow as from a cloud (70–260 ms, some 600–1,800)' : `${latency} ms`;
  console.log(`The panel in Chromium; each answer of Jira’s takes ${pace}\n`);
  printTable(results);
}
