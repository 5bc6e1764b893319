import { z } from 'zod';
import type { Facts } from '../../domain/changes/facts';
import type { Needs } from '../../domain/changes/plan';
import type { JiraClient } from '../client';
import { JiraRefusal } from '../client';
import { mapFields, parseFields } from '../fields';
import { readPermissionsOfMany } from './permissions';
import { readItems } from './read-items';

const sprintSchema = z.object({ id: z.number(), name: z.string().catch(''), state: z.string() });
const rankField = 'com.pyxis.greenhopper.jira:gh-lexo-rank';

async function readSprint(client: JiraClient, id: number): Promise<Facts['sprint']> {
  try {
    return await client.ask({ method: 'GET', path: `/rest/agile/1.0/sprint/${id}` }, sprintSchema);
  } catch (error) {
    if (error instanceof JiraRefusal && error.kind === 'not-found') return null;
    throw error;
  }
}

/** What ranking and moving are planned from: a handful of calls, however many items and however long the backlog. */
export async function readOrder(
  client: JiraClient,
  itemIds: readonly string[],
  { sprintId, neighbours }: NonNullable<Needs['order']>,
): Promise<Facts> {
  const [answer, sprint, may] = await Promise.all([
    client.ask({ method: 'GET', path: '/rest/api/3/field' }, z.unknown()),
    sprintId === undefined ? null : readSprint(client, sprintId),
    readPermissionsOfMany(client, itemIds),
  ]);
  const fields = parseFields(answer);
  const rank = fields.find(({ schema }) => schema?.custom === rankField)?.id ?? null;
  const sprintField = mapFields(fields, '', undefined).sprint ?? null;
  const compared = [rank, sprintField].filter((field) => field !== null);
  const asked = new Set(itemIds);
  const read = await readItems(client, [...new Set([...itemIds, ...neighbours])], compared);
  const told = Object.values(read);
  return {
    items: Object.fromEntries(told.filter(({ id }) => asked.has(id)).map((item) => [item.id, item])),
    criteria: {},
    may,
    editable: {},
    fieldNames: {},
    estimation: null,
    sprintField,
    createFields: null,
    types: [],
    linkTypes: [],
    rankField: rank,
    neighbours: Object.fromEntries(
      rank === null
        ? []
        : told
            .filter(({ id }) => neighbours.includes(id))
            .map(({ id, values }) => [id, values[rank] ?? null]),
    ),
    sprint,
    transitions: {},
    statusNames: {},
    lastComments: {},
  };
}
