import type { ChangePreview } from '../../contract/changes';
import type { Intent } from '../../domain/changes/intent';
import type { ChangePorts } from '../ports';
import { digestOf, makeSeal, planFresh } from './planning';
import { withoutPeople } from './people';
import { outgoing } from './result';

/** Says what a change would write, step by step, and seals that. Writes nothing. */
export async function previewChange(
  { intent }: { readonly intent: Intent },
  ports: ChangePorts,
): Promise<ChangePreview> {
  const seal = await makeSeal(ports);
  const { ports: sealed, people } = withoutPeople(ports, seal);
  const { facts, plan } = await planFresh(people.intent(intent), sealed);
  const changeId = ports.newId();
  return {
    changeId,
    digest: digestOf({ changeId, intent, by: ports.by }, plan, facts, seal),
    steps: plan.steps.flatMap(({ id, message, optional }) =>
      outgoing([message]).map((sentence) => ({ id, message: sentence, optional })),
    ),
    warnings: outgoing(plan.warnings),
    refusals: outgoing(plan.refusals),
  };
}
