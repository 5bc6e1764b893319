/** What crosses panel ⇄ resolvers: requests, answers, Result. No Forge, no I/O. */
import { z } from 'zod';
import type { Estimation } from '../domain/backlog/backlog';
import type { ItemDetail } from '../domain/report/report';
import type { ChangePreview, ChangeResult, LoggedChange } from './changes';
import { intentSchema } from './changes';
import type { Result } from './result';

const id = z.string().regex(/^\d+$/).max(20);

export const requests = {
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
  /** Changes of the last 30 days to items the asker may browse, newest first. */
  listChanges: z.strictObject({ projectId: id }),
  /** Judges one item against near demands and remembers its verdict for the badge. */
  judgeIssue: z.strictObject({ issueId: id }),
  /** Notes that somebody refines here, so that verdicts are kept current and counted for the next 30 days. */
  noteOpened: z.strictObject({ projectId: id, boardId: z.number().int().positive().optional() }),
};

export type Requests = typeof requests;
export type Input<K extends keyof Requests> = z.input<Requests[K]>;

export interface IssueJudgement {
  readonly detail: ItemDetail;
}

export interface OpenedSpace {
  /** What sizes the items of the space in verdicts that are kept; the open board may count otherwise. */
  readonly estimation: Estimation;
}

export type Answers = {
  previewChange: ChangePreview;
  applyChange: ChangeResult;
  undoChange: ChangeResult;
  listChanges: readonly LoggedChange[];
  judgeIssue: IssueJudgement;
  noteOpened: OpenedSpace;
};

/** The type `makeInvoke` and `makeResolver` share. */
export type Contract = { [K in keyof Requests]: (input: Input<K>) => Promise<Result<Answers[K]>> };
