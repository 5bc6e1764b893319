import type { FrameLocator, Locator, Page } from 'playwright-core';

/** How many actions were taken. */
export interface Counted {
  readonly count: () => number;
}

/** A person with a mouse, and a keyboard for nothing but writing. */
export interface MouseHands extends Counted {
  readonly click: (target: Locator) => Promise<void>;
  /** One click with Shift held. */
  readonly clickWithShift: (target: Locator) => Promise<void>;
  /** A list that drops down takes two: a click to open it and a click on what is wanted. */
  readonly choose: (list: Locator, option: string) => Promise<void>;
  /** Everything that is written in one go. */
  readonly type: (text: string) => Promise<void>;
  /** From the middle of one row to just above the lower edge of another. */
  readonly drag: (row: Locator, onto: Locator) => Promise<void>;
}

/** A person without a mouse. */
export interface KeyboardHands extends Counted {
  /** A key, or keys held together. */
  readonly press: (chord: string) => Promise<void>;
  /** Everything that is written in one go, and the first letters of an option in a list that has the focus. */
  readonly type: (text: string) => Promise<void>;
}

/** Moves of the mouse until the list has noticed; none of them is an action. */
const mostMoves = 100;

async function dragRow(page: Page, row: Locator, onto: Locator): Promise<void> {
  await row.hover();
  await row.evaluate(async (element) => {
    while (element.getAttribute('draggable') !== 'true') await new Promise(requestAnimationFrame);
  });
  const [from, to] = [await row.boundingBox(), await onto.boundingBox()];
  if (!from || !to) throw new Error('The rows are not in sight.');
  const below = to.y + to.height - 6;
  await page.mouse.move(from.x + 300, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 300, from.y + from.height / 2 + 12, { steps: 5 });
  await page.mouse.move(to.x + 300, below, { steps: 8 });
  // A driven mouse says where it is only when it moves; a hand is never quite still.
  const isMarked = () => onto.evaluate((element) => element.hasAttribute('data-drop'));
  for (let move = 0; move < mostMoves && !(await isMarked()); move += 1)
    await page.mouse.move(to.x + 300 + (move % 2), below);
  await page.mouse.up();
}

/** Hands on the mouse that count what they do. */
export function mouseHands(page: Page): MouseHands {
  let actions = 0;
  return {
    count: () => actions,
    click: async (target) => {
      actions += 1;
      await target.click();
    },
    clickWithShift: async (target) => {
      actions += 1;
      await target.click({ modifiers: ['Shift'] });
    },
    choose: async (list, option) => {
      actions += 2;
      await list.selectOption({ label: option });
    },
    type: async (text) => {
      actions += 1;
      await page.keyboard.type(text);
    },
    drag: async (row, onto) => {
      actions += 1;
      await dragRow(page, row, onto);
    },
  };
}

/** Hands on the keyboard that count what they do. */
export function keyboardHands(page: Page): KeyboardHands {
  let actions = 0;
  return {
    count: () => actions,
    press: async (chord) => {
      actions += 1;
      await page.keyboard.press(chord);
    },
    type: async (text) => {
      actions += 1;
      await page.keyboard.type(text);
    },
  };
}

/** Waits until the focus is there, as a person waits who sees the ring come. @throws when it never comes */
export async function seesFocusOn(panel: FrameLocator, target: Locator): Promise<void> {
  await target.and(panel.locator(':focus')).waitFor();
}
