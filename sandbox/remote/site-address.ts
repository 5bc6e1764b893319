import { BadOptions } from '../bad-options';

/** Names of this machine: there, and only there, a site may be spoken to without TLS. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const example = 'Write it as https://your-site.atlassian.net.';

/**
 * Origin of the site that `--site` names.
 * @throws {BadOptions} for what is no Jira Cloud site, or would carry the token without encryption
 */
export function siteOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new BadOptions(`“${text}” is no address of a site. ${example}`);
  if (url.username !== '' || url.password !== '')
    throw new BadOptions(
      `The address holds a name or password: leave it out and set JIRA_EMAIL and JIRA_API_TOKEN. ${example}`,
    );
  if (loopback.has(url.hostname)) return url.origin;
  if (url.protocol === 'http:')
    throw new BadOptions(`“${url.origin}” would send your token without encryption. ${example}`);
  if (!/^[a-z0-9][a-z0-9-]*\.atlassian\.net$/.test(url.hostname) || url.port !== '')
    throw new BadOptions(`“${url.origin}” is no site of Jira Cloud, and gets no token. ${example}`);
  return url.origin;
}
