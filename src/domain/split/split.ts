import type { QuotedEvidence } from '../report/report';

/** One part of a proposed split. */
export interface SplitPart {
  readonly title: string;
  /** Indices into the parent's acceptance criteria; each criterion of the parent is in exactly one part. */
  readonly criteria: readonly number[];
  /** On the team's scale; undefined when the parent has no estimate. */
  readonly points: number | undefined;
  /** Ticked at first. Operations that no criterion mentions are offered unticked. */
  readonly included: boolean;
}

/** A way to cut an item into smaller ones, with the words that suggested it. */
export interface SplitProposal {
  /** Strategy id, e.g. `verbs`, `bullets`, `criteria`. */
  readonly strategy: string;
  /** 0–1. */
  readonly confidence: number;
  readonly confidenceLevel: 'high' | 'medium' | 'low';
  /** The text that triggered the strategy. */
  readonly evidence: readonly QuotedEvidence[];
  /** At least two, at most six. */
  readonly parts: readonly SplitPart[];
}
