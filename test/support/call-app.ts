import { z } from 'zod';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { askJira } from './sandbox';

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.looseObject({ code: z.string() }) }),
]);
type Result = z.output<typeof resultSchema>;

const issueSchema = z.object({
  id: z.string(),
  fields: z.object({ project: z.object({ id: z.string() }), summary: z.string() }),
  properties: z.record(z.string(), z.unknown()).default({}),
});

const viewerOf = ({ users }: Sandbox, name: string) => {
  const user = users.find((candidate) => candidate.name.startsWith(name));
  if (!user) throw new Error(`Nobody is called ${name}.`);
  return { accountId: user.accountId, locale: 'en-GB', timeZone: 'Europe/Berlin' };
};

/** What the app's own function answers that person, on the sandbox's Forge. */
export async function callApp(
  sandbox: Sandbox,
  person: string,
  name: string,
  payload: unknown,
): Promise<Result> {
  const frame = sandbox.forge.openFrame({
    moduleKey: 'refine-backlog',
    viewer: viewerOf(sandbox, person),
    extension: { project: { id: '10000', key: 'WEB', type: 'software' }, location: sandbox.address },
  });
  return resultSchema.parse(await sandbox.forge.invoke(frame, name, payload));
}

/** What Jira shows beside “Readiness” on that person's view of an item. */
export async function lozengeOf(sandbox: Sandbox, person: string, key: string): Promise<string> {
  const { id } = await readIssue(sandbox, key);
  const answer = await sandbox.forge.dynamicProperties('readiness', viewerOf(sandbox, person), {
    issue: { id, key, type: 'Story', typeId: '1' },
    project: { id: '10000', key: 'WEB', type: 'software' },
    location: sandbox.address,
  });
  return z.object({ status: z.object({ value: z.object({ label: z.string() }) }) }).parse(answer).status.value
    .label;
}

/** The item with its verdict, as Jira has it. */
export async function readIssue(sandbox: Sandbox, key: string): Promise<z.output<typeof issueSchema>> {
  const answer = await askJira(sandbox, 'Ada', 'GET', `/rest/api/3/issue/${key}?properties=backlog-refinery`);
  return issueSchema.parse(await answer.json());
}

/** Keys a search finds, as a person would type it. */
export async function search(sandbox: Sandbox, jql: string): Promise<string[]> {
  const answer = await askJira(sandbox, 'Petra', 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['summary'],
    maxResults: 100,
  });
  if (!answer.ok) throw new Error(`${jql}: ${await answer.text()}`);
  const { issues } = z.object({ issues: z.array(z.object({ key: z.string() })) }).parse(await answer.json());
  return issues.map(({ key }) => key);
}
