import { z } from 'zod';
import type { Facts, ItemState, LinkType } from '../../domain/changes/facts';
import { assigneeField } from '../../domain/changes/kinds/assign';
import { propertyKeyOf } from '../../domain/changes/kinds/property';
import type { Needs } from '../../domain/changes/plan';
import type { JiraClient } from '../client';
import { JiraRefusal } from '../client';
import type { FieldMap } from '../fields';
import type { GatherTarget } from '../gather/events';
import { readFieldMap } from '../gather/read-board';
import { issueSchema } from '../issue-schema';
import { normaliseIssue } from '../normalise-issue';
import type { CreateField } from './create-screen';
import { readCreateFields, readWorkTypes } from './create-screen';
import { frameFields, itemState } from './item-state';
import { readLastComment } from './comments';
import { readPermissionsOfAll } from './permissions';
import { readOrder } from './read-order';
import { readTransitions } from './transitions';

const named = z.object({ name: z.string().catch('') });
const answerSchema = issueSchema.extend({
  editmeta: z.object({ fields: z.record(z.string(), named) }).optional(),
});
const frameSchema = z.object({
  project: z.object({ id: z.string() }),
  issuetype: z.object({ id: z.string() }),
});

const linkTypesSchema = z.object({
  issueLinkTypes: z.array(
    z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() }),
  ),
});

async function readLinkTypes(client: JiraClient): Promise<LinkType[]> {
  const answer = await client.ask({ method: 'GET', path: '/rest/api/3/issueLinkType' }, linkTypesSchema);
  return answer.issueLinkTypes;
}

type Answer = z.output<typeof answerSchema>;

/** `GET issue` is never behind; all fields come at the price of one. */
function readIssue(client: JiraClient, id: string, needs: Needs): Promise<Answer> {
  const query = new URLSearchParams({ fields: fieldsToAsk(needs), expand: 'editmeta' });
  const properties = needs.fields.flatMap((field) => propertyKeyOf(field) ?? []);
  if (properties.length > 0) query.set('properties', properties.join(','));
  return client.ask(
    { method: 'GET', path: `/rest/api/3/issue/${encodeURIComponent(id)}?${query.toString()}` },
    answerSchema,
  );
}

const copied = ['summary', 'labels', 'components', 'priority', 'parent'];

/** The item a change copies from, with its criteria; texts without criteria are not touched, so not remembered. */
function sourceState(
  raw: Answer,
  map: FieldMap,
  createFields: readonly CreateField[],
  copies: readonly string[],
): { item: ItemState; criteria: Facts['criteria'][string] } {
  const criteria = normaliseIssue(raw, map).acceptanceCriteria.map(({ places }) =>
    places.map((place) => ({ ...place })),
  );
  const { estimation } = map;
  const fields = new Set([
    ...copied,
    ...criteria.flatMap((places) => places.map(({ field }) => field)),
    // Not even read where it says who somebody is: what is read here is kept for undo.
    ...createFields.flatMap(({ id, required, holdsPeople }) =>
      required && !holdsPeople && !frame.has(id) ? [id] : [],
    ),
    ...copies.filter((field) => createFields.find(({ id }) => id === field)?.holdsPeople !== true),
    // A person is sealed before anything is kept.
    ...copies.filter((field) => field === assigneeField),
    ...('fieldId' in estimation ? [estimation.fieldId] : []),
    ...(map.sprint === undefined ? [] : [map.sprint]),
  ]);
  return { item: itemState(raw, [...fields], map.sprint), criteria };
}

/** Demanded of every new issue and given by the create call itself. */
const frame = new Set(['project', 'issuetype']);

function factsOf(
  answers: readonly Answer[],
  fields: readonly string[],
  may: Facts['may'],
  linkTypes: LinkType[],
): Facts {
  const names = answers.flatMap(({ editmeta }) => Object.entries(editmeta?.fields ?? {}));
  return {
    items: Object.fromEntries(answers.map((answer) => [answer.id, itemState(answer, fields, undefined)])),
    criteria: {},
    may,
    editable: Object.fromEntries(
      answers.map(({ id, editmeta }) => [id, Object.keys(editmeta?.fields ?? {})]),
    ),
    fieldNames: Object.fromEntries(names.map(([id, { name }]) => [id, name])),
    estimation: null,
    sprintField: null,
    createFields: null,
    types: [],
    linkTypes,
    rankField: null,
    neighbours: {},
    sprint: null,
    transitions: {},
    statusNames: Object.fromEntries(answers.map(({ id, fields: values }) => [id, statusName(values)])),
    lastComments: {},
  };
}

