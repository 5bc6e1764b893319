import { z } from 'zod';
import { makeClient } from '../../../../src/jira/client';
import type { JiraHttp } from '../../../../src/jira/http';

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What items of a space can be given. */
export interface BulkChoices {
  /** Who works on items of the space, by account id. */
  readonly people: readonly Choice[];
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

const unique = (choices: readonly Choice[]): Choice[] => [
  ...new Map(choices.map((choice) => [choice.id, choice])).values(),
];

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
      people: unique(people).toSorted((a, b) => a.name.localeCompare(b.name)),
      priorities,
      statuses: unique(statuses),
    };
  };
}
