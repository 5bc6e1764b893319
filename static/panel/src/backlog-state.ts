import type { Apart, DuplicateCards } from '../../../src/domain/report/duplicate-cards';
import type { ReadCause } from '../../../src/domain/backlog/backlog';
import type { Pair } from '../../../src/domain/measures/duplicates';
import type {
  ItemDetail,
  QuotedEvidence,
  RefinementReport,
  ReportItem,
} from '../../../src/domain/report/report';
import type { ItemException } from '../../../src/domain/exceptions/exception';
import type { FindingOfItem } from '../../../src/domain/exceptions/finding-of-item';
import type { TypedText } from '../../../src/domain/drafts/try-text';
import type { Message } from '../../../src/domain/outcome';
import type { StaleCard } from '../../../src/domain/report/stale-cards';
import type { SplitChoices } from '../../../src/jira/split-choices';
import type { SplitProposal } from '../../../src/domain/split/split';

/** Why nothing could be read. */
export interface ReadFailure {
  readonly kind: ReadCause | 'broken';
  /** Only when Jira asks to wait. */
  readonly retryAfterSeconds?: number;
}

/** What is known of the backlog right now; a failed or repeated read keeps the report it had. */
export type BacklogState =
  | {
      readonly phase: 'reading';
      readonly report: RefinementReport | undefined;
      readonly progress: Progress;
      /** ISO 8601 instant the verdicts in the report are from, when it is what this browser remembers of them. */
      readonly since?: string;
    }
  | { readonly phase: 'judged'; readonly report: RefinementReport }
  | {
      readonly phase: 'failed';
      readonly report: RefinementReport | undefined;
      readonly failure: ReadFailure;
    };

export interface Progress {
  readonly read: number;
  /** Undefined until Jira has said how many items there are. */
  readonly expected: number | undefined;
  /** Set while nothing is asked: Jira wants a break, or did not answer and is asked again. */
  readonly waiting?: { readonly seconds: number; readonly asked: boolean };
}

/** One side of two items compared: its text, and where the words stand that the other has too or has not. */
export interface ComparedSide {
  readonly detail: ItemDetail;
  readonly shared: readonly QuotedEvidence[];
  readonly own: readonly QuotedEvidence[];
}

export interface Comparison {
  readonly pair: Pair;
  /** The one suggested to keep, as everywhere. */
  readonly keepId: string;
  readonly a: ComparedSide;
  readonly b: ComparedSide;
}

/** Where an edit of an item's text can start from. */
export interface TextDraft {
  /** A skeleton of acceptance criteria out of the item's own words. */
  readonly criteria: readonly Message[];
  /** Headings its kind of work usually has, as codes of the catalogue. */
  readonly template: readonly string[];
}

/** What the viewer may do in this space; `unknown` until Jira has answered, and if it does not. */
export interface Rights {
  readonly edit: 'yes' | 'no' | 'unknown';
  readonly create: 'yes' | 'no' | 'unknown';
  readonly link: 'yes' | 'no' | 'unknown';
  /** Offered only where Jira said yes. */
  readonly delete?: 'yes' | 'no' | 'unknown';
}

/** Whether the space's own settings judge; `unreadable` as they are kept, `unknown` when the server did not say. */
export type SettingsState = 'asked' | 'known' | 'unreadable' | 'unknown';

/** Where the views get the backlog from: the reader and the worker in the product, plain data in tests. */
export interface BacklogSource {
  subscribe(listener: () => void): () => void;
  readonly state: () => BacklogState;
  readonly rights: () => Rights;
  readonly settingsState: () => SettingsState;
  /** Reads everything again; what is on screen stays until the new verdicts are there. */
  readonly reread: () => void;
  /** Reads the list again and, of its items, these: they were changed from here. */
  readonly refresh: (itemIds: readonly string[]) => void;
  /** Reads only what failed before. */
  readonly retryFailed: () => void;
  /** Judges with what was just said against a finding, in place of what was said of it before; `undefined` takes it back. */
  readonly except: (finding: FindingOfItem, exception: ItemException | undefined) => void;
  readonly detail: (itemId: string) => Promise<ItemDetail | undefined>;
  readonly splits: (itemId: string) => Promise<readonly SplitProposal[]>;
  /** Where the parts of an item can go and what can come along. */
  readonly splitChoices: (itemId: string) => Promise<SplitChoices | undefined>;
  readonly draft: (itemId: string) => Promise<TextDraft | undefined>;
  /** What the item's row would say with the text that is being typed. */
  readonly trial: (itemId: string, typed: TypedText) => Promise<ReportItem | undefined>;
  readonly comparison: (a: string, b: string) => Promise<Comparison | undefined>;
  /** Clusters over the whole backlog and what was finished lately. @param learn whether the site's own links count */
  readonly duplicates: (apart: readonly Apart[], learn: boolean) => Promise<DuplicateCards | undefined>;
  /** What is hardly ever done any more, the least likely first; undefined before everything is judged. */
  readonly stale: () => Promise<readonly StaleCard[] | undefined>;
}