function statusName(values: Readonly<Record<string, unknown>>): string {
  const status = named.safeParse(values['status']);
  return status.success ? status.data.name : '';
}

function fieldsToAsk({ creates, boardId, fields }: Needs): string {
  // Which field holds the size is known only once the board is; all fields cost no more than one.
  const named = fields.filter((field) => propertyKeyOf(field) === undefined);
  return creates || boardId !== undefined ? '*all' : [...frameFields, ...named].join(',');
}

/**
 * Reads, as the user, everything a change is planned from.
 * @throws {JiraRefusal} `not-found` when one of the items is gone or hidden
 */
export async function readFacts(client: JiraClient, needs: Needs): Promise<Facts> {
  if (needs.order) return readOrder(client, needs.itemIds, needs.order);
  const [first, ...others] = await Promise.all(needs.itemIds.map((id) => readIssue(client, id, needs)));
  if (!first) throw new Error('A change is about one item at least.');
  const answers = [first, ...others];
  const [linkTypes, may] = await Promise.all([
    needs.links ? readLinkTypes(client) : [],
    readPermissionsOfAll(
      client,
      answers.map(({ id }) => id),
    ),
  ]);
  const [transitions, lastComment] = await Promise.all([
    needs.transitions ? readTransitions(client, first.id) : [],
    needs.comments ? readLastComment(client, first.id) : undefined,
  ]);
  const facts: Facts = {
    ...factsOf(answers, needs.fields, may, linkTypes),
    transitions: needs.transitions ? { [first.id]: transitions } : {},
    lastComments: lastComment === undefined ? {} : { [first.id]: lastComment },
  };
  if (needs.creates) return withSource(client, first, needs, facts);
  return needs.boardId === undefined ? facts : withEstimate(client, first, needs.boardId, facts);
}

/**
 * A plan must not rest on a board that could only be read in part: an estimate would silently be left out.
 * @throws {JiraRefusal} never `not-found`, which people are told of items alone
 */
async function readWholeBoard(client: JiraClient, target: GatherTarget): Promise<FieldMap> {
  try {
    return await readFieldMap(client, target);
  } catch (error) {
    if (error instanceof JiraRefusal && (error.kind === 'not-found' || error.kind === 'no-permission'))
      throw new JiraRefusal('unavailable', error.status, [], {}, undefined, { cause: error });
    throw error;
  }
}

async function withEstimate(
  client: JiraClient,
  sized: Answer,
  boardId: number,
  facts: Facts,
): Promise<Facts> {
  const { project } = frameSchema.parse(sized.fields);
  const { estimation } = await readWholeBoard(client, { projectId: project.id, boardId });
  if (!('fieldId' in estimation)) return facts;
  const { fieldId, unit } = estimation;
  const item = itemState(sized, [fieldId], undefined);
  return { ...facts, items: { ...facts.items, [item.id]: item }, estimation: { fieldId, unit } };
}

async function withSource(
  client: JiraClient,
  source: Answer,
  { boardId, typeId, copies, fields }: Needs,
  facts: Facts,
): Promise<Facts> {
  const { project, issuetype } = frameSchema.parse(source.fields);
  const mayCreate = facts.may[source.id]?.includes('create') === true;
  const [map, createFields, types] = await Promise.all([
    readWholeBoard(client, { projectId: project.id, boardId }),
    mayCreate ? readCreateFields(client, project.id, typeId ?? issuetype.id) : null,
    mayCreate && typeId !== undefined ? readWorkTypes(client, project.id) : [],
  ]);
  const { item, criteria } = sourceState(source, map, createFields ?? [], [...copies, ...fields]);
  const { estimation } = map;
  const names = createFields?.map(({ id, name }): [string, string] => [id, name]) ?? [];
  return {
    ...facts,
    items: { ...facts.items, [item.id]: item },
    criteria: { [item.id]: criteria },
    fieldNames: { ...Object.fromEntries(names), ...facts.fieldNames },
    estimation: 'fieldId' in estimation ? { fieldId: estimation.fieldId, unit: estimation.unit } : null,
    sprintField: map.sprint ?? null,
    createFields:
      createFields?.map(({ id, name, required, holdsPeople }) => ({ id, name, required, holdsPeople })) ??
      null,
    types,
  };
}
