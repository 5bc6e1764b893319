import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import type {} from '../../sandbox/forge/bridge/shim';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { startSandbox } from '../support/sandbox';

const backlog = '/jira/software/c/projects/WEB/boards/1/backlog';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/**
 * What axe finds in Jira's own part of the page: the frames of the app are looked at where they are tested. Of each list
 * the first rows stand for all, which are made alike and take axe a second for every ten.
 */
async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('iframe')
    .exclude('.row:nth-child(n + 4)')
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function openPanel(): Promise<Frame> {
  await page.goto(`${sandbox.address}${backlog}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Refine backlog' }).click();
  await page.frameLocator('iframe[title="Refine backlog"]').getByRole('heading', { level: 1 }).waitFor();
  const frame = page.frames().find((candidate) => candidate.url().startsWith(sandbox.appAddress));
  if (!frame) throw new Error('The panel did not open.');
  return frame;
}

/** Asks the bridge as a page of the app does; a refusal comes back as its sentence. */
function callBridge(frame: Frame, command: string, data: unknown): Promise<unknown> {
  return frame.evaluate(
    async ([name, given]) => {
      try {
        return { answer: await globalThis.__bridge?.callBridge(String(name), given) };
      } catch (error) {
        return { refused: error instanceof Error ? error.message : String(error) };
      }
    },
    [command, data],
  );
}

describe('the pages around the app', () => {
  test.each([
    ['spaces', '/jira/projects'],
    ['backlog', backlog],
    ['work item', '/browse/WEB-324'],
    ['page of the app', '/jira/software/c/projects/WEB/apps/refine-page'],
    ['nothing', '/browse/WEB-99999'],
  ])('%s: axe has nothing to say, in light and dark', async (_name, path) => {
    await page.goto(`${sandbox.address}${path}`);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Light theme' }).click();
  });

  test('menus are used with the keyboard alone', async () => {
    await page.goto(`${sandbox.address}${backlog}`);
    const button = page.getByRole('button', { name: 'More actions' });
    await button.focus();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: 'Refine backlog' });
    await item.waitFor();
    expect(await item.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await item.isVisible()).toBe(false);
  });

  test('somebody else is chosen in the header, and stays until another is', async () => {
    await page.goto(`${sandbox.address}${backlog}`);
    await page.getByRole('button', { name: /Petra/ }).click();
    await page.getByRole('menuitemradio', { name: /Vera/ }).click();
    await page.getByRole('button', { name: /Vera/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(backlog);
    await page.getByRole('button', { name: /Vera/ }).click();
    expect(await violations()).toEqual([]);
    await page.getByRole('menuitemradio', { name: /Petra/ }).click();
    await page.getByRole('button', { name: /Petra/ }).waitFor();
  });
});

describe('the bridge', () => {
  test('tells the place, takes the theme along, and closes on command', async () => {
    const frame = await openPanel();
    expect(await callBridge(frame, 'getContext', undefined)).toMatchObject({
      answer: {
        moduleKey: 'refine-backlog',
        theme: { colorMode: 'light' },
        extension: {
          type: 'jira:backlogAction',
          project: { id: expect.any(String), key: 'WEB', type: 'software' },
          board: { id: '1', type: 'scrum' },
        },
      },
    });
    const mode = (): Promise<string | undefined> =>
      frame.evaluate(() => document.documentElement.dataset['colorMode']);
    expect(await mode()).toBe('light');
    // The dialog covers the header, so the button is pressed by script, as another tab of the site would.
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-theme-toggle]')?.click());
    await frame.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'dark');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-theme-toggle]')?.click());

    await callBridge(frame, 'close', undefined).catch(() => undefined);
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  test('refuses by name what the sandbox, or the module, has not', async () => {
    const frame = await openPanel();
    expect(await callBridge(frame, 'openRovo', {})).toEqual({
      refused: "The sandbox's bridge has no command “openRovo”.",
    });
    expect(await callBridge(frame, 'createHistory', {})).toEqual({
      refused: 'A jira:backlogAction has no history of its own.',
    });
    expect(await callBridge(frame, 'navigate', { url: 'javascript:alert(1)', type: 'same-tab' })).toEqual({
      refused: 'Jira opens no javascript: address.',
    });
    expect(await callBridge(frame, 'submit', {})).toEqual({ answer: false });
    expect(await callBridge(frame, 'invoke', { functionKey: 'nothing', payload: {} })).toEqual({
      refused: "There was an error invoking the function - Resolver has no definition for 'nothing'.",
    });
  });

  test('carries functions both ways: events, flags and their actions', async () => {
    const frame = await openPanel();
    const heard = await frame.evaluate(async () => {
      const bridge = globalThis.__bridge;
      return new Promise((resolve) => {
        void bridge
          ?.callBridge('on', { event: 'greeting', callback: resolve })
          .then(() => bridge.callBridge('emit', { event: 'greeting', payload: { hello: 'world' } }));
      });
    });
    expect(heard).toEqual({ hello: 'world' });

    const clicked = frame.evaluate(
      () =>
        new Promise((resolve) => {
          void globalThis.__bridge?.callBridge('showFlag', {
            id: 'saved',
            title: 'Saved',
            type: 'success',
            actions: [
              {
                text: 'Undo',
                onClick: () => {
                  resolve('undone');
                },
              },
            ],
          });
        }),
    );
    await page.locator('.flag button', { hasText: 'Undo' }).evaluate((button) => {
      if (button instanceof HTMLElement) button.click();
    });
    expect(await clicked).toBe('undone');
    expect(await callBridge(frame, 'closeFlag', { id: 'saved' })).toEqual({ answer: true });
    expect(sandbox.cspReports).toEqual([]);
  });
});
