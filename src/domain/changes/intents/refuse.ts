import type { Message } from '../../outcome';
import type { Step } from '../kinds';
import type { Plan } from '../plan';

/** A plan that cannot be made, and why. */
export function refuse(code: string, params: Message['params'] = {}): Plan {
  return { steps: [], warnings: [], refusals: [{ code: `change.refusal.${code}`, params }] };
}

/** A plan of a single write. */
export function only(step: Step, warnings: readonly Message[] = []): Plan {
  return { steps: [step], warnings, refusals: [] };
}
