import type { Check } from '../check';

/** Every check, in the order findings of equal weight are shown. */
export const checks: readonly Check[] = [];
