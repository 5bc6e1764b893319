import type { Locator, Page } from 'playwright-core';

/** Far more stops than any screen has: past them nothing leads there. */
const mostStops = 120;

/** Goes there by Tab alone, onward or back. @throws when no Tab leads there */
export async function reach(page: Page, target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor();
  for (let step = 0; step < mostStops; step += 1) {
    if (await target.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return;
    await page.keyboard.press(way);
  }
  throw new Error('No Tab leads there.');
}

/** Goes there by Tab and presses Enter. @throws when no Tab leads there */
export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}
