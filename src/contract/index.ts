/** What crosses panel ⇄ resolvers: requests, answers, Result. No Forge, no I/O. */
import { z } from 'zod';
import { estimationSchema } from '../domain/backlog/estimation';
import type { ItemException } from '../domain/exceptions/exception';
import type { ItemDetail } from '../domain/report/report';
import type { BulkRun, PreviewedBulk } from './bulk';
import { bulkRequests } from './bulk';
import type { ChangePage, ChangePreview, ChangeResult } from './changes';
import { storedVerdictSchema } from '../domain/report/stored-verdict';
import { intentSchema } from './changes';
import { exceptionRequests } from './exceptions';
import type { Result } from './result';
import type { SavedSettings, SpaceSettings } from './settings';
import { settingsRequests } from './settings';
import type { RemovedSlice, SpaceDataCounts } from './space-data';
import { spaceDataRequests } from './space-data';

const id = z.string().regex(/^\d+$/).max(20);

const board = z.number().int().positive();

/** Each verdict is a write of its own, and all have to be done before a function is stopped. */
export const syncedAtOnce = 25;

export const requests = {
  ...bulkRequests,
  ...settingsRequests,
  ...spaceDataRequests,
  ...exceptionRequests,
  /** Says what a change would do, step by step, and why it is refused if it is. Writes nothing. */
  previewChange: z.strictObject({ intent: intentSchema }),
  /** Does what was previewed, if nothing the change touches differs since. A second call with the same id does nothing twice. */
  applyChange: z.strictObject({
    changeId: z.uuid(),
    intent: intentSchema,
    digest: z.string().min(1).max(200),
    leaveOut: z.array(z.string()).max(500).default([]),
  }),
  /** Takes back a change from the log, as whoever asks. */
  undoChange: z.strictObject({ changeId: z.uuid() }),
  /** Changes of the last 30 days to items the asker may browse, newest first; all of a space, or those with one item. */
  listChanges: z.strictObject({
    projectId: id,
    itemId: id.optional(),
    /** Kind of the intent. */
    kind: z.string().max(50).optional(),
    /** ISO 8601 instant; only changes since. */
    since: z.iso.datetime().optional(),
    /** As the page before said. */
    from: z.string().max(2000).optional(),
  }),
  /** Judges one item against near demands and remembers its verdict for the badge. */
  judgeIssue: z.strictObject({ issueId: id }),
  /** Notes that somebody refines here, so that verdicts are kept current and counted for the next 30 days. */
  noteOpened: z.strictObject({ projectId: id, boardId: board.optional() }),
  /** Keeps verdicts with their items, where search finds them: what the panel judged and the site does not say yet. */
  syncVerdicts: z.strictObject({
    verdicts: z
      .array(z.strictObject({ itemId: id, verdict: storedVerdictSchema }))
      .min(1)
      .max(syncedAtOnce),
  }),
  /** How many items of a board were ready, day by day. */
  readTrend: z.strictObject({ boardId: board }),
  /** Says of two items that they are not the same, or takes it back. */
  sayApart: z
    .strictObject({ itemId: id, otherId: id, apart: z.boolean() })
    .refine(({ itemId, otherId }) => itemId !== otherId),
  /** Pairs of spaces that somebody said are not the same; only items the asker may browse. */
  listApart: z.strictObject({ projectIds: z.array(id).min(1).max(20) }),
};

export type Requests = typeof requests;
export type Input<K extends keyof Requests> = z.input<Requests[K]>;

export interface IssueJudgement {
  readonly detail: ItemDetail;
}

export const openedSpaceSchema = z.object({
  /** What sizes the items of the space in verdicts that are kept: the open board may count otherwise. */
  estimation: estimationSchema,
});

export type OpenedSpace = z.output<typeof openedSpaceSchema>;

export const syncedVerdictsSchema = z.object({
  /** Ids of items that are gone, hidden, or not the person's to edit. */
  refused: z.array(z.string()).readonly(),
});

export type SyncedVerdicts = z.output<typeof syncedVerdictsSchema>;

export const trendSchema = z.object({
  /** Oldest first; as the app counted them then, which may have been more items than the viewer sees. */
  counted: z.array(
    z.object({
      at: z.string(),
      occasion: z.enum(['day', 'sprint']),
      ready: z.number(),
      notReady: z.number(),
    }),
  ),
  /** JQL for what is counted, to be asked as the viewer. */
  searches: z.object({ all: z.string(), ready: z.string(), notReady: z.string() }),
});

export type Trend = z.output<typeof trendSchema>;

export const apartPairsSchema = z.array(z.object({ a: z.string(), b: z.string() })).readonly();

export type ApartPairs = z.output<typeof apartPairsSchema>;

export type Answers = {
  readSettings: SpaceSettings;
  saveSettings: SavedSettings;
  countSpaceData: SpaceDataCounts;
  removeSpaceData: RemovedSlice;
  previewBulk: PreviewedBulk;
  startBulk: BulkRun;
  readBulk: { readonly run: BulkRun | undefined };
  applyBulkSlice: BulkRun;
  undoBulkSlice: BulkRun;
  cancelBulk: BulkRun;
  previewChange: ChangePreview;
  applyChange: ChangeResult;
  undoChange: ChangeResult;
  listChanges: ChangePage;
  judgeIssue: IssueJudgement;
  noteOpened: OpenedSpace;
  syncVerdicts: SyncedVerdicts;
  readTrend: Trend;
  sayApart: { readonly apart: boolean };
  listApart: ApartPairs;
  setException: { readonly exception: ItemException };
  removeException: Pick<ItemException, 'itemId' | 'check'>;
  listExceptions: readonly ItemException[];
};

/** The type `makeInvoke` and `makeResolver` share. */
export type Contract = { [K in keyof Requests]: (input: Input<K>) => Promise<Result<Answers[K]>> };
