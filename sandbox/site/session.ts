import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly token: string;
}

const personCookie = 'sandbox-person';
const themeCookie = 'sandbox-theme';

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Who is at the site, and whether a page of ours asks. Everything hangs on a secret made at each start: the cookie is
 * sealed with it, and a page's script has to show a key made from it, which no page of another site can read.
 */
export class Session {
  readonly #secret = randomBytes(32);
  readonly key = this.#seal('key');

  /** @param people who can be, the first of whom is there until another is chosen */
  constructor(readonly people: readonly [Person, ...Person[]]) {}

  person(context: Context): Person {
    const [accountId = '', seal = ''] = (getCookie(context, personCookie) ?? '').split('.');
    const person = this.people.find((candidate) => candidate.accountId === accountId);
    return person && same(seal, this.#seal(accountId)) ? person : this.people[0];
  }

  /** @returns whether there is such a person */
  become(context: Context, accountId: string): boolean {
    if (!this.people.some((person) => person.accountId === accountId)) return false;
    setCookie(context, personCookie, `${accountId}.${this.#seal(accountId)}`, {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
    });
    return true;
  }

  theme(context: Context): 'light' | 'dark' {
    return getCookie(context, themeCookie) === 'dark' ? 'dark' : 'light';
  }

  /** Whether a request that does something comes from a page of ours. */
  isOurs(context: Context, site: string, key: string | undefined): boolean {
    return context.req.header('origin') === site && key !== undefined && same(key, this.key);
  }

  #seal(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}
