import { z } from 'zod';
import { makeClient } from '../../../../src/jira/client';
import type { JiraClient } from '../../../../src/jira/client';
import type { JiraHttp } from '../../../../src/jira/http';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** A status, and whether work counts as done in it. */
export interface StatusChoice extends Choice {
  readonly isDone: boolean;
}

/** Whom items of a space can be given. */
export interface PeopleChoices {
  /** Who works on items of the space, by account id. */
  readonly people: readonly Choice[];
  /** Looks, as the viewer, for anybody who can be given items of the space, by name. */
  readonly findPeople: (words: string) => Promise<readonly Choice[]>;
}

/** What items of a space can be given. */
export interface BulkChoices extends PeopleChoices {
  readonly priorities: readonly Choice[];
  readonly statuses: readonly StatusChoice[];
}

const choiceSchema = z.object({ id: z.string(), name: z.string() });
const prioritiesSchema = z.array(choiceSchema);
const statusSchema = choiceSchema
  .extend({ statusCategory: z.object({ key: z.string() }).optional().catch(undefined) })
  .transform(({ id, name, statusCategory }) => ({ id, name, isDone: statusCategory?.key === 'done' }));
const statusesSchema = z.array(z.object({ statuses: z.array(statusSchema) }));
const personSchema = z.object({ accountId: z.string(), displayName: z.string() });
const assignedSchema = z.object({
  issues: z.array(z.object({ fields: z.object({ assignee: personSchema.nullish().catch(null) }) })),
});

const foundSchema = z.array(personSchema.extend({ active: z.boolean().catch(true) }));
/** So many that a name is among them, and no more than one reads. */
const mostFound = 20;

const unique = <One extends Choice>(choices: readonly One[]): One[] => [
  ...new Map(choices.map((choice) => [choice.id, choice])).values(),
];

async function findPeople(client: JiraClient, projectId: string, words: string): Promise<Choice[]> {
  const query = new URLSearchParams({ project: projectId, query: words, maxResults: String(mostFound) });
  const found = await client.ask(
    { method: 'GET', path: `/rest/api/3/user/assignable/search?${query.toString()}` },
    foundSchema,
  );
  return found
    .filter(({ active }) => active)
    .map(({ accountId, displayName }) => ({ id: accountId, name: displayName }));
}

const clientOf = (http: JiraHttp): JiraClient =>
  makeClient(http, {
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    chance: Math.random,
  });

async function peopleIn(client: JiraClient, projectId: string): Promise<PeopleChoices> {
  const { issues } = await client
    .ask(
      {
        method: 'POST',
        path: '/rest/api/3/search/jql',
        body: {
          jql: `project = ${projectId} AND assignee IS NOT EMPTY ORDER BY updated DESC`,
          fields: ['assignee'],
          maxResults: 100,
        },
      },
      assignedSchema,
    )
    .catch(() => ({ issues: [] }));
  const people = issues.flatMap(({ fields: { assignee } }) =>
    assignee ? [{ id: assignee.accountId, name: assignee.displayName }] : [],
  );
  return {
    people: unique(people).toSorted((a, b) => a.name.localeCompare(b.name)),
    findPeople: (words) => findPeople(client, projectId, words),
  };
}

/** Reads, as the viewer, whom an item can be given. Nobody is offered where Jira does not say; names can be looked for. */
export function readPeople(http: JiraHttp, projectId: string): Promise<PeopleChoices> {
  return peopleIn(clientOf(http), projectId);
}

/** Reads, as the viewer, what can be chosen. What cannot be read is not offered. */
export function readBulkChoices(http: JiraHttp): (projectId: string) => Promise<BulkChoices> {
  const client = clientOf(http);
  return async (projectId) => {
    const [people, priorities, statuses] = await Promise.all([
      peopleIn(client, projectId),
      client
        // Those of the space alone would need the scope that administers Jira.
        .ask({ method: 'GET', path: '/rest/api/3/priority' }, prioritiesSchema)
        .catch(() => []),
      client
        .ask({ method: 'GET', path: `/rest/api/3/project/${projectId}/statuses` }, statusesSchema)
        .then((types) => types.flatMap((type) => type.statuses))
        .catch(() => []),
    ]);
    return { ...people, priorities, statuses: unique(statuses) };
  };
}
