import { useState } from 'react';
import type { BacklogState } from '../backlog-state';

/**
 * Whether the numbers on screen are of a whole backlog: as judged just now, or as this browser remembers them. While it is
 * read for the first time they are of a few items, judged alone.
 */
export function useSettled(state: BacklogState): boolean {
  const [settled, setSettled] = useState(false);
  const isWhole = state.phase !== 'reading' || state.since !== undefined;
  if (isWhole && !settled) setSettled(true);
  return settled || isWhole;
}
