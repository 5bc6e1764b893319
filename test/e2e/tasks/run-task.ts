import { describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox/open-sandbox';
import { launchProfile } from '../../support/browser';
import type { Profile } from '../../support/browser';
import { startSandbox } from '../../support/sandbox';
import { openPanel } from '../panel';
import { keyboardHands, mouseHands } from './hands';
import type { Counted, KeyboardHands, MouseHands } from './hands';
import { statedTasks } from './table';

/** Where a task is done: the panel of a sandbox nobody else uses, open and judged, with nothing filtered or selected. */
export interface Desk {
  readonly sandbox: Sandbox;
  readonly page: Page;
  readonly panel: FrameLocator;
}

/** One task, both ways. */
export interface TaskTrial {
  /** Whether the browser has to keep something; one that does welcomes first. */
  readonly keeps?: true;
  /** What is so in Jira before the panel is opened. */
  readonly given?: (sandbox: Sandbox) => Promise<void>;
  readonly byMouse: (hands: MouseHands, desk: Desk) => Promise<void>;
  readonly byKeyboard: (hands: KeyboardHands, desk: Desk) => Promise<void>;
  /** Looks whether the task is done: in Jira, wherever the task changes anything there. */
  readonly isDone: (desk: Desk) => Promise<void>;
}

const stated = statedTasks();

const viewport = { width: 1400, height: 900 };

async function profileOf(browser: Browser, keeps = false): Promise<Profile> {
  if (keeps) return launchProfile(viewport);
  const context = await browser.newContext({ viewport });
  return { context, close: () => context.close() };
}

async function atDesk(
  browser: Browser,
  { keeps, given, isDone }: TaskTrial,
  work: (desk: Desk) => Promise<Counted>,
): Promise<number> {
  const sandbox = await startSandbox();
  const { context, close } = await profileOf(browser, keeps);
  try {
    await given?.(sandbox);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const panel = await openPanel(page, sandbox);
    await panel.locator('body').evaluate(() => {
      window.focus();
    });
    const desk = { sandbox, page, panel };
    const hands = await work(desk);
    await isDone(desk);
    expect(sandbox.jira.unimplemented).toEqual([]);
    expect(sandbox.problems).toEqual([]);
    return hands.count();
  } finally {
    await close();
    await sandbox.close();
  }
}

/**
 * Does a task of docs/tasks.md by mouse and by keyboard alone.
 * @param name as it stands there
 * @throws when there is no such task
 */
export function task(browser: () => Browser, name: string, trial: TaskTrial): void {
  const numbers = stated.find((one) => one.name === name);
  if (!numbers) throw new Error(`docs/tasks.md knows no task “${name}”.`);
  describe(name, () => {
    it(`takes ${numbers.mouse} actions by mouse`, async () => {
      const count = await atDesk(browser(), trial, async (desk) => {
        const hands = mouseHands(desk.page);
        await trial.byMouse(hands, desk);
        return hands;
      });
      expect(count).toBe(numbers.mouse);
    }, 180_000);

    it(`takes ${numbers.keyboard} actions by keyboard alone`, async () => {
      const count = await atDesk(browser(), trial, async (desk) => {
        const hands = keyboardHands(desk.page);
        await trial.byKeyboard(hands, desk);
        return hands;
      });
      expect(count).toBe(numbers.keyboard);
    }, 180_000);
  });
}
