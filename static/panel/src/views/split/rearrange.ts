import type { SplitProposal } from '../../../../../src/domain/split/split';
import { mostParts } from './draft';
import type { Draft, DraftPart } from './draft';

const sizeOf = ({ points }: DraftPart): number => Number(points.trim().replace(',', '.'));

/** Takes a part out; its criteria are then in no part, so that nobody loses them unseen. */
export function removePart(draft: Draft, id: number): Draft {
  return {
    ...draft,
    parts: draft.parts
      .filter((part) => part.id !== id)
      .map((part) => ({ ...part, after: part.after.filter((other) => other !== id) })),
    holders: draft.holders.map((held) => held.filter((holder) => holder !== id)),
  };
}

/** Moves a part by so many places. */
export function movePart(draft: Draft, id: number, by: number): Draft {
  const from = draft.parts.findIndex((part) => part.id === id);
  const part = draft.parts[from];
  const to = from + by;
  if (!part || to < 0 || to >= draft.parts.length) return draft;
  const parts = draft.parts.filter((other) => other !== part);
  return { ...draft, parts: [...parts.slice(0, to), part, ...parts.slice(to)] };
}

/** Joins a part to the one before it: titles, criteria and sizes together. */
export function mergeIntoPrevious(draft: Draft, id: number): Draft {
  const position = draft.parts.findIndex((part) => part.id === id);
  const [into, part] = [draft.parts[position - 1], draft.parts[position]];
  if (!into || !part) return draft;
  const sum = sizeOf(into) + sizeOf(part);
  const points =
    part.points.trim() === '' ? into.points : into.points.trim() === '' ? part.points : String(sum);
  const merged: DraftPart = {
    ...into,
    title: [into.title.trim(), part.title.trim()].filter((title) => title !== '').join(' / '),
    points: points === 'NaN' ? '' : points,
    included: into.included || part.included,
    after: [...new Set([...into.after, ...part.after])].filter((other) => other !== id && other !== into.id),
  };
  return {
    ...draft,
    parts: draft.parts.flatMap((one) => (one === into ? [merged] : one === part ? [] : [one])),
    holders: draft.holders.map((held) => [
      ...new Set(held.map((holder) => (holder === id ? into.id : holder))),
    ]),
  };
}

const sameTitle = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The parts of a proposal that the draft does not have yet and still has room for. */
export function partsToAdd(draft: Draft, { parts }: SplitProposal) {
  const added = parts.filter(({ title }) => !draft.parts.some((part) => sameTitle(part.title, title)));
  return added.slice(0, Math.max(0, mostParts - draft.parts.length));
}

/** Adds the parts of another proposal; criteria and sizes stay where they are until somebody deals them. */
export function combine(draft: Draft, proposal: SplitProposal): Draft {
  const next = Math.max(-1, ...draft.parts.map(({ id }) => id)) + 1;
  const added = partsToAdd(draft, proposal).map(({ title }, index): DraftPart => ({
    id: next + index,
    title,
    points: '',
    included: true,
    after: [],
  }));
  return { ...draft, parts: [...draft.parts, ...added] };
}
