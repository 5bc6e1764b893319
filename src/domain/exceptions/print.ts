import type { BacklogItem } from '../backlog/item';
import { hashOf } from '../hash';
import type { Outcome } from '../outcome';
import { quote } from '../report/quote';

/**
 * A number for what a finding rests on: its code, its figures, the words it points at and the items it names. It stays
 * when the words move within the text, and says nothing of them.
 */
export function printOf(item: BacklogItem, outcome: Outcome): string {
  if (outcome.result !== 'fail' && outcome.result !== 'needs-review') return hashOf(outcome.result);
  const { message, evidence, related } = outcome;
  const words = evidence.map((place) => `${place.field}:${quote(item, place).quote}`);
  return hashOf(JSON.stringify([message.code, message.params, words, [...related].sort()]));
}
