import { z } from 'zod';
// First: it stands for the storage that the resolver's modules ask for when they load.
import './forge-globals';
import { people } from '../../sandbox/backlogs';
import { resolver } from '../../src';
import { failureSchema } from '../../src/contract/result';
import type { TestSite } from './stand-in';

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

/** What the app's resolver answers one of the site's people, a refusal too. */
export async function askResolver(
  site: TestSite,
  name: string,
  payload: unknown,
  by: keyof typeof people = 'productOwner',
): Promise<z.output<typeof resultSchema>> {
  site.signIn(people[by]);
  const answer = await resolver(
    { call: { functionKey: name, payload }, context: {} },
    { principal: { accountId: people[by].accountId } },
  );
  return resultSchema.parse(answer);
}

/** The same, where nothing but a value will do. @throws when it is refused */
export async function valueOf<Schema extends z.ZodType>(
  site: TestSite,
  name: string,
  payload: unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = await askResolver(site, name, payload);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return schema.parse(answer.value);
}
