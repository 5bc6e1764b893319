import { useState } from 'react';
import { rowId } from './list/row-id';

interface Open {
  readonly id: string;
  /** Opened by key, the focus goes along into the drawer. */
  readonly by: 'pointer' | 'keyboard';
}

/** Which row is meant by the keys, and which item is open beside the list. */
export interface Cursor {
  readonly activeId: string | undefined;
  readonly open: Open | undefined;
  /** Goes up with every move, for what has to follow it. */
  readonly moves: number;
  /** Among the rows shown; -1 when the active row is hidden or there is none. */
  readonly position: number;
  /** @returns whether there is such a row */
  readonly go: (position: number) => boolean;
  readonly openItem: (id: string, by: Open['by']) => void;
  /** @returns whether anything was open */
  readonly close: () => boolean;
}

export function useCursor(shown: readonly string[]): Cursor {
  const [activeId, setActiveId] = useState<string>();
  const [open, setOpen] = useState<Open>();
  const [moves, setMoves] = useState(0);
  const position = activeId === undefined ? -1 : shown.indexOf(activeId);
  return {
    activeId,
    open,
    moves,
    position,
    go: (to) => {
      const id = shown[Math.max(0, Math.min(shown.length - 1, to))];
      if (id === undefined) return false;
      setActiveId(id);
      setMoves(moves + 1);
      if (open) setOpen({ id, by: 'pointer' });
      return true;
    },
    openItem: (id, by) => {
      setActiveId(id);
      setOpen({ id, by });
    },
    close: () => {
      if (!open) return false;
      setOpen(undefined);
      // On a narrow screen the list is only drawn again once the drawer is gone.
      requestAnimationFrame(() => document.getElementById(rowId(open.id))?.focus());
      return true;
    },
  };
}
