import type { Message } from '../../outcome';
import type { Place } from '../facts';
import type { SplitIntent } from '../intent';
import type { Dealt } from '../text/marks';

/** Ties each criterion to its part. Every criterion has to land in exactly one: numbers in refusals count from one. */
export function dealCriteria(
  parts: SplitIntent['parts'],
  criteria: readonly (readonly Place[])[],
): { dealt: Dealt[]; refusals: Message[] } {
  const partsOf = criteria.map((_, index) =>
    parts.flatMap((part, number) => part.criteria.filter((entry) => entry === index).map(() => number)),
  );
  const unknown = parts.some((part) => part.criteria.some((index) => index >= criteria.length));
  const numbered = (wrong: (count: number) => boolean): string[] =>
    partsOf.flatMap((of, index) => (wrong(of.length) ? [String(index + 1)] : []));
  const nowhere = numbered((count) => count === 0);
  const twice = numbered((count) => count > 1);
  const refusals: Message[] = [];
  if (unknown)
    refusals.push({ code: 'change.refusal.criterion-unknown', params: { found: criteria.length } });
  if (nowhere.length > 0)
    refusals.push({ code: 'change.refusal.criterion-nowhere', params: { criteria: nowhere } });
  if (twice.length > 0)
    refusals.push({ code: 'change.refusal.criterion-twice', params: { criteria: twice } });
  return { dealt: criteria.map((places, index) => ({ places, part: partsOf[index]?.[0] ?? 0 })), refusals };
}
