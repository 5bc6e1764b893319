import { useEffect, useRef } from 'react';

/** What a key asks for. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'close'
  | 'select'
  | 'select-range'
  | 'search'
  | 'help'
  | 'split'
  | 'compare'
  | 'new-item'
  | 'menu'
  | 'filter'
  | 'tidy-up'
  | 'tidy-later'
  | 'tidy-skip'
  | 'view'
  | 'save-view'
  | 'estimate'
  | 'assign'
  | 'undo'
  | 'select-all'
  | 'extend-next'
  | 'extend-previous'
  | 'move'
  | 'move-up'
  | 'move-down'
  | 'move-top'
  | 'move-bottom';

const singleKeys: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  x: 'select',
  s: 'split',
  d: 'compare',
  n: 'new-item',
  m: 'move',
  f: 'filter',
  v: 'view',
  t: 'tidy-up',
  l: 'tidy-later',
  p: 'tidy-skip',
  e: 'estimate',
  a: 'assign',
  u: 'undo',
  '/': 'search',
  '.': 'menu',
  '?': 'help',
};

/** Keys with a fixed meaning in lists, only while the focus is in the list or nowhere in particular. */
const listKeys: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** The same with Shift: the range goes along. */
const rangeKeys: Readonly<Record<string, Command>> = {
  ArrowDown: 'extend-next',
  ArrowUp: 'extend-previous',
};

/** The same with Alt: the work item goes along. */
const orderKeys: Readonly<Record<string, Command>> = {
  ArrowDown: 'move-down',
  ArrowUp: 'move-up',
  Home: 'move-top',
  End: 'move-bottom',
};

const writes = (target: Element): boolean =>
  target.matches(
    'input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false])',
  );

/** From the search, or an empty box of the filter, on to what was found. */
const leavesSearch = (target: Element, { key, isComposing }: Pick<KeyboardEvent, 'key' | 'isComposing'>) =>
  target instanceof HTMLInputElement &&
  target.type === 'search' &&
  !isComposing &&
  (key === 'Enter' || key === 'ArrowDown') &&
  (target.value === '' || target.closest('.popup') === null);

/** The command of a key press, if it has one here. Exported for its table of cases. */
export function commandOf(
  event: Pick<
    KeyboardEvent,
    'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'target'
  >,
  singleKeysOn: boolean,
): Command | undefined {
  const target = event.target instanceof Element ? event.target : document.body;
  // A dialog has keys of its own, Escape first.
  if (target.closest('dialog')) return undefined;
  const inList = target.closest('[role=grid]') !== null;
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey || event.shiftKey) return undefined;
    const key = event.key.toLowerCase();
    if (key === 'k') return 'menu';
    if (key === 's') return 'save-view';
    return key === 'a' && inList && !writes(target) ? 'select-all' : undefined;
  }
  if (event.altKey) return inList && !event.shiftKey ? orderKeys[event.key] : undefined;
  if (event.key === 'Escape') return 'close';
  if (leavesSearch(target, event)) return 'first';
  if (writes(target)) return undefined;
  const listKey = (event.shiftKey ? rangeKeys : listKeys)[event.key] ?? listKeys[event.key];
  if (listKey !== undefined) return target === document.body || inList ? listKey : undefined;
  if (!singleKeysOn) return undefined;
  const command = singleKeys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  return command === 'select' && event.shiftKey ? 'select-range' : command;
}

/** Listens on the whole page while no dialog is open. @param run answers whether the key was used */
export function useShortcuts(
  enabled: boolean,
  singleKeysOn: boolean,
  run: (command: Command) => boolean,
): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOf(event, singleKeysOn);
      if (command !== undefined && latest.current(command)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [enabled, singleKeysOn]);
}
