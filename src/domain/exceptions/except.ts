import type { Analysis, JudgedItem, Judgement } from '../analyse';
import type { Outcome } from '../outcome';
import { notApplicable, pass } from '../outcome';
import type { ItemException } from './exception';
import { holdsOn } from './exception';
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

/** Every item the finding names is said to be no duplicate. */
function allRefused({ outcome }: Judgement, itemId: string, pairs: readonly ItemException[]): boolean {
  if (outcome.result !== 'fail' && outcome.result !== 'needs-review') return false;
  const others = new Set(pairs.map((pair) => (pair.itemId === itemId ? pair.otherId : pair.itemId)));
  return outcome.related.length > 0 && outcome.related.every((id) => others.has(id));
}

function exceptionFor(
  judgement: Judgement,
  { item }: JudgedItem,
  said: readonly ItemException[],
): ItemException | undefined {
  const ofCheck = said.filter(({ check }) => check === judgement.check.id);
  if (ofCheck.length === 0 || !isOpen(judgement.outcome)) return undefined;
  const pairs = ofCheck.filter(({ otherId }) => otherId !== undefined);
  if (allRefused(judgement, item.id, pairs)) return pairs[0];
  return ofCheck.find(
    ({ otherId, kind, print }) =>
      otherId === undefined && (kind !== 'dismiss' || print === printOf(item, judgement.outcome)),
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
    if (!exception) return judgement;
    const set = { ...judgement, setAside: { exception, outcome: judgement.outcome } };
    if (exception.kind === 'snooze') return set;
    return { ...set, outcome: exception.kind === 'waive' ? notApplicable() : pass() };
  });
  return { ...judged, judgements };
}

/** The same analysis with what the team has said against findings. */
export function analysisWith(analysis: Analysis, exceptions: Exceptions): Analysis {
  if (exceptions.size === 0) return analysis;
  return { ...analysis, items: analysis.items.map((one) => withExceptions(one, exceptions, analysis.now)) };
}
