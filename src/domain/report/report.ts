/**
 * The only thing the panel's views see of a judged backlog: plain, JSON-safe data, texts as codes of the catalogue.
 */
import type { Estimation, ReadProblem } from '../backlog/backlog';
import type { Evidence, Estimate, ItemKind, ItemLink, StatusCategory } from '../backlog/item';
import type { Category } from '../check';
import type { Severity } from '../demand';
import type { ItemException } from '../exceptions/exception';
import type { Pair } from '../measures/duplicates';
import type { Shirt } from '../measures/size/scale';
import type { NamedNeighbour } from '../measures/sizes';
import type { Zones } from '../measures/zones';
import type { Zone } from '../zone';
import type { Message } from '../outcome';

/** A stretch of an item's text with the words themselves. The words are for the screen, never for storage. */
export interface QuotedEvidence extends Evidence {
  readonly quote: string;
}

/** One check on one item. Passed and inapplicable checks are listed in the item's detail only. */
export interface Finding {
  readonly check: string;
  readonly category: Category;
  readonly result: 'fail' | 'needs-review' | 'error';
  readonly severity: Severity;
  readonly message: Message;
  readonly evidence: readonly QuotedEvidence[];
  /** Ids of other items the finding is about. */
  readonly related: readonly string[];
  /** Points the readiness score gains when this is mended. */
  readonly gain: number;
  /** Of what it rests on; a dismissal holds as long as it stays. */
  readonly print: string;
}

/** A finding that the team has waived, snoozed or dismissed. */
export interface SetAside {
  readonly check: string;
  readonly kind: ItemException['kind'];
  readonly reason: string;
  readonly until: string | undefined;
  /** Id of the other item of a pair that is none. */
  readonly otherId: string | undefined;
}

export type Badge = 'ready' | 'almost' | 'needs-work' | 'shaped' | 'raw';

export interface Readiness {
  /** 0–100. */
  readonly score: number;
  readonly badge: Badge;
  /** Whether a check could not tell or broke: the badge then says so. */
  readonly incomplete: boolean;
}

/** A row of the list. */
export interface ReportItem {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly summary: string;
  /** Where in the summary the wish of a story begins, in UTF-16 code units; absent where it is none. */
  readonly wishAt?: number;
  readonly type: { readonly name: string; readonly kind: ItemKind };
  readonly status: { readonly name: string; readonly category: StatusCategory };
  readonly estimate: Estimate | undefined;
  readonly sprintId: number | undefined;
  readonly zone: Zone;
  readonly readiness: Readiness;
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly epic: { readonly key: string; readonly summary: string } | undefined;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly updated: string;
  /** ISO 8601 instant; absent where an item is shown alone. */
  readonly created?: string;
  /** Absent where nobody is. The mark stands for the person in links and saved views, so that no account id is in them. */
  readonly assignee?: { readonly mark: string; readonly name: string };
  /** Absent where nothing is. */
  readonly setAside?: readonly SetAside[];
}

export interface ReportSprint {
  readonly id: number;
  readonly name: string;
  readonly state: 'active' | 'future' | 'closed';
}

/** For how long the ready work at the top of the backlog lasts. */
export interface Runway {
  /** Sprints, or stretches of two weeks where there are no sprints. */
  readonly stretches: number;
  /** Ready work up to the first gap, in the unit of the pace: points, seconds or items. */
  readonly ready: number;
  readonly items: number;
  /** Key of the first item that is not ready; `undefined` when everything is. */
  readonly gap: string | undefined;
  /** How many stretches it would be with the first gap mended, up to the next one. */
  readonly afterGap: number;
  /** The first gap, when it comes before one stretch is full and ready work waits behind it. */
  readonly blockedAt: string | undefined;
  readonly level: 'good' | 'short' | 'empty';
}

