import { useState } from 'react';

const shortcutsKey = 'backlog-refinery.single-key-shortcuts';

/** Storage may be switched off or full; a preference is then kept for this visit only. */
function readShortcuts(): boolean {
  try {
    return localStorage.getItem(shortcutsKey) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single letters are shortcuts: on by default, off for people whose speech input types letters (WCAG 2.1.4). */
export function useSingleKeys(): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(readShortcuts);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(shortcutsKey, next ? 'on' : 'off');
      } catch {
        // Kept for this visit.
      }
    },
  ];
}
