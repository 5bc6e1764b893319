/** What use cases need of the world. The edge hands in what speaks to Jira and to storage; tests hand in plain objects. */
import type { Board, Estimation } from '../domain/backlog/backlog';
import type { BacklogItem } from '../domain/backlog/item';
import type { Failure } from '../contract/result';
import type { BulkRecord } from '../domain/changes/bulk-run';
import type { Facts, Permission } from '../domain/changes/facts';
import type { Json } from '../domain/changes/json';
import type { Step } from '../domain/changes/kinds';
import type { ChangeRecord } from '../domain/changes/log';
import type { Needs } from '../domain/changes/plan';
import type { Made, Scene } from '../domain/changes/step';
import type { StoredVerdict } from '../domain/report/stored-verdict';
import type { ExceptionStore } from './exceptions/ports';
import type { SettingsStore } from './settings/ports';

export type SiteFailureKind =
  | 'not-found'
  | 'no-permission'
  | 'conflict'
  | 'refused'
  | 'rate-limited'
  /** The workflow does not lead there. */
  | 'no-way'
  /** Whether the site did what it was asked is not known. */
  | 'unavailable';

/** The site said no, or nothing. `words` are the site's own, fit for people to read. */
export class SiteFailure extends Error {
  override readonly name = 'SiteFailure';

  constructor(
    readonly kind: SiteFailureKind,
    readonly words: readonly string[],
    /** Seconds to wait, when the site said so. */
    readonly retryAfter: number | undefined,
    options?: ErrorOptions,
  ) {
    super([kind, ...words].join(': '), options);
  }
}

/** A comment as it reads, `updated` as the site says it. */
export interface FoundComment {
  readonly id: string;
  readonly text: string;
  readonly updated: string;
}

/** One field of one item as it was changed, told by the site's own history. */
export interface PastWrite {
  readonly itemId: string;
  readonly at: Date;
  /** Display name; `null` where the site names nobody. */
  readonly by: string | null;
  readonly field: { readonly id: string; readonly name: string };
  /** Ids or raw values, and as people read them; `null` for nothing. */
  readonly from: { readonly value: string | null; readonly text: string | null };
  readonly to: { readonly value: string | null; readonly text: string | null };
}

/** What was read of items a moment ago, by the same function: right before a write there is no need to look again. */
export interface Seen {
  readonly items?: Scene['items'];
  /** By item, for as long as nothing has taken it to another status. */
  readonly transitions?: Facts['transitions'];
}

/** The site with its items, as the person who asks: what they may not see is not there. Every method throws `SiteFailure`. */
export interface ChangeSite {
  /** Everything an intent is planned from. */
  readFacts(needs: Needs): Promise<Facts>;
  /** Items by id as they are now, never from an index; what is gone or hidden is left out. */
  readItems(ids: readonly string[], fields: readonly string[]): Promise<Scene['items']>;
  /** What the person may do to the item. */
  readPermissions(itemId: string): Promise<readonly Permission[]>;
  /** The same of many items, in one call. What is gone or hidden may not be touched at all. */
  readPermissionsOfMany(itemIds: readonly string[]): Promise<Readonly<Record<string, readonly Permission[]>>>;
  /**
   * Makes one write.
   * @param seen what need not be read again
   * @returns the item, when the step made one
   */
  perform(step: Step, changeId: string, made: Scene['made'], seen?: Seen): Promise<Made | undefined>;
  /** Whether anybody but who made the item has changed it, written under it or hung anything on it. */
  touchedByOthers(itemId: string): Promise<boolean>;
  /** Comments of an item that are newer than the one given, newest first. */
  findComments(itemId: string, since: string): Promise<readonly FoundComment[]>;
  /** Account ids of everybody the item was ever assigned to, from the site's own history. */
  readAssignees(itemId: string): Promise<readonly string[]>;
  /** What the site's own history says of these fields of these items. */
  readHistory(itemIds: readonly string[], fields: readonly string[]): Promise<readonly PastWrite[]>;
  /** Items that steps of the change have made since, also when nobody heard of it: by the id of the step. */
  findMade(changeId: string, projectId: string, since: Date): Promise<Record<string, Made>>;
}

/** The log of changes, kept 30 days. */
export interface ChangeLog {
  load(changeId: string): Promise<ChangeRecord | undefined>;
  /** How things stood before the change; `undefined` once forgotten. */
  loadFacts(changeId: string): Promise<Facts | undefined>;
  /** @returns false when the change is known already; nothing is written then */
  begin(record: ChangeRecord, facts: Facts): Promise<boolean>;
  /**
   * Writes the record if its lease is still `lease`.
   * @returns false when somebody else has taken the change over
   */
  save(record: ChangeRecord, lease: string): Promise<boolean>;
  /** A page of the changes of a space, newest first, and where the next one begins. */
  page(
    projectId: string,
    from: string | undefined,
  ): Promise<{ readonly records: readonly ChangeRecord[]; readonly next?: string }>;
  /** The newest hundred of a space, newest first. */
  list(projectId: string): Promise<readonly ChangeRecord[]>;
}

