import { z } from 'zod';
import { propertyKey } from '../domain/report/stored-verdict';
import type { ItemPage } from '../usecases/space-data/ports';
import { JiraRefusal } from './client';
import type { JiraClient } from './client';
import { inParallel } from './gather/in-parallel';

const boardsSchema = z.object({
  isLast: z.boolean().default(true),
  values: z.array(
    z.object({ id: z.number(), location: z.object({ projectId: z.number().optional() }).optional() }),
  ),
});
const boardPage = 50;

/** Boards that are the space's own: what is counted of a board of another space is that one's. @throws {JiraRefusal} */
export async function boardsOf(client: JiraClient, projectId: string): Promise<number[]> {
  const boards: number[] = [];
  for (let startAt = 0; ; startAt += boardPage) {
    const { values, isLast } = await client.ask(
      {
        method: 'GET',
        path: `/rest/agile/1.0/board?projectKeyOrId=${encodeURIComponent(projectId)}&startAt=${startAt}&maxResults=${boardPage}`,
      },
      boardsSchema,
    );
    boards.push(
      ...values.filter(({ location }) => String(location?.projectId) === projectId).map(({ id }) => id),
    );
    if (isLast || values.length === 0) return boards;
  }
}

/** Items of a space that search knows a verdict of, whatever it is. */
export const verdictsOf = (projectId: string): string => `project = ${projectId} AND readiness >= 0`;

const itemsSchema = z.object({
  issues: z.array(
    z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()).catch({}).default({}) }),
  ),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});
const itemPage = 100;

/** A page of all items of a space, finished ones too; the item itself says whether a verdict is with it. @throws {JiraRefusal} */
export async function itemsOf(
  client: JiraClient,
  projectId: string,
  from: string | undefined,
): Promise<ItemPage> {
  const body = {
    jql: `project = ${projectId} ORDER BY created ASC, key ASC`,
    fields: ['id'],
    properties: [propertyKey],
    maxResults: itemPage,
    ...(from === undefined ? {} : { nextPageToken: from }),
  };
  const { issues, nextPageToken, isLast } = await client.ask(
    { method: 'POST', path: '/rest/api/3/search/jql', body },
    itemsSchema,
  );
  return {
    itemIds: issues.map(({ id }) => id),
    withVerdict: issues
      .filter(({ properties }) => Object.hasOwn(properties, propertyKey))
      .map(({ id }) => id),
    next: isLast === true ? undefined : (nextPageToken ?? undefined),
  };
}

/** Atlassian recommends five to ten calls at once. */
const atOnce = 5;

/** @returns how many Jira would not let go of; what is gone already counts as removed. @throws {JiraRefusal} */
export async function removeVerdicts(
  client: JiraClient,
  itemIds: readonly string[],
): Promise<{ refused: number }> {
  let refused = 0;
  await inParallel(itemIds, atOnce, async (itemId) => {
    try {
      await client.tell({
        method: 'DELETE',
        path: `/rest/api/3/issue/${encodeURIComponent(itemId)}/properties/${propertyKey}`,
      });
    } catch (error) {
      if (!(error instanceof JiraRefusal)) throw error;
      if (error.kind === 'no-permission') refused += 1;
      else if (error.kind !== 'not-found') throw error;
    }
  });
  return { refused };
}
