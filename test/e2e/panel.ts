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

/**
 * Opens the panel of the web shop's backlog as a person does: the backlog, its menu, our entry.
 * @param before what happens once Jira's own page is there and the panel is not
 */
export async function startPanel(
  page: Page,
  sandbox: Sandbox,
  before: () => void = () => undefined,
): Promise<FrameLocator> {
  await page.goto(`${sandbox.address}/jira/projects/WEB`);
  await page.getByRole('button', { name: 'More actions' }).click();
  before();
  await page.getByRole('menuitem', { name: 'Refine backlog' }).click();
  return page.frameLocator('iframe[title="Refine backlog"]');
}

/** Opens the panel of the web shop's backlog and waits until everything is judged. */
export async function openPanel(page: Page, sandbox: Sandbox): Promise<FrameLocator> {
  const panel = await startPanel(page, sandbox);
  await panel.getByText(/near items? ready/).waitFor();
  await panel.locator('.reading').waitFor({ state: 'detached' });
  // How the list was looked at last is kept; a test begins with all of it.
  const clear = panel.getByRole('button', { name: 'Clear filters' });
  if (await clear.isVisible()) await clear.click();
  return panel;
}

/** The news of what was written to an item, once it is, with the way back. */
export async function toastOf(panel: FrameLocator, key: string): Promise<Locator> {
  const toast = panel.getByRole('status').filter({ has: panel.getByRole('button', { name: 'Close' }) });
  await toast.getByText(key).waitFor({ timeout: 60_000 });
  await toast.getByRole('button', { name: 'Undo' }).waitFor();
  return toast;
}

/** Opens what the menu with the rest has. */
export async function openFromMenu(panel: FrameLocator, name: string): Promise<void> {
  await panel.getByRole('button', { name: 'More actions' }).press('Enter');
  await panel.getByRole('button', { name, exact: true }).press('Enter');
}

/** Asks what search does not know yet, which the server answers once it has noted that the panel is open. */
export async function askSearch(panel: FrameLocator): Promise<Locator> {
  await openFromMenu(panel, 'Make readiness searchable in Jira');
  const bar = panel.getByRole('region', { name: 'Make readiness searchable in Jira' });
  await bar
    .getByRole('button', { name: 'Update search' })
    .or(bar.getByText('Search is up to date.'))
    .first()
    .waitFor();
  return bar;
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

/** Opens the split of an item from its drawer and waits for the proposed parts. */
export async function openSplit(panel: FrameLocator, key: string): Promise<Locator> {
  const drawer = await openItem(panel, key);
  await drawer.getByRole('button', { name: 'Split' }).first().click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('region', { name: 'Part 2' }).waitFor();
  return dialog;
}

/** From the parts to the list of what would be written. */
export async function openPreview(panel: FrameLocator, key: string): Promise<Locator> {
  const dialog = await openSplit(panel, key);
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByRole('button', { name: 'Apply' }).waitFor();
  return dialog;
}
