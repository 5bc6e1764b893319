import type { Trend } from '../../../src/contract';
import type { RefinementReport } from '../../../src/domain/report/report';
import type { ItemVerdict } from './worker/messages';

/** How many of a board's items search finds ready and not, now and over time. */
export interface TrendNow {
  readonly counted: Trend['counted'];
  readonly searches: Trend['searches'];
  /** As the viewer, now. */
  readonly now: { readonly ready: number; readonly notReady: number };
}

export interface SyncProgress {
  readonly done: number;
  readonly count: number;
  /** Set while Jira wants a break. */
  readonly waitingSeconds?: number;
}

/** What keeps search current beside the panel's own work: nothing of the list waits for it. */
export interface Upkeep {
  /** Verdicts that the site does not say, or says otherwise. @throws when the site does not answer */
  readonly differing: (report: RefinementReport, signal: AbortSignal) => Promise<readonly ItemVerdict[]>;
  /**
   * Tells the site, a few at a time, until all is told or the signal stops it.
   * @returns how many items were left out because the viewer may not edit them
   * @throws {Refused}
   */
  readonly sync: (
    verdicts: readonly ItemVerdict[],
    onProgress: (progress: SyncProgress) => void,
    signal: AbortSignal,
  ) => Promise<number>;
  /** @returns nothing for a space without boards. @throws {Refused} */
  readonly trend: () => Promise<TrendNow | undefined>;
  readonly openSearch: (jql: string) => void;
}
