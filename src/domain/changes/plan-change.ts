import type { Message } from '../outcome';
import type { Facts, Permission } from './facts';
import type { Intent } from './intent';
import { planEdit } from './intents/edit';
import { planEstimate } from './intents/estimate';
import { planRelate } from './intents/relate';
import { planSplit } from './intents/split';
import type { Step } from './kinds';
import { behaviourOf } from './kinds';
import type { Needs, Plan } from './plan';

export function needsOf(intent: Intent): Needs {
  switch (intent.kind) {
    case 'split':
      return { itemIds: [intent.itemId], boardId: intent.boardId, fields: [], creates: true };
    case 'relate':
      return { itemIds: [intent.itemId, intent.otherId], boardId: undefined, fields: [], creates: false };
    case 'edit':
      return {
        itemIds: [intent.itemId],
        boardId: undefined,
        fields: Object.keys(intent.fields),
        creates: false,
      };
    case 'estimate':
      return { itemIds: [intent.itemId], boardId: intent.boardId, fields: [], creates: false };
  }
}

function compose(intent: Intent, facts: Facts): Plan {
  switch (intent.kind) {
    case 'split':
      return planSplit(intent, facts);
    case 'relate':
      return planRelate(intent, facts);
    case 'edit':
      return planEdit(intent, facts);
    case 'estimate':
      return planEstimate(intent, facts);
  }
}

function missing(step: Step, facts: Facts): Permission | undefined {
  const { permission, item } = behaviourOf(step.at);
  // An item that this very change makes belongs to whoever may make it.
  return item.startsWith('#') || facts.may[item]?.includes(permission) === true ? undefined : permission;
}

function locked(step: Step, facts: Facts): string[] {
  if (step.at.kind !== 'edit' || step.at.item.startsWith('#')) return [];
  const editable = facts.editable[step.at.item] ?? [];
  return step.at.fields.filter((field) => !editable.includes(field));
}

/** Says which steps this user cannot make: a needed one refuses the change, an optional one is left out of it. */
function settle(plan: Plan, facts: Facts): Plan {
  const steps: Step[] = [];
  const warnings = [...plan.warnings];
  const refusals = [...plan.refusals];
  const refuse = (message: Message) => {
    if (!refusals.some(({ code }) => code === message.code)) refusals.push(message);
  };
  for (const step of plan.steps) {
    const { item } = behaviourOf(step.at);
    const key = facts.items[item]?.key ?? '';
    const permission = missing(step, facts);
    const fields = locked(step, facts);
    if (permission !== undefined && step.optional) {
      warnings.push({ code: `change.left-out.${permission}`, params: { key } });
    } else {
      if (permission !== undefined) refuse({ code: `change.refusal.${permission}`, params: { key } });
      else if (fields.length > 0) {
        const names = fields.map((field) => facts.fieldNames[field] ?? field);
        refuse({ code: 'change.refusal.not-editable', params: { key, fields: names } });
      }
      steps.push(step);
    }
  }
  return { steps, warnings: warnings.filter(firstOfItsKind), refusals };
}

function firstOfItsKind({ code }: Message, index: number, all: readonly Message[]): boolean {
  return all.findIndex((other) => other.code === code) === index;
}

/**
 * Works out what an intent takes. Pure: the same intent on the same facts is the same plan, which is how a change that
 * was broken off is picked up again without storing any text that it writes.
 */
export function planChange(intent: Intent, facts: Facts): Plan {
  return settle(compose(intent, facts), facts);
}
