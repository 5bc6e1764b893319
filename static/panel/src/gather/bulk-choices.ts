import { z } from 'zod';
import { makeClient } from '../../../../src/jira/client';
import type { JiraClient } from '../../../../src/jira/client';
import type { JiraHttp } from '../../../../src/jira/http';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What items of a space can be given. */
export interface BulkChoices {
  /** Who works on items of the space, by account id. */
  readonly people: readonly Choice[];
  /** Looks, as the viewer, for anybody who can be given items of the space, by name. */
  readonly findPeople: (words: string) => Promise<readonly Choice[]>;
  readonly priorities: readonly Choice[];
  readonly statuses: readonly Choice[];
}

const choiceSchema = z.object({ id: z.string(), name: z.string() });
const prioritiesSchema = z.array(choiceSchema);
const statusesSchema = z.array(z.object({ statuses: z.array(choiceSchema) }));
const personSchema = z.object({ accountId: z.string(), displayName: z.string() });
const assignedSchema = z.object({
  issues: z.array(z.object({ fields: z.object({ assignee: personSchema.nullish().catch(null) }) })),
});

const foundSchema = z.array(personSchema.extend({ active: z.boolean().catch(true) }));
/** So many that a name is among them, and no more than one reads. */
const mostFound = 20;

const unique = (choices: readonly Choice[]): Choice[] => [
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

/** Reads, as the viewer, what can be chosen. What cannot be read is not offered. */
export function readBulkChoices(http: JiraHttp): (projectId: string) => Promise<BulkChoices> {
  const client = makeClient(http, {
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    chance: Math.random,
  });
  return async (projectId) => {
    const [people, priorities, statuses] = await Promise.all([
      client
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
        .then(({ issues }) =>
          issues.flatMap(({ fields: { assignee } }) =>
            assignee ? [{ id: assignee.accountId, name: assignee.displayName }] : [],
          ),
        )
        .catch(() => []),
      client
        // Those of the space alone would need the scope that administers Jira.
        .ask({ method: 'GET', path: '/rest/api/3/priority' }, prioritiesSchema)
        .catch(() => []),
      client
        .ask({ method: 'GET', path: `/rest/api/3/project/${projectId}/statuses` }, statusesSchema)
        .then((types) => types.flatMap((type) => type.statuses))
        .catch(() => []),
    ]);
    return {
      findPeople: (words) => findPeople(client, projectId, words),
      people: unique(people).toSorted((a, b) => a.name.localeCompare(b.name)),
      priorities,
      statuses: unique(statuses),
    };
  };
}
