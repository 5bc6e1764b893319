import type { FrameLocator, Locator } from 'playwright-core';
import { seesFocusOn } from './hands';
import type { KeyboardHands } from './hands';

export const rowOf = (panel: FrameLocator, key: string): Locator =>
  panel.getByRole('row').filter({ has: panel.getByText(key, { exact: true }) });

export const buttonOf = (place: FrameLocator | Locator, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

/** Searches for an item by its key and goes from the search to its row: three actions. */
export async function goTo(hands: KeyboardHands, panel: FrameLocator, key: string): Promise<void> {
  await hands.press('/');
  await seesFocusOn(panel, panel.getByRole('searchbox', { name: 'Search' }));
  await hands.type(key);
  await panel.getByText(/^1 of 1\d\d$/).waitFor();
  await hands.press('Enter');
  await seesFocusOn(panel, rowOf(panel, key));
}

/** Finds a command by its name and runs it: three actions. */
export async function command(hands: KeyboardHands, panel: FrameLocator, name: string): Promise<void> {
  await hands.press('Control+k');
  await seesFocusOn(panel, panel.getByRole('combobox'));
  await hands.type(name);
  await hands.press('Enter');
}

/** Opens the filter and ticks the first that is called so: three actions. */
export async function filterBy(hands: KeyboardHands, panel: FrameLocator, words: string): Promise<void> {
  await hands.press('f');
  await seesFocusOn(panel, panel.getByRole('searchbox', { name: 'Type to find a filter' }));
  await hands.type(words);
  await hands.press('Enter');
  await panel.getByText(/^\d+ of 1\d\d$/).waitFor();
}

/** Agrees to the change that is shown, with the focus where the dialog put it: one action. */
export async function agree(hands: KeyboardHands, panel: FrameLocator): Promise<void> {
  await seesFocusOn(panel, buttonOf(panel.getByRole('dialog'), 'Apply'));
  await hands.press('Enter');
  await panel.getByText(/^Done\./).waitFor();
}
