import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const shots = join(__dirname, '../../test-output');

/**
 * Takes a picture for people to look at, and lets axe look at the app's own page.
 * @returns what axe found, one line a rule and place; nothing when all is well
 */
export async function look(page: Page, name: string, frame = 'iframe.app-frame'): Promise<string[]> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).include([frame, 'body']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
