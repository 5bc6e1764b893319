import type { RefinementReport } from '../../../../../src/domain/report/report';
import { namesLayer } from '../../../../../src/domain/split/quality/layers';
import type { SplitProposal } from '../../../../../src/domain/split/split';
import type { Input } from '../../../../../src/contract';

/** A part as the person edits it. Its size is in points or hours and kept as typed, so that “1.” does not jump. */
export interface DraftPart {
  readonly id: number;
  readonly title: string;
  readonly points: string;
  readonly included: boolean;
  /** Ids of the parts it has to wait for. */
  readonly after: readonly number[];
}

/** A split being worked on. */
export interface Draft {
  readonly parts: readonly DraftPart[];
  /** Per criterion of the parent: ids of the parts that hold it. Balanced when each is in exactly one included part. */
  readonly holders: readonly (readonly number[])[];
  /** Criteria that hold for the other parts too and are only kept in one. */
  readonly shared: ReadonlySet<number>;
}

export const fewestParts = 2;
export const mostParts = 6;
const longestTitle = 255;

/** How the board sizes; anything but points and time sizes nothing. */
export type Sizing = RefinementReport['board']['estimation']['unit'];

/** People size in hours what Jira keeps in seconds. */
export const unitsOf = { points: 1, seconds: 3600 } as const;

/** @param unit what one point or hour is in Jira */
export function draftOf(proposal: SplitProposal, criteriaCount: number, unit = 1): Draft {
  return {
    parts: proposal.parts.map(({ title, points, included, dependsOn }, id) => ({
      id,
      title,
      points: points === undefined ? '' : String(points / unit),
      included,
      after: dependsOn,
    })),
    holders: Array.from({ length: criteriaCount }, (_, criterion) =>
      proposal.parts.flatMap(({ criteria }, id) => (criteria.includes(criterion) ? [id] : [])),
    ),
    shared: new Set(proposal.parts.flatMap(({ sharedCriteria }) => sharedCriteria)),
  };
}

/** An empty split into two, for items nothing could be proposed for. */
export function blankDraft(summary: string, criteriaCount: number): Draft {
  return {
    parts: [
      { id: 0, title: summary, points: '', included: true, after: [] },
      { id: 1, title: '', points: '', included: true, after: [] },
    ],
    holders: Array.from({ length: criteriaCount }, () => []),
    shared: new Set(),
  };
}

export function changePart(draft: Draft, id: number, change: Partial<Omit<DraftPart, 'id'>>): Draft {
  return { ...draft, parts: draft.parts.map((part) => (part.id === id ? { ...part, ...change } : part)) };
}

export function addPart(draft: Draft): Draft {
  const id = Math.max(-1, ...draft.parts.map((part) => part.id)) + 1;
  return { ...draft, parts: [...draft.parts, { id, title: '', points: '', included: true, after: [] }] };
}

/** Puts a criterion into one part and out of all others. @param to undefined takes it out of every part */
export function moveCriterion(draft: Draft, criterion: number, to: number | undefined): Draft {
  return {
    ...draft,
    holders: draft.holders.map((held, index) =>
      index === criterion ? (to === undefined ? [] : [to]) : held,
    ),
  };
}

/** A size as typed: null for none, undefined when it is no number the board could hold. */
export function pointsOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 && value <= 10_000 ? value : undefined;
}

export interface Totals {
  /** Criteria in no included part. */
  readonly missing: readonly number[];
  /** Criteria in two or more included parts. */
  readonly doubled: readonly number[];
  readonly points: number;
  /** Points of the parent above those of all parts; 0 when the parts reach it or it has none. */
  readonly short: number;
  readonly untitled: readonly number[];
  readonly unreadablePoints: readonly number[];
  readonly parts: number;
  /** Parts that are a layer of the system and nothing else; fine as sub-tasks only. */
  readonly layers: readonly number[];
}

export function totalsOf(draft: Draft, parentPoints: number | undefined): Totals {
  const included = draft.parts.filter((part) => part.included);
  const ids = new Set(included.map(({ id }) => id));
  const held = draft.holders.map((holders) => holders.filter((id) => ids.has(id)).length);
  const points = included.reduce((sum, part) => sum + (pointsOf(part.points) ?? 0), 0);
  return {
    missing: held.flatMap((count, index) => (count === 0 ? [index] : [])),
    doubled: held.flatMap((count, index) => (count > 1 ? [index] : [])),
    points,
    short: parentPoints === undefined ? 0 : Math.max(0, parentPoints - points),
    untitled: included
      .filter(({ title }) => title.trim() === '' || title.trim().length > longestTitle)
      .map(({ id }) => id),
    unreadablePoints: included.filter((part) => pointsOf(part.points) === undefined).map(({ id }) => id),
    parts: included.length,
    layers: included.filter(({ title }) => namesLayer(title)).map(({ id }) => id),
  };
}

/** Whether the split may be previewed. @param shortAccepted the person ticked that fewer points are meant */
export function isBalanced(totals: Totals, shortAccepted: boolean): boolean {
  return (
    totals.missing.length === 0 &&
    totals.doubled.length === 0 &&
    totals.untitled.length === 0 &&
    totals.unreadablePoints.length === 0 &&
    totals.parts >= fewestParts &&
    totals.parts <= mostParts &&
    (totals.short === 0 || shortAccepted)
  );
}

const inUnits = (size: number | null | undefined, unit: number): number | null =>
  size === null || size === undefined ? null : size * unit;

type SplitParts = Extract<Input<'previewChange'>['intent'], { kind: 'split' }>['parts'];

/**
 * The parts as the server wants them, in the order shown.
 * @param unit what one point or hour is in Jira; undefined where parts are not sized
 */
export function partsOf(draft: Draft, unit: number | undefined): SplitParts {
  return draft.parts
    .filter(({ included }) => included)
    .map(({ id, title, points }) => ({
      title: title.trim(),
      criteria: draft.holders.flatMap((holders, criterion) => (holders.includes(id) ? [criterion] : [])),
      points: unit === undefined ? null : inUnits(pointsOf(points), unit),
    }));
}
