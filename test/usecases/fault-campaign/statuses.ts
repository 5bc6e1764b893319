import { z } from 'zod';
import { people } from '../../../sandbox/backlogs';
import type { Field } from './field';

const waysSchema = z.object({
  transitions: z.array(
    z.object({ to: z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) }) }),
  ),
});

/** The statuses an item can go to, its own among them. */
export async function statusesOf(
  { http }: Pick<Field, 'http'>,
  issueId: string,
): Promise<{ id: string; category: string }[]> {
  const { body } = await http(people.admin).send({
    method: 'GET',
    path: `/rest/api/3/issue/${issueId}/transitions?expand=transitions.fields`,
  });
  const { transitions } = waysSchema.parse(JSON.parse(body));
  return transitions.map(({ to }) => ({ id: to.id, category: to.statusCategory.key }));
}
