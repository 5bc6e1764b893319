import { z } from 'zod';
import { BadOptions } from '../bad-options';
import type { RemoteJira } from './remote-jira';

const myselfSchema = z.object({
  accountId: z.string().min(1),
  displayName: z.string().catch('You'),
  emailAddress: z.string().catch(''),
});

export interface Myself {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Who the token belongs to, as the site says.
 * @throws {BadOptions} with what to do when the site is not there, is no Jira, or does not know the token
 */
export async function readMyself(jira: RemoteJira, site: string): Promise<Myself> {
  const { host } = new URL(site);
  const answer = await jira.fetch('/rest/api/3/myself', { headers: { accept: 'application/json' } });
  if (answer.status === 401)
    throw new BadOptions(
      `${host} does not accept JIRA_EMAIL with JIRA_API_TOKEN. Check both; tokens expire, and belong to one account.`,
    );
  if (answer.status === 403)
    throw new BadOptions(
      `${host} knows you but does not let you in. Sign in once in the browser, or ask its administrator for access to Jira.`,
    );
  if (answer.status === 502)
    throw new BadOptions(
      `${host} points to another address, which gets no token. Write the address of the site itself.`,
    );
  if (answer.status === 503)
    throw new BadOptions(`${host} does not answer. Check the address and the connection.`);
  const me = myselfSchema.safeParse(parse(await answer.text()));
  if (!answer.ok || !me.success)
    throw new BadOptions(`There is no Jira at ${host} (it answered ${answer.status}). Check the address.`);
  return { accountId: me.data.accountId, name: me.data.displayName, email: me.data.emailAddress };
}
