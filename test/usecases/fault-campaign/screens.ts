/** The stand-in's workflow lets everybody go everywhere unasked. In front of it: screens, as companies have them. */
import { z } from 'zod';
import type { JiraAnswer, JiraHttp } from '../../../src/jira/http';

const transitionSchema = z.looseObject({
  id: z.string(),
  to: z.looseObject({ id: z.string(), name: z.string(), statusCategory: z.looseObject({ key: z.string() }) }),
});
const listSchema = z.looseObject({ transitions: z.array(transitionSchema) });

export type WayOut = z.output<typeof transitionSchema>;

const resolution = {
  name: 'Resolution',
  required: true,
  hasDefaultValue: false,
  schema: { type: 'resolution' },
  allowedValues: [
    { id: '10000', name: 'Done' },
    { id: '10001', name: "Won't Do" },
    { id: '10002', name: 'Duplicate' },
  ],
};

/** Whoever closes an item has to say why. */
const closing = (ways: readonly WayOut[]): readonly WayOut[] =>
  ways.map((way) =>
    way.to.statusCategory.key === 'done' ? { ...way, hasScreen: true, fields: { resolution } } : way,
  );

const bodySchema = z.object({
  transition: z.object({ id: z.string() }),
  fields: z.record(z.string(), z.unknown()).default({}),
});

function refused(fields: Readonly<Record<string, string>>): JiraAnswer {
  return { status: 400, headers: {}, body: JSON.stringify({ errorMessages: [], errors: fields }) };
}

/**
 * Shows the workflow as `change` makes it and holds people to it: a way that is not shown cannot be taken, a required
 * field has to be given.
 * @param aside where a workflow looks by itself when a way is taken: no call of the app's, and never disturbed
 */
export function withScreens(
  http: JiraHttp,
  change: (ways: readonly WayOut[], issue: string) => readonly WayOut[] = closing,
  aside: JiraHttp = http,
): JiraHttp {
  const shown = async (
    issue: string,
    through = http,
  ): Promise<{ answer: JiraAnswer; ways: readonly WayOut[] }> => {
    const answer = await through.send({
      method: 'GET',
      path: `/rest/api/3/issue/${issue}/transitions?expand=transitions.fields`,
    });
    const list = answer.status === 200 ? listSchema.safeParse(JSON.parse(answer.body)) : undefined;
    return { answer, ways: list?.success === true ? change(list.data.transitions, issue) : [] };
  };
  return {
    async send(request) {
      const issue = /^\/rest\/api\/3\/issue\/(\w+)\/transitions/.exec(request.path)?.[1];
      if (issue === undefined) return http.send(request);
      if (request.method === 'GET') {
        const { answer, ways } = await shown(issue);
        if (answer.status !== 200) return answer;
        return { ...answer, body: JSON.stringify({ transitions: ways }) };
      }
      const { transition, fields } = bodySchema.parse(request.body);
      const { answer, ways } = await shown(issue, aside);
      if (answer.status !== 200) return answer;
      const way = ways.find(({ id }) => id === transition.id);
      if (!way) return refused({ transition: 'This transition is not valid for this work item.' });
      const screen = z
        .record(z.string(), z.looseObject({ required: z.boolean() }))
        .catch({})
        .parse(way['fields']);
      const missing = Object.entries(screen).filter(
        ([name, { required }]) => required && fields[name] == null,
      );
      if (missing.length > 0)
        return refused(Object.fromEntries(missing.map(([name]) => [name, `${name} is required.`])));
      return http.send(request);
    },
  };
}
