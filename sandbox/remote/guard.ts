import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Lets one browser in, by a secret of this start: once in the address, from then on in a cookie. */
export interface Guard {
  /** Path and query of the address to open. */
  readonly entrance: string;
  /** The answer to a request that may not pass, or that comes by the entrance; undefined for one that may. */
  check(request: Request): Response | undefined;
}

const entrancePath = '/enter';

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieOf(request: Request, name: string): string {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

const said = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

/**
 * A page, not a redirect: a browser that came by a link of another page would leave a strict cookie out of the
 * request that a redirect makes it send. The address leaves nothing behind, neither as referrer nor in a cache.
 */
function welcome(cookie: string): Response {
  return new Response(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">' +
      '<title>Backlog Refinery</title></head><body><p><a href="/">Go on to your boards</a></p></body></html>',
    {
      headers: {
        'set-cookie': cookie,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      },
    },
  );
}

/** @param address origin of the site on this machine; its port is part of the cookie's name, as cookies know no ports */
export function makeGuard(address: string): Guard {
  const inAddress = randomBytes(32).toString('base64url');
  const inCookie = randomBytes(32).toString('base64url');
  const { host, port } = new URL(address);
  const name = `backlog-refinery-${port}`;
  return {
    entrance: `${entrancePath}?secret=${inAddress}`,
    check(request) {
      const url = new URL(request.url);
      // Any other name could be another site's that points here.
      if (url.host !== host) return said(421, 'No site of that name.');
      const origin = request.headers.get('origin');
      const reads = request.method === 'GET' || request.method === 'HEAD';
      if (reads ? origin !== null && origin !== address : origin !== address)
        return said(403, 'Only a page of this site may ask.');
      if (url.pathname === entrancePath && reads && same(url.searchParams.get('secret') ?? '', inAddress))
        return welcome(`${name}=${inCookie}; Path=/; HttpOnly; SameSite=Strict`);
      if (same(cookieOf(request, name), inCookie)) return undefined;
      return said(401, 'Open the address that npm start printed: it lets this browser in.');
    },
  };
}
