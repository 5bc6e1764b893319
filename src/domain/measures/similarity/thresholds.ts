/** Least probability at which a pair is told. What it means in practice is measured, see docs/evaluation-duplicates.md. */
export const toldFrom = 0.34;

/** Most duplicates told, per item of the backlog: beyond it people stop reading them. */
export const mostToldShare = 15 / 1000;
/** … but as many as this in any backlog. */
export const fewestTold = 5;

/**
 * Share of the smaller item's words that both must hold for a pair to be judged at all: of the pairs told in four
 * trackers none had less than 0.41.
 */
export const leastShared = 0.35;