export interface RefinementReport {
  readonly board: {
    readonly id: number | undefined;
    readonly name: string;
    readonly projectId: string;
    readonly projectKey: string;
    readonly projectName: string;
    readonly estimation: Estimation;
  };
  /** ISO 8601 instant the judgement speaks of. */
  readonly now: string;
  readonly read: {
    readonly items: number;
    readonly expected: number;
    readonly problems: readonly ReadProblem[];
    /** What pace and sizes rest on: finished items of the last year, and pages of them that could not be read. */
    readonly history?: { readonly finished: number; readonly unreadPages: number };
  };
  readonly sprints: readonly ReportSprint[];
  /** In Jira's rank order: active sprints, future sprints, backlog. */
  readonly items: readonly ReportItem[];
  readonly zones: { readonly basis: Zones['basis']; readonly lastNear: string | undefined };
  /** How long ready work lasts; absent for a team without a pace. */
  readonly runway: Runway | undefined;
  /** Items with at least one failed finding, by check id. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ready: { readonly near: number; readonly nearReady: number };
  /** Pairs worth showing, best first. */
  readonly pairs: readonly Pair[];
  /** Words dismissed on several items: the team may want to allow them. Absent where there are none. */
  readonly proposedWords?: readonly string[];
}

/** One block of an item's text, for showing it with the evidence marked. */
export interface DetailBlock {
  readonly field: string;
  readonly path: string;
  readonly kind: string;
  readonly text: string;
  readonly level: number | undefined;
  readonly listDepth: number;
  readonly ordered: boolean;
  /** Cells of a table share the table's path; row and column place them. */
  readonly cell:
    | { readonly table: string; readonly row: number; readonly column: number; readonly header: boolean }
    | undefined;
}

/** What to size an item by; sizes in `unit`. */
export interface ItemSize {
  readonly unit: 'points' | 'seconds';
  /** What the item has in the other unit, where the space keeps both. */
  readonly other: Estimate | undefined;
  /** How many finished, sized items were read, and from how many on a number is told. */
  readonly record: number;
  readonly numberFrom: number;
  /** What the team gives, ascending, and the T-shirt size that stands for it. */
  readonly scale: readonly { readonly value: number; readonly shirt: Shirt | undefined }[];
  /** For what is far away. */
  readonly rough: readonly { readonly shirt: Shirt; readonly value: number }[];
  /** Most likely size and where it lies four times in five; absent while there is too little record. */
  readonly number: { readonly value: number; readonly low: number; readonly high: number } | undefined;
  /** Finished items that read alike, closest first; none while there is too little record. */
  readonly neighbours: readonly (Pick<NamedNeighbour, 'key' | 'summary' | 'value' | 'other' | 'days'> & {
    /** Words it has in common with the item, as the item writes them. */
    readonly shared: readonly string[];
  })[];
}

/** What one check adds to an item's score. */
export interface ScorePart {
  readonly check: string;
  /** Points of 100 it is worth here, and how many of them the item got. */
  readonly of: number;
  readonly got: number;
  readonly fails: boolean;
  /** Keeps the item from being called ready, whatever its score. */
  readonly blocks: boolean;
}

/** How a score and its word come about. */
export interface ScoreSum {
  /** What counts, what costs most first. */
  readonly parts: readonly ScorePart[];
  /** Scores from which on a near item is called ready, and almost ready. */
  readonly limits: { readonly ready: number; readonly almost: number };
}

/** Everything the drawer shows of one item. Made on demand: texts of ten thousand items stay in the worker. */
export interface ItemDetail {
  readonly item: ReportItem;
  /** Ids of checks that count, had something to look at and found nothing. */
  readonly passed: readonly string[];
  readonly score: ScoreSum;
  readonly blocks: readonly DetailBlock[];
  readonly criteria: readonly { readonly text: string; readonly evidence: readonly QuotedEvidence[] }[];
  readonly links: readonly ItemLink[];
  readonly pairs: readonly Pair[];
  /** What to size the item by; absent on a board without a field for it, and where only the item was read. */
  readonly size?: ItemSize;
}
