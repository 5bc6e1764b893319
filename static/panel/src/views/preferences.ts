import { useState } from 'react';

const prefix = 'backlog-refinery.';

/** What this browser keeps under a name. Storage may be switched off: nothing is then kept. */
export function readKept(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, or drops it; where storage is switched off or full, it holds for this visit only. */
export function writeKept(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, text);
  } catch {
    // Kept for this visit.
  }
}

/** A yes or no that this browser remembers. */
function useKeptFlag(name: string, otherwise: boolean): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    const kept = readKept(name);
    return kept === undefined ? otherwise : kept === 'on';
  });
  return [
    on,
    (next) => {
      setOn(next);
      writeKept(name, next ? 'on' : 'off');
    },
  ];
}

/** Whether single letters are shortcuts: on by default, off for people whose speech input types letters (WCAG 2.1.4). */
export function useSingleKeys(): readonly [on: boolean, set: (on: boolean) => void] {
  return useKeptFlag('single-key-shortcuts', true);
}

/** Whether the words for the first visit are still to be said. */
export function useWelcome(): readonly [on: boolean, set: (on: boolean) => void] {
  return useKeptFlag('welcome', true);
}
