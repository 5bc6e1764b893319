/** Least probability at which a pair is told. What it means in practice is measured, see docs/evaluation-duplicates.md. */
export const toldFrom = 0.28;

/** Most duplicates told, per item of the backlog: beyond it people stop reading them. */
export const mostToldShare = 15 / 1000;
/** … but as many as this in any backlog. */
export const fewestTold = 5;

/**
 * What two items share, as a share of one plus as a share of the other, 0–2: below it a pair is not judged at all. Of 532
 * pairs told in four trackers 99 in 100 have more than 0.83.
 */
export const leastShared = 0.8;
