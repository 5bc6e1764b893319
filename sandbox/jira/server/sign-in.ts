import { Refusal } from '../refusal';
import { isDeleted, type Caller } from '../state/permissions';
import type { Site } from '../state/site';

/**
 * Basic authentication with e-mail address and API token; without any, the call is anonymous.
 * @throws {Refusal} 401 for credentials that are not right
 */
export function signIn(site: Site, authorization: string | undefined): Caller {
  if (authorization === undefined) return null;
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization)?.[1] ?? '';
  const [, email, token] = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  const user = site.users.find(
    (each) =>
      each.email.toLowerCase() === email?.toLowerCase() &&
      each.token === token &&
      each.active &&
      !isDeleted(site, each),
  );
  if (!user) {
    throw new Refusal(
      401,
      { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
      undefined,
      {
        'WWW-Authenticate': `OAuth realm="${encodeURIComponent(site.base)}"`,
        'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED',
      },
    );
  }
  return user;
}
