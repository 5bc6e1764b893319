import { afterEach, describe, expect, it } from '@jest/globals';
import { commandOf } from '../src/views/shortcuts';

const press = (key: string, target: Element = document.body, held: Partial<KeyboardEvent> = {}) => ({
  key,
  target,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...held,
});

function place(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('commandOf', () => {
  it.each([
    ['j', 'next'],
    ['K', 'previous'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['Escape', 'close'],
    ['/', 'search'],
    ['?', 'help'],
    ['s', 'split'],
    ['d', 'compare'],
    ['n', 'new-item'],
    ['t', 'tidy-up'],
    ['l', 'tidy-later'],
    ['p', 'tidy-skip'],
    ['e', 'estimate'],
    ['a', 'assign'],
    ['u', 'undo'],
    ['x', 'select'],
    ['m', 'move'],
    ['f', 'filter'],
    ['v', 'view'],
    ['.', 'menu'],
    ['y', undefined],
  ])('%s means %s', (key, command) => {
    expect(commandOf(press(key), true)).toBe(command);
  });

  it('takes Shift for a range only where one is selected', () => {
    expect(commandOf(press('X', document.body, { shiftKey: true }), true)).toBe('select-range');
    expect(commandOf(press('J', document.body, { shiftKey: true }), true)).toBe('next');
  });

  it('leaves letters to whoever is writing', () => {
    for (const html of ['<input type="text">', '<textarea></textarea>', '<select></select>']) {
      expect(commandOf(press('j', place(html)), true)).toBeUndefined();
      expect(commandOf(press('ArrowDown', place(html)), true)).toBeUndefined();
    }
    expect(commandOf(press('Escape', place('<input type="text">')), true)).toBe('close');
  });

  it('leaves every key to a dialog', () => {
    const inside = place('<dialog open><p tabindex="0"></p></dialog>').firstElementChild!;
    expect(commandOf(press('Escape', inside), true)).toBeUndefined();
    expect(commandOf(press('t', inside), true)).toBeUndefined();
  });

  it('leaves arrows to what scrolls by them, outside the list', () => {
    expect(commandOf(press('ArrowDown', place('<aside><p tabindex="0"></p></aside>')), true)).toBeUndefined();
    const list = place('<div role="grid"><div tabindex="0"></div></div>');
    expect(commandOf(press('ArrowDown', list.firstElementChild!), true)).toBe('next');
  });

  it('leaves what the browser does with modifiers alone', () => {
    expect(commandOf(press('p', document.body, { ctrlKey: true }), true)).toBeUndefined();
    expect(commandOf(press('d', document.body, { metaKey: true }), true)).toBeUndefined();
  });

  it('knows no single letters once they are switched off', () => {
    expect(commandOf(press('j'), false)).toBeUndefined();
    expect(commandOf(press('?'), false)).toBeUndefined();
    expect(commandOf(press('ArrowDown'), false)).toBe('next');
  });

  it('opens every command by Ctrl or Cmd and K, also while somebody writes or letters are off', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(commandOf(press('k', place('<input type="text">'), held), false)).toBe('menu');
      expect(commandOf(press('k', document.body, { ...held, shiftKey: true }), true)).toBeUndefined();
    }
  });

  it('saves the view by Ctrl or Cmd and S, also from the box of the filter', () => {
    expect(commandOf(press('s', place('<input type="search">'), { ctrlKey: true }), false)).toBe('save-view');
    expect(commandOf(press('s', document.body, { metaKey: true }), true)).toBe('save-view');
  });

  it('goes from the search to what it found, but not out of a word that is being put together', () => {
    const search = place('<input type="search">');
    expect(commandOf(press('Enter', search), false)).toBe('first');
    expect(commandOf(press('ArrowDown', search), false)).toBe('first');
    expect(commandOf(press('Enter', search, { isComposing: true }), false)).toBeUndefined();
    const written = place('<div class="popup"><input type="search" value="bug"></div>').firstElementChild!;
    expect(commandOf(press('Enter', written), false)).toBeUndefined();
    const empty = place('<div class="popup"><input type="search"></div>').firstElementChild!;
    expect(commandOf(press('Enter', empty), false)).toBe('first');
  });

  it('takes the range along with Shift and the work item along with Alt, in the list only', () => {
    const row = place('<div role="grid"><div tabindex="0"></div></div>').firstElementChild!;
    expect(commandOf(press('ArrowDown', row, { shiftKey: true }), false)).toBe('extend-next');
    expect(commandOf(press('ArrowUp', row, { shiftKey: true }), false)).toBe('extend-previous');
    expect(commandOf(press('ArrowUp', row, { altKey: true }), false)).toBe('move-up');
    expect(commandOf(press('ArrowDown', row, { altKey: true }), false)).toBe('move-down');
    expect(commandOf(press('Home', row, { altKey: true }), false)).toBe('move-top');
    expect(commandOf(press('End', row, { altKey: true }), false)).toBe('move-bottom');
    expect(commandOf(press('a', row, { ctrlKey: true }), false)).toBe('select-all');
    expect(commandOf(press('ArrowUp', document.body, { altKey: true }), true)).toBeUndefined();
    expect(commandOf(press('a', document.body, { ctrlKey: true }), true)).toBeUndefined();
  });
});
