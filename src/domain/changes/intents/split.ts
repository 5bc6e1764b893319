import type { Message } from '../../outcome';
import type { Facts, ItemState, LinkType } from '../facts';
import type { SplitIntent } from '../intent';
import type { Json } from '../json';
import { canonical, isObject } from '../json';
import type { Step } from '../kinds';
import type { Plan } from '../plan';
import type { Dealt } from '../text/marks';
import { shareOf } from '../text/share';
import { dealCriteria } from './deal-criteria';
import { estimateAt, resize } from './resize';
import { closeOriginal } from './close-original';
import { comeAlong } from './come-along';
import { fieldsOfPart } from './part-fields';
import { newParts, splitTargets } from './split-targets';
import { targetRefusals } from './target-refusals';

type Part = SplitIntent['parts'][number];

const isSplitLink = ({ name, inward }: LinkType): boolean =>
  /^(issue|work item) split$/i.test(name) || /^split from$/i.test(inward);
const isRelation = ({ name }: LinkType): boolean => /^relates$/i.test(name);

const refusal = (code: string, params: Message['params'] = {}): Message => ({
  code: `change.refusal.${code}`,
  params,
});
const warning = (code: string, params: Message['params'] = {}): Message => ({
  code: `change.warning.${code}`,
  params,
});

function sizeRefusals(intent: SplitIntent, item: ItemState, { estimation }: Facts): Message[] {
  const sized = intent.parts.some(({ points }) => points !== null);
  // Sub-tasks are counted with their item, which keeps its size.
  if (!splitTargets[intent.target].isSized)
    return sized ? [refusal('sized-sub-tasks', { key: item.key })] : [];
  if (!estimation) return sized ? [refusal('no-estimation')] : [];
  const whole = item.values[estimation.fieldId];
  const sum = intent.parts.reduce((total, { points }) => total + (points ?? 0), 0);
  return typeof whole === 'number' && sum < whole && intent.acceptLowerSum !== true
    ? [refusal('lower-sum', { sum, points: whole })]
    : [];
}

function createSteps(
  intent: SplitIntent,
  item: ItemState,
  facts: Facts,
  dealt: readonly Dealt[],
): { steps: Step[]; notCopied: string[]; required: string[] } {
  const steps: Step[] = [];
  const notCopied = new Set<string>();
  const required = new Set<string>();
  const typeId = intent.typeId ?? item.typeId;
  const type = facts.types.find(({ id }) => id === typeId)?.name ?? 'same';
  for (const made of newParts(intent)) {
    const { part, step } = made;
    const { fields, missing, uncovered } = fieldsOfPart(intent, made, item, facts, dealt);
    for (const name of missing) notCopied.add(name);
    for (const name of uncovered) required.add(name);
    steps.push({
      id: step,
      at: { kind: 'create', step, projectId: item.projectId, typeId, beside: item.id },
      after: fields,
      optional: false,
      message: {
        code: splitTargets[intent.target].isInside ? 'change.step.create-inside' : 'change.step.create',
        params: { title: part.title, key: item.key, criteria: part.criteria.length, type, ...points(part) },
      },
    });
  }
  return { steps, notCopied: [...notCopied], required: [...required] };
}

const points = (part: Part): { points: string | number } => ({ points: part.points ?? 'empty' });

/** Sizes that could not be given in the create call itself. */
function partEstimates(intent: SplitIntent, facts: Facts, creates: readonly Step[]): Step[] {
  const { estimation } = facts;
  if (!estimation) return [];
  return newParts(intent).flatMap(({ part, step, index }): Step[] => {
    const create = creates.find(({ id }) => id === step);
    const isGiven = isObject(create?.after) && create.after[estimation.fieldId] !== undefined;
    if (part.points === null || isGiven) return [];
    return [
      {
        id: `estimate-${index + 1}`,
        at: estimateAt(`#${step}`, intent.boardId, estimation),
        after: part.points,
        optional: false,
        message: { code: 'change.step.estimate-part', params: { title: part.title, points: part.points } },
      },
    ];
  });
}

