import type { Analysis, JudgedItem, Judgement } from '../analyse';
import { rejudge } from '../analyse';
import type { Outcome } from '../outcome';
import { exceptPairs } from './except-pairs';
import { notApplicable, pass } from '../outcome';
import type { ItemException } from './exception';
import { holdsOn } from './exception';
import { pairCheck } from './finding-of-item';
import { printOf } from './print';

/** Exceptions by the items they speak of. */
export type Exceptions = ReadonlyMap<string, readonly ItemException[]>;

/** A pair speaks of both its items. */
export function exceptionsByItem(exceptions: readonly ItemException[]): Exceptions {
  const byItem = new Map<string, ItemException[]>();
  for (const exception of exceptions) {
    for (const id of [exception.itemId, exception.otherId]) {
      if (id === undefined) continue;
      byItem.set(id, [...(byItem.get(id) ?? []), exception]);
    }
  }
  return byItem;
}

const isOpen = ({ result }: Outcome): boolean => result === 'fail' || result === 'needs-review';

function exceptionFor(
  judgement: Judgement,
  { item }: JudgedItem,
  said: readonly ItemException[],
): ItemException | undefined {
  if (!isOpen(judgement.outcome)) return undefined;
  return said.find(
    ({ check, otherId, kind, print }) =>
      check === judgement.check.id &&
      otherId === undefined &&
      (kind !== 'dismiss' || print === printOf(item, judgement.outcome)),
  );
}

/**
 * The item with what its team has said against findings. A waived check leaves the denominator, a dismissed one counts as
 * a pass, a snoozed one stays as it is; each keeps what it would have said, to be listed and taken back.
 */
export function withExceptions(judged: JudgedItem, exceptions: Exceptions, now: Date): JudgedItem {
  const said = exceptions.get(judged.item.id)?.filter((one) => holdsOn(one, now)) ?? [];
  if (said.length === 0) return judged;
  const judgements = judged.judgements.map((judgement): Judgement => {
    const exception = exceptionFor(judgement, judged, said);
    if (!exception || judgement.setAside) return judgement;
    const set = { ...judgement, setAside: { exception, outcome: judgement.outcome } };
    if (exception.kind === 'snooze') return set;
    return { ...set, outcome: exception.kind === 'waive' ? notApplicable() : pass() };
  });
  return { ...judged, judgements };
}

/** Of the item's likely duplicates, the first that people said is none: what is said of it is listed and taken back. */
function refusedPair(
  { item, judgements }: JudgedItem,
  pairs: readonly ItemException[],
): NonNullable<Judgement['setAside']> | undefined {
  const outcome = judgements.find(({ check }) => check.id === pairCheck)?.outcome;
  if (outcome?.result !== 'fail') return undefined;
  const { related } = outcome;
  const exception = pairs.find(({ itemId, otherId = '' }) =>
    related.includes(itemId === item.id ? otherId : itemId),
  );
  return exception && { exception, outcome };
}

/** The analysis as if refused pairs had never been alike: rows, drawer and list of pairs know nothing of them. */
function withoutPairs(analysis: Analysis, exceptions: Exceptions): Analysis {
  const pairs = new Set([...exceptions.values()].flat().filter(({ otherId }) => otherId !== undefined));
  if (pairs.size === 0) return analysis;
  const { measures } = analysis;
  const duplicates = exceptPairs(
    measures.duplicates,
    [...pairs].map(({ itemId: a, otherId: b = '' }) => ({ a, b })),
  );
  const rest = { ...analysis, measures: { ...measures, duplicates } };
  const items = analysis.items.map((plain): JudgedItem => {
    const own = (exceptions.get(plain.item.id) ?? []).filter((one) => pairs.has(one));
    const setAside = own.length > 0 ? refusedPair(plain, own) : undefined;
    if (!setAside) return plain;
    const judged = rejudge(rest, plain.item);
    const judgements = judged.judgements.map((judgement) =>
      judgement.check.id === pairCheck ? { ...judgement, setAside } : judgement,
    );
    return { ...judged, judgements };
  });
  return { ...rest, items };
}

/** The same analysis with what the team has said against findings. */
export function analysisWith(analysis: Analysis, exceptions: Exceptions): Analysis {
  if (exceptions.size === 0) return analysis;
  const rest = withoutPairs(analysis, exceptions);
  return { ...rest, items: rest.items.map((one) => withExceptions(one, exceptions, analysis.now)) };
}
