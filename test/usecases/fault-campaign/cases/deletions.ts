import { z } from 'zod';
import { people } from '../../../../sandbox/backlogs';
import type { Field } from '../field';
import type { Case } from './case';

const madeSchema = z.object({ id: z.string() });

/** Makes an item that says it is the duplicate of another, past the app: one that nobody will miss. */
export async function makeDuplicate({ site, ids }: Pick<Field, 'site' | 'ids'>): Promise<string> {
  const { id } = madeSchema.parse(
    await site.post('/rest/api/3/issue', {
      fields: {
        project: { id: await site.projectId('WEB') },
        issuetype: { name: 'Story' },
        summary: 'Save a basket, once more',
      },
    }),
  );
  const { issueLinkTypes } = z
    .object({ issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string() })) })
    .parse(await site.get('/rest/api/3/issueLinkType'));
  const type = issueLinkTypes.find(({ name }) => /duplicate/i.test(name));
  await site.http(people.admin, true).send({
    method: 'POST',
    path: '/rest/api/3/issueLink',
    body: { type: { id: type?.id ?? '' }, inwardIssue: { id }, outwardIssue: { id: ids[1] ?? '' } },
  });
  return id;
}

/** Deletes for good, each time an item of its own. */
export function deletionCases(): Record<string, Case> {
  const made = new Set<string>();
  return {
    delete: async (field) => {
      // What an earlier try left is not this one's to answer for.
      for (const id of made)
        await field.site.http(people.admin, true).send({ method: 'DELETE', path: `/rest/api/3/issue/${id}` });
      made.clear();
      const itemId = await makeDuplicate(field);
      made.add(itemId);
      return { kind: 'delete', itemId, forGood: true };
    },
  };
}
