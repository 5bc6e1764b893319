import type { BadgeChanges } from '../../../../src/domain/report/badge-changes';
import type { Apart, DuplicateCards } from '../../../../src/domain/report/duplicate-cards';
import type { GatherEvent } from '../../../../src/jira/gather/events';
import type { ItemException } from '../../../../src/domain/exceptions/exception';
import type { Newcomer } from '../../../../src/domain/drafts/newcomer';
import type { TypedText } from '../../../../src/domain/drafts/try-text';
import type { NewcomerVerdict } from '../../../../src/domain/report/judge-newcomer';
import type { ItemDetail, RefinementReport, ReportItem } from '../../../../src/domain/report/report';
import type { StaleCard } from '../../../../src/domain/report/stale-cards';
import type { StoredVerdict } from '../../../../src/domain/report/stored-verdict';
import type { Settings } from '../../../../src/domain/settings';
import type { SplitProposal } from '../../../../src/domain/split/split';
import type { Zone } from '../../../../src/domain/zone';
import type { Comparison, TextDraft } from '../backlog-state';

/** What the main thread asks about the judged backlog, and what it gets. */
export interface Answers {
  detail: ItemDetail | undefined;
  splits: readonly SplitProposal[];
  comparison: Comparison | undefined;
  duplicates: DuplicateCards | undefined;
  stale: readonly StaleCard[] | undefined;
  draft: TextDraft | undefined;
  trial: ReportItem | undefined;
  newcomer: NewcomerVerdict | undefined;
  verdicts: readonly ItemVerdict[];
  badges: BadgeChanges | undefined;
}

/** What an item's verdict by near demands is, wherever it stands: as it is kept with the item. */
export interface ItemVerdict {
  readonly itemId: string;
  readonly verdict: StoredVerdict;
}

export type Question =
  | { readonly about: 'detail'; readonly itemId: string }
  | { readonly about: 'splits'; readonly itemId: string }
  | { readonly about: 'draft'; readonly itemId: string }
  | { readonly about: 'trial'; readonly itemId: string; readonly typed: TypedText }
  /** An item that is being typed, and where it would stand. */
  | { readonly about: 'newcomer'; readonly newcomer: Newcomer; readonly zone: Zone }
  | { readonly about: 'comparison'; readonly a: string; readonly b: string }
  | { readonly about: 'duplicates'; readonly apart: readonly Apart[]; readonly learn: boolean }
  | { readonly about: 'stale' }
  | { readonly about: 'verdicts'; readonly itemIds: readonly string[] }
  /** What other settings would make of the backlog. */
  | { readonly about: 'badges'; readonly settings: Settings };

export type ToWorker =
  /** A new reading begins; what was judged before stays answerable until the new one is done. */
  | { readonly type: 'begin'; readonly now: string; readonly settings: Settings }
  /** What the space is judged by, known after the reading began. */
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'event'; readonly event: GatherEvent }
  /** All that is said against findings from now on. */
  | { readonly type: 'exceptions'; readonly exceptions: readonly ItemException[] }
  /** What changed since the last reading is about to come. */
  | { readonly type: 'again'; readonly now: string }
  /** Failed pages are about to be read again. */
  | { readonly type: 'retry' }
  | { readonly type: 'done' }
  | { readonly type: 'ask'; readonly id: number; readonly question: Question };

export type FromWorker =
  /** Rows judged by themselves while reading goes on; the whole backlog when `final`. */
  | { readonly type: 'report'; readonly report: RefinementReport; readonly final: boolean }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answers[keyof Answers] }
  /** The engine broke; reading again may help, the words are for a bug report. */
  | { readonly type: 'broken'; readonly reason: string; readonly id: number | undefined };
