import type { Facts } from '../../domain/changes/facts';
import type { Intent } from '../../domain/changes/intent';
import { canonical, jsonSchema } from '../../domain/changes/json';
import type { Json } from '../../domain/changes/json';
import { behaviourOf } from '../../domain/changes/kinds';
import type { Seal } from '../../domain/changes/log';
import { sceneBefore } from '../../domain/changes/log';
import type { Plan } from '../../domain/changes/plan';
import { needsOf, planChange } from '../../domain/changes/plan-change';
import type { ChangePorts } from '../ports';

/** Storage takes 240 KiB a value. What could not be remembered could not be undone, so it is not done. */
const mostRemembered = 200_000;

export async function planFresh(
  intent: Intent,
  { site }: ChangePorts,
): Promise<{ facts: Facts; plan: Plan }> {
  const facts = await site.readFacts(needsOf(intent));
  const plan = planChange(intent, facts);
  const isTooLarge = Buffer.byteLength(JSON.stringify(facts)) > mostRemembered;
  const refusals = isTooLarge
    ? [...plan.refusals, { code: 'change.refusal.too-large', params: {} }]
    : plan.refusals;
  return { facts, plan: { ...plan, refusals } };
}

export async function makeSeal({ seal }: ChangePorts): Promise<Seal> {
  const sealText = await seal();
  return (value: Json) => sealText(canonical(value));
}

/**
 * Ties a change's id to one person, one intent and every single write with what stood there before: a preview that is
 * tampered with, outdated or somebody else's has another digest.
 */
export function digestOf(
  { changeId, intent, by }: { readonly changeId: string; readonly intent: Intent; readonly by: string },
  { steps }: Plan,
  facts: Facts,
  seal: Seal,
): string {
  const before = sceneBefore(facts);
  return seal({
    changeId,
    by,
    intent: jsonSchema.parse(intent),
    steps: steps.map(({ id, at, after, optional }) => ({
      id,
      at,
      after,
      optional,
      before: behaviourOf(at).look(before) ?? null,
    })),
  });
}
