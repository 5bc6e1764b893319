import { BadOptions } from '../bad-options';

/**
 * Value of an `Authorization` header, and nothing else: e-mail and token go no further than this closure, so that
 * no log line, page or object printed for debugging can hold them.
 */
export interface Credentials {
  readonly authorization: () => string;
}

const where = 'Make a token at https://id.atlassian.com/manage-profile/security/api-tokens.';

/**
 * Takes JIRA_EMAIL and JIRA_API_TOKEN out of the environment: what is started from here on does not inherit them.
 * @throws {BadOptions} naming what is missing
 */
export function takeCredentials(env: Record<string, string | undefined>): Credentials {
  const email = env['JIRA_EMAIL']?.trim() ?? '';
  const token = env['JIRA_API_TOKEN']?.trim() ?? '';
  delete env['JIRA_EMAIL'];
  delete env['JIRA_API_TOKEN'];
  const missing = [...(email === '' ? ['JIRA_EMAIL'] : []), ...(token === '' ? ['JIRA_API_TOKEN'] : [])];
  if (missing.length > 0)
    throw new BadOptions(
      `Set ${missing.join(' and ')} in the environment to use a site of your own. ${token === '' ? where : 'It is the address you sign in to Jira with.'}`,
    );
  if (email.includes(':')) throw new BadOptions('JIRA_EMAIL is no e-mail address: it holds a colon.');
  const header = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return { authorization: () => header };
}
