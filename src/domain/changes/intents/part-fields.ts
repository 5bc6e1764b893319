import type { Facts, ItemState } from '../facts';
import type { Carry, SplitIntent } from '../intent';
import type { Json, JsonObject } from '../json';
import { isObject } from '../json';
import type { Dealt } from '../text/marks';
import { shareOf } from '../text/share';
import type { NewPart } from './split-targets';
import { splitTargets } from './split-targets';

/** What a part takes over from the item where nobody chose. */
export const usualCarry: Carry = {
  labels: true,
  components: true,
  priority: true,
  assignee: false,
  sprint: true,
  fields: [],
  links: [],
};

/** Ids of the fields a part takes over from the item it is cut from, beside its text. */
function inherited({ target, carry = usualCarry }: SplitIntent, { sprintField }: Facts): string[] {
  const { isInside, isRanked } = splitTargets[target];
  return [
    ...(isInside ? [] : ['parent']),
    ...(['priority', 'labels', 'components'] as const).filter((field) => carry[field]),
    // What stands inside an item is in the sprint of that item, or in one of its own choosing.
    ...(sprintField !== null && carry.sprint && isRanked ? [sprintField] : []),
    ...carry.fields,
  ];
}

/** Given by the create call itself. */
const given = new Set(['project', 'issuetype']);

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Criteria as they stood: in the field they stood in, or, where that cannot be given on creation, in the description. */
function textsOf(
  part: number,
  item: ItemState,
  creatable: ReadonlySet<string>,
  dealt: readonly Dealt[],
): Record<string, Json> {
  const holders = [...new Set(dealt.flatMap(({ places }) => places.map(({ field }) => field)))];
  const texts: Record<string, Json> = {};
  const homeless: Json[] = [];
  for (const field of holders) {
    const share = shareOf(item.values[field] ?? null, field, dealt, { part, keepRest: false });
    if (!isObject(share)) continue;
    if (creatable.has(field)) texts[field] = share;
    else homeless.push(...contentOf(share));
  }
  if (homeless.length > 0) {
    const description = texts['description'];
    const content = isObject(description) ? contentOf(description) : [];
    texts['description'] = { type: 'doc', version: 1, content: [...content, ...homeless] };
  }
  return texts;
}

function contentOf(document: JsonObject): readonly Json[] {
  const content: Json | undefined = document['content'];
  return Array.isArray(content) ? (content as readonly Json[]) : [];
}

/**
 * The fields of a new part.
 * @returns `missing`: names of fields that cannot be taken over; `uncovered`: of those Jira demands and nobody gives
 */
export function fieldsOfPart(
  intent: SplitIntent,
  { part: { title, points }, index }: NewPart,
  item: ItemState,
  facts: Facts,
  dealt: readonly Dealt[],
): { fields: Record<string, Json>; missing: string[]; uncovered: string[] } {
  const creatable = new Set(facts.createFields?.map(({ id }) => id));
  const nameOf = (field: string): string => facts.fieldNames[field] ?? field;
  const fields: Record<string, Json> = { summary: title, ...textsOf(index, item, creatable, dealt) };
  if (splitTargets[intent.target].isInside) fields['parent'] = item.id;
  const answers = Object.entries(intent.answers ?? {}).filter(
    // A text with the part's criteria in it is answer enough.
    ([id]) => creatable.has(id) && isEmpty(fields[id]),
  );
  Object.assign(fields, Object.fromEntries(answers));
  const missing: string[] = [];

  for (const field of inherited(intent, facts)) {
    const value = item.values[field];
    if (value === undefined || isEmpty(value) || !isEmpty(fields[field])) continue;
    if (creatable.has(field)) fields[field] = value;
    else missing.push(nameOf(field));
  }
  const { estimation } = facts;
  if (points !== null && estimation?.unit === 'points' && creatable.has(estimation.fieldId))
    fields[estimation.fieldId] = points;

  const uncovered: string[] = [];
  for (const { id, name, required, holdsPeople } of facts.createFields ?? []) {
    if (!required || given.has(id) || !isEmpty(fields[id])) continue;
    const value = item.values[id];
    // Who somebody is must not be kept in the log, so people are never copied.
    if (value === undefined || isEmpty(value) || holdsPeople) uncovered.push(name);
    else fields[id] = value;
  }
  // A description Jira cannot take on creation would leave criteria in no part.
  if (fields['description'] !== undefined && !creatable.has('description'))
    uncovered.push(nameOf('description'));
  return { fields, missing, uncovered };
}
