import { useState } from 'react';

const key = 'backlog-refinery.learned-duplicates';

/** Storage may be switched off or full; the choice is then kept for this visit only. */
function read(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

/** Whether what the space taught moves the shares: on until this person resets it. */
export function useLearning(): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(read);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(key, next ? 'on' : 'off');
      } catch {
        // Kept for this visit.
      }
    },
  ];
}
