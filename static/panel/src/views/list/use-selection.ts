import { useMemo, useState } from 'react';

/** Jira has no more at once either, and nobody reads through more before agreeing. */
export const mostSelected = 500;

/** Which rows are ticked. What a filter hides is not selected: what people see is what will be changed. */
export interface Selection {
  /** Ids in the order of the list. */
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Ticks everything from the row ticked last to this one. */
  readonly extendTo: (id: string) => void;
  /** Ticks all rows shown, the first {@link mostSelected} where there are more. */
  readonly all: () => void;
  /** @returns whether anything was selected */
  readonly clear: () => boolean;
}

interface Ticked {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | undefined;
}

const nothing: Ticked = { ids: new Set(), anchor: undefined };

/** @param shown ids of the rows, top to bottom */
export function useSelection(shown: readonly string[]): Selection {
  const [ticked, setTicked] = useState<Ticked>(nothing);
  const ids = useMemo(() => shown.filter((id) => ticked.ids.has(id)), [shown, ticked]);

  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setTicked({ ids: next, anchor: id });
  };
  const extendTo = (id: string) => {
    const from = ticked.anchor === undefined ? -1 : shown.indexOf(ticked.anchor);
    const to = shown.indexOf(id);
    if (from < 0 || to < 0) {
      toggle(id);
      return;
    }
    const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    setTicked({ ids: new Set([...ids, ...range]), anchor: ticked.anchor });
  };
  return {
    ids,
    has: (id) => ticked.ids.has(id),
    toggle,
    extendTo,
    all: () => {
      setTicked({ ids: new Set(shown.slice(0, mostSelected)), anchor: undefined });
    },
    clear: () => {
      setTicked(nothing);
      return ids.length > 0;
    },
  };
}
