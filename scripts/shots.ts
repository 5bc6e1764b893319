/**
 * `npm run shots [-- LANGUAGE …]`: pictures of the screens for people to look at, in light and dark, wide and narrow and
 * every language, into test-output/shots.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { loadSeed } from '../sandbox/backlogs';
import { defaultSwitches } from '../sandbox/jira/state/switches';
import type { FaultAnswer } from '../sandbox/jira/state/switches';
import type { Sandbox } from '../sandbox/open-sandbox';
import { launchBrowser } from '../test/support/browser';
import { startSandbox } from '../test/support/sandbox';

const locales: Readonly<Record<string, string>> = {
  en: 'en_US',
  de: 'de_DE',
  es: 'es_ES',
  fr: 'fr_FR',
  ja: 'ja_JP',
};
const widths = { wide: 1400, narrow: 400 } as const;
const themes = ['light', 'dark'] as const;
const folder = join(__dirname, '..', 'test-output', 'shots');

/** Found by their places, never by their words: the pictures are taken in five languages. */
async function startPanel(
  page: Page,
  { address }: Sandbox,
  before: () => void = () => undefined,
): Promise<FrameLocator> {
  await page.goto(`${address}/jira/projects/WEB`);
  await page.locator('[aria-controls="more"]').click();
  before();
  await page.locator('[data-module="refine-backlog"]').click();
  return page.frameLocator('iframe.app-frame');
}

async function openPanel(page: Page, sandbox: Sandbox): Promise<FrameLocator> {
  const panel = await startPanel(page, sandbox);
  await panel.locator('[role=row]').nth(3).waitFor();
  await panel.locator('.reading').waitFor({ state: 'detached' });
  // Keys go to the page that has the focus.
  await panel.locator('h1').first().click();
  return panel;
}

const withDialog = (key: string) => async (page: Page, sandbox: Sandbox) => {
  const panel = await openPanel(page, sandbox);
  await page.keyboard.press('j');
  await page.keyboard.press(key);
  await panel.locator('dialog, [role=dialog]').waitFor();
};

function disturb({ jira }: Sandbox, pattern: string, answer: FaultAnswer): void {
  jira.setSwitches({ faults: [{ match: { pattern }, answer, times: null, skip: 0 }] });
}

/** Each begins anew, so that one that fails takes no other along. */
const screens: Readonly<Record<string, (page: Page, sandbox: Sandbox) => Promise<void>>> = {
  list: async (page, sandbox) => {
    await openPanel(page, sandbox);
  },
  drawer: async (page, sandbox) => {
    const panel = await openPanel(page, sandbox);
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await panel.getByRole('complementary').waitFor();
  },
  split: withDialog('s'),
  'new-item': withDialog('n'),
  help: withDialog('?'),
  commands: withDialog('.'),
  loading: async (page, sandbox) => {
    const panel = await startPanel(page, sandbox, () => {
      disturb(sandbox, '/issue/bulkfetch', { kind: 'slow', milliseconds: 4000 });
    });
    await panel.locator('.reading').waitFor();
  },
  failed: async (page, sandbox) => {
    const panel = await startPanel(page, sandbox, () => {
      disturb(sandbox, '/board/\\d+/(backlog|issue)\\?', { kind: 'unavailable', retryAfter: 40 });
    });
    await panel.locator('[role=alert], [role=status], h1, h2').first().waitFor();
    await page.waitForTimeout(9_000);
  },
  badge: async (page, { address }) => {
    await page.goto(`${address}/browse/WEB-324`);
    await page.locator('[data-module="readiness"] summary').click();
    await page.frameLocator('iframe.app-frame').locator('[role=region], section').first().waitFor();
  },
  settings: async (page, { address }) => {
    await page.goto(`${address}/jira/software/c/projects/WEB/settings/apps/refine-settings`);
    await page.frameLocator('iframe.app-frame').locator('select, input').first().waitFor();
  },
};

/** @returns the names of those that could not be taken */
async function takeAll(browser: Browser, language: string, locale: string): Promise<string[]> {
  const failed: string[] = [];
  const sandbox = await startSandbox(() => {
    const seed = loadSeed('software');
    return { ...seed, users: seed.users.map((user) => ({ ...user, locale })) };
  });
  try {
    for (const [width, pixels] of Object.entries(widths)) {
      for (const theme of themes) {
        const context = await browser.newContext({ viewport: { width: pixels, height: 900 } });
        await context.addCookies([{ name: 'sandbox-theme', value: theme, url: sandbox.address }]);
        for (const [screen, reach] of Object.entries(screens)) {
          const name = `${language}/${screen}-${theme}-${width}`;
          const page = await context.newPage();
          page.setDefaultTimeout(30_000);
          await reach(page, sandbox).catch((error: unknown) => {
            failed.push(`${name}: ${String(error).split('\n')[0] ?? ''}`);
          });
          await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
          await page.close();
          sandbox.jira.setSwitches(defaultSwitches());
        }
        await context.close();
      }
    }
  } finally {
    await sandbox.close();
  }
  return failed;
}

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((language) => !Object.hasOwn(locales, language));
  if (unknown !== undefined) {
    console.error(`There is no “${unknown}”; languages are ${Object.keys(locales).join(', ')}.`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  const failed: string[] = [];
  try {
    for (const [language, locale] of Object.entries(locales)) {
      if (asked.length > 0 && !asked.includes(language)) continue;
      failed.push(...(await takeAll(browser, language, locale)));
      console.log(`${language}: ${join(folder, language)}`);
    }
  } finally {
    await browser.close();
  }
  for (const line of failed) console.error(`Not reached: ${line}`);
  return failed.length === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
