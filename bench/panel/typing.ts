import type { Page } from 'playwright-core';
import { quantile } from '../support/measure';
import { panelOf } from './backlog-site';

const rounds = 12;

/** Milliseconds from a key to another verdict on the screen. */
export interface Keystrokes {
  readonly median: number;
  readonly longest: number;
}

/** Waits in the form for a key, and from there for another verdict on the screen. Runs in the panel's frame. */
function untilVerdict(form: Element): Promise<number> {
  return new Promise((resolve) => {
    const verdict = form.querySelector('.rewrite-verdict');
    const before = verdict?.textContent;
    form.addEventListener(
      'keydown',
      (event) => {
        const watcher = new MutationObserver(() => {
          if (verdict?.textContent === before) return;
          watcher.disconnect();
          // What changed now is painted with this frame, and that is over when its first task runs.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve(performance.now() - event.timeStamp);
            };
            port2.postMessage(undefined);
          });
        });
        if (verdict) watcher.observe(verdict, { childList: true, characterData: true, subtree: true });
      },
      { once: true, capture: true },
    );
  });
}

/**
 * Replaces the title of the first item by a letter, again and again, and asks the panel's own frame how long each key took
 * until another verdict was painted.
 */
export async function measureTyping(page: Page): Promise<Keystrokes> {
  const panel = panelOf(page);
  await panel.locator('.line-item').first().click();
  const drawer = panel.getByRole('complementary');
  await drawer
    .getByRole('button', { name: /^Edit / })
    .first()
    .click();
  const form = drawer.locator('form.rewrite');
  const verdict = form.locator('.rewrite-verdict');
  const title = form.getByRole('textbox', { name: 'Title' });
  const good = await title.inputValue();
  const told = await verdict.innerText();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const took = form.evaluate(untilVerdict);
    await title.selectText();
    await title.press('x');
    times.push(await took);
    await title.fill(good);
    while ((await verdict.innerText()) !== told) await page.waitForTimeout(20);
  }
  return { median: quantile(times, 0.5), longest: Math.max(...times) };
}
