/** Of what is kept beside the site of a space. `settings` is 1 or 0. */
export interface KeptCounts {
  readonly changes: number;
  readonly exceptions: number;
  readonly runs: number;
  readonly snapshots: number;
  readonly settings: number;
}

/** Everything the storage keeps of a space. Only what is named by the space, its boards or its items. */
export interface SpaceStore {
  count(projectId: string, boardIds: readonly number[]): Promise<KeptCounts>;
  /** That somebody refines here, and what its items are sized by: without them, events of the space are not heard. */
  forgetOpened(projectId: string, boardIds: readonly number[]): Promise<void>;
  /**
   * Log, exceptions, runs and counts over time.
   * @param inTime asked between pieces
   * @returns how much was removed, and whether that was all
   */
  forgetRecords(
    projectId: string,
    boardIds: readonly number[],
    inTime: () => boolean,
  ): Promise<{ readonly removed: number; readonly all: boolean }>;
  /** The copies of items' verdicts that badges show. */
  forgetVerdicts(itemIds: readonly string[]): Promise<void>;
  forgetSettings(projectId: string): Promise<void>;
}

/** A page of the space's items. */
export interface ItemPage {
  readonly itemIds: readonly string[];
  /** Those of them that have a verdict with them. */
  readonly withVerdict: readonly string[];
  readonly next: string | undefined;
}

export interface SpaceDataPorts {
  /** Each throws `SiteFailure`. */
  readonly site: {
    /** Whether the person who asks administers the space. */
    mayAdminister(projectId: string): Promise<boolean>;
    /** As the app: boards that are the space's own, not those that only show items of it. */
    boardsOf(projectId: string): Promise<readonly number[]>;
    /** As the app, as far as the search index knows. */
    countVerdicts(projectId: string): Promise<number>;
    /** As the app. @param from as the page before said */
    itemsOf(projectId: string, from: string | undefined): Promise<ItemPage>;
    /** As the app. @returns how many are gone already, or cannot be edited by anybody */
    removeVerdicts(itemIds: readonly string[]): Promise<{ readonly refused: number }>;
  };
  readonly store: SpaceStore;
  readonly now: () => Date;
}
