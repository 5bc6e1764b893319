import type { Message } from '../outcome';
import type { Facts, Permission } from './facts';
import type { Intent, RankIntent, RewriteIntent, SplitIntent } from './intent';
import { planAssign } from './intents/assign';
import { planCloseDuplicate } from './intents/close-duplicate';
import { planComment } from './intents/comment';
import { planCreate } from './intents/create';
import { planDelete } from './intents/delete';
import { planEdit } from './intents/edit';
import { planEstimate } from './intents/estimate';
import { planLabel } from './intents/label';
import { planMove } from './intents/move';
import { runsBack } from './intents/neighbours';
import { planProperty } from './intents/property';
import { planRank } from './intents/rank';
import { planRelate } from './intents/relate';
import { planRewrite } from './intents/rewrite';
import { planSplit } from './intents/split';
import { planTransition } from './intents/transition';
import type { Step } from './kinds';
import { behaviourOf } from './kinds';
import { assigneeField } from './kinds/assign';
import { propertyField } from './kinds/property';
import { anchorsOf } from './kinds/rank';
import type { Needs, Plan } from './plan';
import type { ItemRef } from './step';

/** Of one item, what every plan needs. */
function needsOfItem(itemId: string, more: Partial<Needs> = {}): Needs {
  return {
    itemIds: [itemId],
    boardId: undefined,
    fields: [],
    creates: false,
    typeId: undefined,
    copies: [],
    links: false,
    transitions: false,
    comments: false,
    order: undefined,
    ...more,
  };
}

function needsOfOrder(
  itemIds: readonly string[],
  sprintId: number | null,
  was: RankIntent['was'] = [],
): Needs {
  const [first = ''] = itemIds;
  const neighbours = new Set(runsBack(was).flatMap(anchorsOf));
  return needsOfItem(first, {
    itemIds: [...new Set(itemIds)],
    order: { sprintId: sprintId ?? undefined, neighbours: [...neighbours] },
  });
}

function needsOfSplit({ itemId, boardId, typeId, carry, closes }: SplitIntent): Needs {
  const others = carry?.links.map(({ otherId }) => otherId) ?? [];
  return needsOfItem(itemId, {
    itemIds: [...new Set([itemId, ...others])],
    boardId,
    creates: true,
    typeId,
    copies: [...(carry?.fields ?? []), ...(carry?.assignee === true ? [assigneeField] : [])],
    links: true,
    ...(closes === true ? { fields: ['status', 'resolution'], transitions: true } : {}),
  });
}

export function needsOf(intent: Intent): Needs {
  const { kind } = intent;
  switch (kind) {
    case 'split':
      return needsOfSplit(intent);
    case 'delete':
      return needsOfItem(intent.itemId);
    case 'create':
      return needsOfItem(intent.besideId, { creates: true, typeId: intent.typeId });
    case 'relate':
      return needsOfItem(intent.itemId, { itemIds: [intent.itemId, intent.otherId], links: true });
    case 'edit':
      return needsOfItem(intent.itemId, { fields: Object.keys(intent.fields) });
    case 'rewrite':
      return needsOfItem(intent.itemId, {
        fields: [
          ...(intent.summary === undefined ? [] : ['summary']),
          ...(hasText(intent) ? ['description'] : []),
        ],
      });
    case 'estimate':
      return needsOfItem(intent.itemId, { boardId: intent.boardId });
    case 'rank':
      return needsOfOrder([...intent.itemIds, intent.otherId], null, intent.was);
    case 'move':
      return needsOfOrder(
        [...intent.itemIds, ...(intent.place ? [intent.place.otherId] : [])],
        intent.sprintId,
        intent.place?.was,
      );
    case 'transition':
      return needsOfItem(intent.itemId, {
        fields: ['status', 'resolution', ...screenOf(intent.fields)],
        transitions: true,
      });
    case 'close-duplicate':
      return needsOfItem(intent.itemId, {
        itemIds: [intent.itemId, intent.otherId],
        fields: ['status', 'resolution', ...screenOf(intent.fields)],
        links: true,
        transitions: true,
      });
    case 'comment':
      return needsOfItem(intent.itemId, { comments: true });
    case 'assign':
      return needsOfItem(intent.itemId, { fields: [assigneeField] });
    case 'label':
      return needsOfItem(intent.itemId, { fields: ['labels'] });
    case 'property':
      return needsOfItem(intent.itemId, { fields: [propertyField(intent.key)] });
  }
}

const hasText = ({ blocks, sections }: RewriteIntent): boolean => blocks.length + sections.length > 0;

const screenOf = (fields: Readonly<Record<string, unknown>> | undefined): string[] =>
  Object.keys(fields ?? {}).filter((name) => name !== 'resolution' && name !== 'status');

function compose(intent: Intent, facts: Facts): Plan {
  switch (intent.kind) {
    case 'split':
      return planSplit(intent, facts);
    case 'create':
      return planCreate(intent, facts);
    case 'delete':
      return planDelete(intent, facts);
    case 'relate':
      return planRelate(intent, facts);
    case 'edit':
      return planEdit(intent, facts);
    case 'rewrite':
      return planRewrite(intent, facts);
    case 'estimate':
      return planEstimate(intent, facts);
    case 'rank':
      return planRank(intent, facts);
    case 'move':
      return planMove(intent, facts);
    case 'transition':
      return planTransition(intent, facts);
    case 'close-duplicate':
      return planCloseDuplicate(intent, facts);
    case 'comment':
      return planComment(intent, facts);
    case 'assign':
      return planAssign(intent, facts);
    case 'label':
      return planLabel(intent, facts);
    case 'property':
      return planProperty(intent, facts);
  }
}

/** The first item the user may not do this to. */
function forbidden(step: Step, facts: Facts): { permission: Permission; item: ItemRef } | undefined {
  const { permission, item, guarded } = behaviourOf(step.at);
  // An item that this very change makes belongs to whoever may make it.
  const wanting = (guarded ?? [item]).find(
    (ref) => !ref.startsWith('#') && facts.may[ref]?.includes(permission) !== true,
  );
  return wanting === undefined ? undefined : { permission, item: wanting };
}

function locked(step: Step, facts: Facts): string[] {
  const { item, screen = [] } = behaviourOf(step.at);
  if (item.startsWith('#')) return [];
  const editable = facts.editable[item] ?? [];
  return screen.filter((field) => !editable.includes(field));
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
    const wanting = forbidden(step, facts);
    const permission = wanting?.permission;
    const key = facts.items[wanting?.item ?? behaviourOf(step.at).item]?.key ?? '';
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
