import type { Evidence } from '../backlog/item';
import type { QuotedEvidence } from '../report/report';

/** Ways to cut an item, surest first. */
export const strategyIds = [
  'verbs',
  'bullets',
  'sections',
  'crud',
  'roles',
  'data',
  'interface',
  'rules',
  'workflow',
  'paths',
  'core',
  'effort',
  'nfr',
  'analogue',
  'criteria',
  'wishes',
  'statements',
  'spike',
  'hamburger',
  'playbook',
] as const;

export type StrategyId = (typeof strategyIds)[number];

/**
 * Where a stretch of a title comes from: `item` is the item's own text, `style` the words a house style adds ("Implement",
 * a dash), `analogue` a finished item of the team, `playbook` a template the team can edit.
 */
export interface TitleOrigin {
  /** `[from, to)` in UTF-16 code units of the title. */
  readonly from: number;
  readonly to: number;
  readonly source: 'item' | 'style' | 'analogue' | 'playbook';
  /** Only for `item`. */
  readonly evidence?: Evidence;
  /** Key of the analogue or id of the playbook. */
  readonly reference?: string;
}

/** One part of a proposed split. */
export interface SplitPart {
  readonly title: string;
  /** What sets the part apart, without the frame of the title, e.g. "Save a basket". */
  readonly label: string;
  /** Covers every word of the title, in order, without overlap. */
  readonly origins: readonly TitleOrigin[];
  /** Indices into the parent's acceptance criteria; each criterion of the parent is in exactly one part. */
  readonly criteria: readonly number[];
  /** Those of `criteria` that hold for the other parts too and are only kept here. */
  readonly sharedCriteria: readonly number[];
  /** On the team's scale; undefined when the parent has no estimate, and for a part that is offered unticked. */
  readonly points: number | undefined;
  /** Ticked at first. Operations that no criterion mentions are offered unticked. */
  readonly included: boolean;
  /** It has no criterion yet: somebody has to write one. */
  readonly draft: boolean;
  /** Indices of the parts it has to wait for; only where the wait is real. */
  readonly dependsOn: readonly number[];
}

/** A way to cut an item into smaller ones, with the words that suggested it. Parts stand in the order to build them. */
export interface SplitProposal {
  readonly strategy: StrategyId;
  /** 0–1. */
  readonly confidence: number;
  readonly confidenceLevel: 'high' | 'medium' | 'low';
  /** The text that triggered the strategy. */
  readonly evidence: readonly QuotedEvidence[];
  /** At least two, at most six. */
  readonly parts: readonly SplitPart[];
  /** Key of the finished item or id of the template the parts follow; undefined where the item's own text suggests them. */
  readonly follows: string | undefined;
  /** Title of that finished item; undefined for a template, which has only its name, and for the item's own text. */
  readonly followsTitle: string | undefined;
}

/** A finished item that was cut before, offered as a pattern. */
export interface FinishedParent {
  readonly key: string;
  readonly summary: string;
  readonly children: readonly string[];
}

/** A list of steps a kind of work usually takes; teams can edit them. */
export interface Playbook {
  readonly id: string;
  readonly language: 'en' | 'de' | 'fr' | 'es';
  /** Words of the title that call for the template; each is a phrase in lower case. */
  readonly heads: readonly string[];
  readonly steps: readonly string[];
  /** The words may stand in the description too, not only in the title. */
  readonly alsoInDescription?: boolean;
  /** The steps are variants of the item ("for Android"), so each keeps the item's title before it. */
  readonly areVariants?: boolean;
}

export interface SplitOptions {
  /** Values an estimate may take, ascending. */
  readonly scale?: readonly number[];
  /** Largest size a part should have, in the item's unit. */
  readonly threshold?: number;
  /** Most proposals to answer with. */
  readonly limit?: number;
  /** Sub-tasks may be layers (frontend, backend, tests); stories may not. */
  readonly target?: 'stories' | 'subtasks';
  /** Finished parents of the team, for `analogue`. */
  readonly finished?: readonly FinishedParent[];
  readonly playbooks?: readonly Playbook[];
  /** How often the team accepted and turned down each way so far. */
  readonly history?: Readonly<
    Partial<Record<StrategyId, { readonly accepted: number; readonly rejected: number }>>
  >;
}