/** The item itself becomes the first part, last of all: until then every criterion still stands in it. */
function shrink(item: ItemState, first: Part, dealt: readonly Dealt[]): Step[] {
  const fields: Record<string, Json> = {};
  if (item.values['summary'] !== first.title) fields['summary'] = first.title;
  const holders = new Set(dealt.flatMap(({ places }) => places.map(({ field }) => field)));
  for (const field of holders) {
    const before = item.values[field] ?? null;
    const after = shareOf(before, field, dealt, { part: 0, keepRest: true });
    if (canonical(before) !== canonical(after)) fields[field] = after;
  }
  const names = Object.keys(fields);
  if (names.length === 0) return [];
  return [
    {
      id: 'shrink',
      at: { kind: 'edit', item: item.id, fields: names },
      after: fields,
      optional: false,
      message: {
        code: 'change.step.shrink',
        params: { key: item.key, title: first.title, criteria: first.criteria.length, of: dealt.length },
      },
    },
  ];
}

function arrange(intent: SplitIntent, item: ItemState, facts: Facts): { steps: Step[]; warnings: Message[] } {
  const { isRanked, isInside } = splitTargets[intent.target];
  const parts = newParts(intent);
  const where = intent.place ?? 'below';
  const items = parts.map(({ step }) => `#${step}`);
  const rank: Step = {
    id: 'rank',
    at: {
      kind: 'rank',
      runs: [{ items, where: where === 'above' ? 'before' : 'after', anchor: item.id }],
      back: [],
      field: null,
    },
    after: {},
    optional: true,
    message: { code: `change.step.rank-${where}`, params: { key: item.key, items: items.length } },
  };
  // Whoever stands inside an item is tied to it as it is.
  const type = facts.linkTypes.find(isSplitLink) ?? facts.linkTypes.find(isRelation);
  const links = parts.map(({ part, step, index }): Step => ({
    id: `link-${index + 1}`,
    at: { kind: 'link', typeId: type?.id ?? '', from: item.id, to: `#${step}` },
    after: true,
    optional: true,
    message: {
      code: 'change.step.link-part',
      params: { key: item.key, relation: type?.outward ?? '', title: part.title },
    },
  }));
  return {
    steps: [...(isRanked && where !== 'bottom' ? [rank] : []), ...(isInside || !type ? [] : links)],
    warnings: isInside || type ? [] : [warning('not-linked')],
  };
}

/**
 * Cuts an item into parts, each with its criteria as they stood: the item shrinks to the first and the others are
 * created below it, or all of them are created beside it or inside it.
 */
export function planSplit(intent: SplitIntent, facts: Facts): Plan {
  const item = facts.items[intent.itemId];
  const [first] = intent.parts;
  if (!item || !first) return { steps: [], warnings: [], refusals: [refusal('not-found')] };

  const closed = closeOriginal(intent, item, facts);
  const { dealt, refusals: dealing } = dealCriteria(intent.parts, facts.criteria[item.id] ?? []);
  const refusals = [
    ...dealing,
    ...sizeRefusals(intent, item, facts),
    ...targetRefusals(intent, item, facts),
    ...closed.refusals,
  ];
  if (facts.createFields === null) refusals.push(refusal('create', { key: item.key }));
  if (refusals.length > 0) return { steps: [], warnings: [], refusals };

  const { keepsKey, givesUpSize } = splitTargets[intent.target];
  const creates = createSteps(intent, item, facts, dealt);
  if (creates.required.length > 0)
    refusals.push(refusal('required', { fields: creates.required, count: creates.required.length }));
  const arranged = arrange(intent, item, facts);
  const resized =
    keepsKey || givesUpSize
      ? resize(item, keepsKey ? first.points : null, intent.boardId, facts)
      : { steps: [], warnings: [] };
  const along = comeAlong(intent, item, facts);
  const mayDelete = facts.may[item.id]?.includes('delete') === true;
  return {
    steps: [
      ...creates.steps,
      ...partEstimates(intent, facts, creates.steps),
      ...along,
      ...arranged.steps,
      ...(keepsKey ? shrink(item, first, dealt) : []),
      ...resized.steps,
      ...closed.steps,
    ],
    warnings: [
      ...(givesUpSize && intent.closes !== true ? [warning('stays-open', { key: item.key })] : []),
      ...arranged.warnings,
      ...resized.warnings,
      ...closed.warnings,
      ...(creates.notCopied.length > 0 ? [warning('not-copied', { fields: creates.notCopied })] : []),
      ...(mayDelete ? [] : [warning('undo-keeps-items')]),
    ],
    refusals,
  };
}
