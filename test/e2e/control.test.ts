import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { launchBrowser } from '../support/browser';
import { startSandbox } from '../support/sandbox';
import { look } from './look';

let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
  page.setDefaultTimeout(30_000);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/** Controls that cannot be told apart by name, and parts of the page that reach past its right edge. */
function lost(): Promise<{ unnamed: string[]; outside: string[] }> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('main select, main input:not([type=hidden]), main button'),
    ];
    const labels = (control: HTMLElement): number =>
      control instanceof HTMLSelectElement || control instanceof HTMLInputElement
        ? (control.labels?.length ?? 0)
        : Number((control.getAttribute('aria-label') ?? control.textContent).trim() !== '');
    const unnamed = controls.filter((control) => labels(control) !== 1);
    const outside = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (part) => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
    );
    const names = (parts: HTMLElement[]): string[] => parts.map(({ outerHTML }) => outerHTML.slice(0, 80));
    return { unnamed: names(unnamed), outside: names(outside) };
  });
}

test('surprises are set on a page of their own, one step from every page of the site', async () => {
  await page.goto(`${sandbox.address}/jira/projects`);
  await page.getByRole('link', { name: 'Surprises' }).click();
  await page.getByRole('heading', { level: 1, name: 'Jira’s surprises' }).waitFor();
  await page.getByLabel('Where').selectOption({ label: 'Searches and lists' });
  await page.getByLabel('What').selectOption({ label: 'A page saying that Jira is unavailable (503)' });
  await page.getByLabel('How often').selectOption({ label: 'Until it is taken back' });
  await page.getByRole('button', { name: 'Let it go wrong' }).click();
  await page.getByRole('button', { name: /^Take back: Searches and lists/ }).waitFor();
  await page.getByLabel('Whose').selectOption({ label: 'Dev Malhotra' });
  await page.getByLabel('Which').selectOption({ label: 'Edit work items' });
  await page.getByRole('button', { name: 'Take away' }).click();
  await page.getByText('Dev Malhotra may not: Edit work items').waitFor();
  await page.getByRole('link', { name: 'Forge', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Forge' }).waitFor();
  await page.getByRole('link', { name: 'Jira’s surprises' }).click();
  await page.getByRole('button', { name: 'Put everything back' }).click();
  await page.getByText('Nothing is set to go wrong.').waitFor();
}, 120_000);

describe.each([
  ['jira', '/__control'],
  ['forge', '/__control/forge'],
])('the page with switches of %s', (name, path) => {
  beforeAll(async () => {
    // Something on every list.
    await page.request.post(`${sandbox.address}/__control`, {
      data: {
        faults: [{ match: { path: '/rest/api/3/priority' }, times: null, answer: { kind: 'unavailable' } }],
        denied: [{ permission: 'EDIT_ISSUES', accountId: '5f0c1a2b3c4d5e6f70810003' }],
      },
    });
  });
  afterAll(() => page.request.delete(`${sandbox.address}/__control`));

  test.each(['light', 'dark'] as const)('axe finds nothing in it: %s', async (colorScheme) => {
    await page.context().addCookies([{ name: 'sandbox-theme', value: colorScheme, url: sandbox.address }]);
    await page.goto(`${sandbox.address}${path}`);
    // That the site's colours are there, and the right ones.
    const ground = await page.evaluate(() => {
      const styles = getComputedStyle(document.documentElement);
      return [styles.getPropertyValue('--ds-surface'), styles.colorScheme];
    });
    expect(ground).toEqual([expect.stringMatching(/^#/), colorScheme]);
    expect(await look(page, `control-${name}-${colorScheme}`, 'main')).toEqual([]);
  });

  test('loses nothing when it is 320 pixels wide', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${sandbox.address}${path}`);
    expect(await look(page, `control-${name}-narrow`, 'main')).toEqual([]);
    expect(await lost()).toEqual({ unnamed: [], outside: [] });
    await page.setViewportSize({ width: 1280, height: 1000 });
  });
});
