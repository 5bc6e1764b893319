import type { Evidence } from '../backlog/item';
import type { Piece } from './pieces';
import type { Reading } from './read/read-item';
import type { SplitOptions, StrategyId } from './split';

/** A part as a strategy thinks of it: what it is, before criteria and points are dealt. */
export interface CutPart {
  readonly title: readonly Piece[];
  /** What sets it apart from its siblings. */
  readonly label: readonly Piece[];
  /** Criteria the strategy itself gives to the part; the others are dealt by their words. */
  readonly criteria?: readonly number[];
  /** More words that draw criteria to the part. */
  readonly hints?: string;
  /** Left out means ticked. */
  readonly included?: boolean;
  readonly dependsOn?: readonly number[];
  /** A time-boxed look ahead: it takes the smallest size and no criterion. */
  readonly spike?: boolean;
}

/** A way to cut the item, as a strategy sees it. */
export interface Cut {
  readonly strategy: StrategyId;
  readonly trigger: readonly Evidence[];
  /** 0–1: how plainly the text says so. */
  readonly certainty: number;
  /** In the order to build them. */
  readonly parts: readonly CutPart[];
  /** The title names the whole and need not come back in the parts, which the text lists one by one. */
  readonly titleNamesWhole: boolean;
  /** Key of the analogue or id of the playbook. */
  readonly follows?: string;
  /** Title of the analogue. */
  readonly followsTitle?: string;
}

export type Strategy = (reading: Reading, options: SplitOptions) => Cut | undefined;

/** Most parts a proposal may have: more cannot be grasped at a glance, and the split itself writes no more. */
export const mostParts = 6;

/** How far each way is trusted before a team has accepted or turned down any of its proposals. */
export const priors: Readonly<Record<StrategyId, number>> = {
  verbs: 0.85,
  bullets: 0.8,
  sections: 0.7,
  crud: 0.75,
  roles: 0.7,
  data: 0.7,
  interface: 0.7,
  rules: 0.65,
  workflow: 0.65,
  paths: 0.65,
  core: 0.6,
  effort: 0.55,
  nfr: 0.6,
  criteria: 0.5,
  analogue: 0.6,
  playbook: 0.35,
  wishes: 0.3,
  statements: 0.15,
  spike: 0.5,
  hamburger: 0.5,
};
