import { z } from 'zod';
import type { SeedUser } from '../../../../sandbox/jira/seed';
import type { Reply, TestSite } from './site';

const issue = z.object({
  id: z.string(),
  key: z.string().optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
const listSchema = z.object({
  issues: z.array(issue),
  isLast: z.boolean().optional(),
  nextPageToken: z.string().optional(),
});
const errorSchema = z.object({
  errorMessages: z.array(z.string()).optional(),
  errors: z.record(z.string(), z.string()).optional(),
});

export const list = (reply: Reply): z.output<typeof listSchema> => listSchema.parse(reply.body);
export const errors = (reply: Reply): z.output<typeof errorSchema> => errorSchema.parse(reply.body);
const whole = z.object({ id: z.string(), key: z.string(), fields: z.record(z.string(), z.unknown()) });
export const one = (reply: Reply): z.output<typeof whole> => whole.parse(reply.body);
export const keys = (reply: Reply): (string | undefined)[] => list(reply).issues.map(({ key }) => key);

type Person = Pick<SeedUser, 'email' | 'token'> | null;

/** Keys that a query finds, in its order. */
export async function found(site: TestSite, who: Person, jql: string): Promise<(string | undefined)[]> {
  const reply = await site.send(who, 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['summary'],
    maxResults: 5000,
  });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return keys(reply);
}

export async function fields(site: TestSite, who: Person, key: string): Promise<Record<string, unknown>> {
  return one(await site.send(who, 'GET', `/rest/api/3/issue/${key}`)).fields;
}