export interface ChangePorts {
  readonly site: ChangeSite;
  readonly log: ChangeLog;
  /** Makes a seal nobody outside can make: same text, same seal. */
  readonly seal: () => Promise<(text: string) => string>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Who asks, from the platform's own context; sealed into digests, never stored. */
  readonly by: string;
}

/** How far each person's last run in a space is. */
export interface BulkRuns {
  /** @param owner a seal of who it is */
  load(owner: string, projectId: string): Promise<BulkRecord | undefined>;
  save(owner: string, projectId: string, run: BulkRecord): Promise<void>;
}

export interface BulkPorts extends ChangePorts {
  readonly runs: BulkRuns;
  /** What went wrong, for people. */
  readonly failureOf: (error: unknown) => Failure;
  /** Points left of the hour's quota, where the site has said so. */
  readonly pointsLeft: () => number | undefined;
}

/** One item with what it is judged by. */
export interface FoundItem {
  readonly item: BacklogItem;
  /** The board that sizes the items of its space. */
  readonly board: Board;
  /** What the site keeps as its verdict: anybody who may edit the item may have written it. */
  readonly kept: unknown;
}

/** The copy of an item's verdict that its badge shows, kept beside the site. */
export interface VerdictCopies {
  save(itemId: string, verdict: StoredVerdict): Promise<void>;
}

export interface JudgingPorts {
  readonly site: {
    /** As the person who asks. Throws `SiteFailure`. */
    readItem(itemId: string): Promise<FoundItem>;
  };
  readonly copies: VerdictCopies;
  readonly settings: Pick<SettingsStore, 'load'>;
  readonly exceptions: Pick<ExceptionStore, 'ofItem'>;
  readonly now: () => Date;
}

/** What sizes the items of a space, kept so that it is not read for every item. Only the adapter that made it knows what it is. */
export interface SizingStore {
  load(projectId: string): Promise<unknown>;
  save(projectId: string, sizing: Json): Promise<void>;
}

/** What is known of spaces in which somebody has opened the panel lately. */
export interface OpenedSpaces {
  has(projectId: string): Promise<boolean>;
  /** Ids of the boards in them. */
  boards(): Promise<readonly number[]>;
  /** Who opened it is not noted. */
  note(place: OpenedPlace, at: Date): Promise<void>;
}

export interface OpenedPlace {
  readonly projectId: string;
  /** Undefined for a space without boards. */
  readonly boardId: number | undefined;
}

export interface KeepingPorts {
  readonly site: {
    /**
     * In one call of the site.
     * @returns nothing where what sizes the space's items is not known
     */
    readItem(itemId: string, projectId: string): Promise<FoundItem | undefined>;
    keepVerdict(itemId: string, verdict: StoredVerdict): Promise<void>;
  };
  readonly copies: VerdictCopies;
  readonly opened: OpenedSpaces;
  readonly settings: Pick<SettingsStore, 'load'>;
  readonly exceptions: Pick<ExceptionStore, 'ofItem'>;
  readonly now: () => Date;
}

export interface OpeningPorts {
  readonly site: {
    /** What sizes the items of a space, as the person who asks, and kept for those who hear of its items. Throws `SiteFailure`. */
    readSizing(projectId: string): Promise<{ readonly estimation: Estimation }>;
  };
  readonly opened: OpenedSpaces;
  readonly now: () => Date;
}

export interface SyncPorts {
  readonly site: {
    /**
     * Keeps verdicts with their items, as the person who asks.
     * @returns ids of the items that are gone, hidden or not theirs to edit
     */
    keepVerdicts(verdicts: readonly ItemVerdict[]): Promise<{ readonly refused: readonly string[] }>;
  };
  readonly copies: VerdictCopies;
}

export interface ItemVerdict {
  readonly itemId: string;
  readonly verdict: StoredVerdict;
}

/** How many unfinished items of a board were ready, by the verdicts kept with them. Two numbers: no item, no person. */
export interface Snapshot {
  readonly boardId: number;
  /** ISO 8601 instant. */
  readonly at: string;
  /** `day`, or the id of the sprint that was started. */
  readonly occasion: string;
  readonly ready: number;
  readonly notReady: number;
}

/** Snapshots by board and occasion, kept half a year. */
export interface SnapshotLog {
  /** @param day as `2026-11-21`, UTC */
  hasDay(boardId: number, day: string): Promise<boolean>;
  /** The first of a day or of a sprint stays. */
  add(snapshot: Snapshot): Promise<void>;
  /** Oldest first. */
  list(boardId: number): Promise<readonly Snapshot[]>;
}

export interface CountingPorts {
  readonly site: {
    /** As the app. Throws `SiteFailure`. */
    countVerdicts(boardId: number): Promise<{ readonly ready: number; readonly notReady: number }>;
  };
  readonly opened: Pick<OpenedSpaces, 'boards'>;
  readonly snapshots: SnapshotLog;
  readonly now: () => Date;
}

export interface TrendPorts {
  readonly site: {
    /** The searches whose results are counted, as the person who asks. Throws `SiteFailure` where they may not see the board. */
    readSearches(
      boardId: number,
    ): Promise<{ readonly all: string; readonly ready: string; readonly notReady: string }>;
  };
  readonly snapshots: Pick<SnapshotLog, 'list'>;
}
