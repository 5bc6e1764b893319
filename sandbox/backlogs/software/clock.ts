/** The Friday in the middle of Sprint 31 that the sample speaks of. */
export const now = '2026-11-20T08:30:00.000Z';
