import { useMemo, useState } from 'react';

/** Jira has no more at once either, and nobody reads through more before agreeing. */
export const mostSelected = 500;

/** Which rows are ticked. What a filter hides is not selected: what people see is what will be changed. */
export interface Selection {
  /** Ids in the order of the list. */
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /**
   * Ticks everything from where the range began to this row, and of the range no more than that.
   * @param from where it begins unless a row was ticked before
   */
  readonly extendTo: (id: string, from?: string) => void;
  /** Ticks all rows shown, the first {@link mostSelected} where there are more. */
  readonly all: () => void;
  /** @returns whether anything was selected */
  readonly clear: () => boolean;
}

interface Ticked {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | undefined;
  /** What was ticked before the range. */
  readonly before: ReadonlySet<string>;
}

const nothing: Ticked = { ids: new Set(), anchor: undefined, before: new Set() };

/** @param shown ids of the rows, top to bottom */
export function useSelection(shown: readonly string[]): Selection {
  const [ticked, setTicked] = useState<Ticked>(nothing);
  const ids = useMemo(() => shown.filter((id) => ticked.ids.has(id)), [shown, ticked]);

  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setTicked({ ids: next, anchor: id, before: next });
  };
  const extendTo = (id: string, otherwise?: string) => {
    const isKnown = ticked.anchor !== undefined && shown.includes(ticked.anchor);
    const anchor = isKnown ? ticked.anchor : otherwise;
    const from = anchor === undefined ? -1 : shown.indexOf(anchor);
    const to = shown.indexOf(id);
    if (from < 0 || to < 0) {
      toggle(id);
      return;
    }
    const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    const before = isKnown ? ticked.before : new Set(ids);
    setTicked({ ids: new Set([...before, ...range]), anchor, before });
  };
  return {
    ids,
    has: (id) => ticked.ids.has(id),
    toggle,
    extendTo,
    all: () => {
      setTicked({ ...nothing, ids: new Set(shown.slice(0, mostSelected)) });
    },
    clear: () => {
      setTicked(nothing);
      return ids.length > 0;
    },
  };
}
