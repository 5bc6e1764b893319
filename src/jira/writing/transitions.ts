import { z } from 'zod';
import type { Transition } from '../../domain/changes/facts';
import type { Json } from '../../domain/changes/json';
import { isObject } from '../../domain/changes/json';
import type { TransitionAt } from '../../domain/changes/kinds/transition';
import { SiteFailure } from '../../usecases/ports';
import type { JiraClient } from '../client';
import { JiraRefusal } from '../client';
import { toJira } from './item-state';
import { readItems } from './read-items';
import type { Writing } from './writing';
import { issueOf } from './writing';

const optionSchema = z.object({
  id: z.string(),
  name: z.string().optional(),
  value: z.string().optional(),
});
const fieldSchema = z.object({
  name: z.string().catch(''),
  required: z.boolean().catch(false),
  hasDefaultValue: z.boolean().catch(false),
  schema: z.object({ type: z.string(), items: z.string().optional() }).optional().catch(undefined),
  allowedValues: z.array(z.unknown()).catch([]),
});
const answerSchema = z.object({
  transitions: z.array(
    z.object({
      id: z.string(),
      isGlobal: z.boolean().catch(false),
      to: z.object({
        id: z.string(),
        name: z.string().catch(''),
        statusCategory: z.object({ key: z.string() }).optional(),
      }),
      fields: z.record(z.string(), fieldSchema).catch({}),
    }),
  ),
});

function optionsOf(values: readonly unknown[]): Transition['fields'][number]['options'] {
  return values.flatMap((raw) => {
    const option = optionSchema.safeParse(raw);
    return option.success ? [{ id: option.data.id, name: option.data.name ?? option.data.value ?? '' }] : [];
  });
}

type Fields = Readonly<Record<string, Json>>;

/** The ways out of an issue's status, as the user may take them, with what each asks for. */
export async function readTransitions(client: JiraClient, issueId: string): Promise<Transition[]> {
  const { transitions } = await client.ask(
    { method: 'GET', path: `/rest/api/3/issue/${issueId}/transitions?expand=transitions.fields` },
    answerSchema,
  );
  return transitions.map(({ id, isGlobal, to, fields }) => ({
    id,
    isGlobal,
    to: { id: to.id, name: to.name, category: to.statusCategory?.key ?? '' },
    fields: Object.entries(fields).map(
      ([field, { name, required, hasDefaultValue, schema, allowedValues }]) => ({
        id: field,
        name,
        required: required && !hasDefaultValue,
        holdsPeople: schema?.type === 'user' || schema?.items === 'user',
        options: optionsOf(allowedValues),
      }),
    ),
  }));
}

const shows = (way: Transition, field: string): boolean => way.fields.some(({ id }) => id === field);

/**
 * Takes one of the ways to a status.
 * @returns the fields that its screen does not show
 * @throws {SiteFailure} `no-way` when none leads there
 */
async function takeWay(
  client: JiraClient,
  issueId: string,
  ways: readonly Transition[],
  { status, resolution = null, ...fields }: Fields,
): Promise<Fields> {
  const there = ways.filter(({ to }) => to.id === status);
  const asked = Object.keys({ ...fields, ...(resolution === null ? {} : { resolution }) });
  const way = there.find((each) => asked.every((field) => shows(each, field))) ?? there[0];
  if (!way) throw new SiteFailure('no-way', [], undefined);
  const shown = Object.entries({ ...fields, resolution }).filter(
    ([field, value]) => shows(way, field) && (value !== null || field !== 'resolution'),
  );
  await client.tell({
    method: 'POST',
    path: `/rest/api/3/issue/${issueId}/transitions`,
    body: {
      transition: { id: way.id },
      fields: Object.fromEntries(shown.map(([field, value]) => [field, toJira(field, value)])),
    },
  });
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !shows(way, field)));
}

/** Refused for what may be no more than that the workflow is another since it was read. */
const mayBeOutdated = (error: unknown): boolean =>
  (error instanceof SiteFailure && error.kind === 'no-way') ||
  (error instanceof JiraRefusal && error.kind === 'refused');

/** What a half-done try has left to do: no way to go where the issue is there already. */
async function goThere(at: TransitionAt, wanted: Fields, writing: Writing): Promise<Fields> {
  const { client, seen } = writing;
  const id = issueOf(at.item, writing);
  const known = seen.transitions?.[id];
  if (known) {
    try {
      return await takeWay(client, id, known, wanted);
    } catch (error) {
      if (!mayBeOutdated(error)) throw error;
    }
  }
  const { status, resolution: _, ...fields } = wanted;
  const isThere =
    at.fields.length > 0 && (await readItems(client, [id], ['status']))[id]?.values['status'] === status;
  return isThere ? fields : takeWay(client, id, await readTransitions(client, id), wanted);
}

/**
 * Takes an issue to a status by whatever transition leads there now, filling what its screen shows; what it does not
 * show is edited afterwards. On the way back of an undo that is how the fields of the way there are emptied again.
 * @throws {SiteFailure} `no-way` when no transition leads there
 */
export async function transition(at: TransitionAt, after: Json, writing: Writing): Promise<void> {
  const { client } = writing;
  const id = issueOf(at.item, writing);
  const left = await goThere(at, isObject(after) ? after : {}, writing);
  if (Object.keys(left).length === 0) return;
  await client.tell({
    method: 'PUT',
    path: `/rest/api/3/issue/${id}`,
    body: {
      fields: Object.fromEntries(Object.entries(left).map(([field, value]) => [field, toJira(field, value)])),
    },
  });
}
