import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';

interface FocusHandlers {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Hands the focus on when what had it leaves the page, e.g. a button whose work is done: the browser would let it fall.
 * @param heir what gets it
 * @returns for the element whose focus is looked after
 */
export function useKeptFocus(heir: RefObject<HTMLElement | null>): FocusHandlers {
  const holder = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (!holder.current || holder.current.isConnected) return;
    holder.current = undefined;
    if (document.activeElement === document.body) heir.current?.focus({ preventScroll: true });
  });
  return {
    onFocus: ({ target }) => {
      holder.current = target;
    },
    // Not told of what leaves the page: React is deaf while it takes elements away.
    onBlur: () => {
      holder.current = undefined;
    },
  };
}
