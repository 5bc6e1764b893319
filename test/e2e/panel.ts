import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/open-sandbox';

/** Becomes somebody else, as a person does: by the switcher in the header. */
export async function signInAs(page: Page, sandbox: Sandbox, name: string): Promise<void> {
  await page.goto(sandbox.address);
  const switcher = page.getByRole('banner').getByRole('button', { expanded: false });
  await switcher.last().click();
  await page.getByRole('menuitemradio', { name }).or(page.getByRole('menuitem', { name })).click();
  await page.getByRole('banner').getByText(name).first().waitFor();
}

/** Opens the panel of the web shop's backlog: the backlog, its menu, our entry; waits until everything is judged. */
export async function openPanel(page: Page, sandbox: Sandbox): Promise<FrameLocator> {
  await page.goto(`${sandbox.address}/jira/projects/WEB`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Refine backlog' }).click();
  const panel = page.frameLocator('iframe[title="Refine backlog"]');
  await panel.getByText(/near items? ready/).waitFor();
  return panel;
}

/** Keys in the order the list shows them. Only what can be seen is in the page, so the list is scrolled through. */
export async function keysInList(panel: FrameLocator): Promise<string[]> {
  const list = panel.getByRole('grid', { name: 'Backlog' });
  const keys = new Map<number, string>();
  for (let top = 0; ; top += 400) {
    const { rows, isEnd } = await list.evaluate(async (element, scrollTop) => {
      element.scrollTop = scrollTop;
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return {
        rows: [...element.querySelectorAll('[role=row]')].flatMap((row): [number, string][] => {
          const key = row.querySelector('.cell-key')?.textContent ?? '';
          return key === '' ? [] : [[Number(row.getAttribute('aria-rowindex')), key]];
        }),
        isEnd: element.scrollTop + element.clientHeight >= element.scrollHeight - 1,
      };
    }, top);
    for (const [index, key] of rows) keys.set(index, key);
    if (isEnd) return [...keys].sort(([a], [b]) => a - b).map(([, key]) => key);
  }
}

/** Finds an item by its key and opens it. */
export async function openItem(panel: FrameLocator, key: string): Promise<Locator> {
  await panel
    .getByRole('searchbox')
    .or(panel.getByRole('textbox', { name: 'Search' }))
    .fill(key);
  await panel
    .getByRole('row')
    .filter({ has: panel.getByText(key, { exact: true }) })
    .first()
    .click();
  const drawer = panel.getByRole('complementary', { name: `Work item ${key}` });
  await drawer.waitFor();
  return drawer;
}
