import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());

describe('who asks', () => {
  test('is known by e-mail address and token', async () => {
    const reply = await site.send(people.developer, 'GET', '/rest/api/3/myself');
    expect(reply.body).toMatchObject({
      accountId: 'u-dev',
      accountType: 'atlassian',
      timeZone: 'America/New_York',
    });
  });

  test('with a wrong token is refused, not taken for a stranger', async () => {
    const reply = await site.send({ ...people.owner, token: 'wrong' }, 'GET', '/rest/api/3/field');
    expect(reply.status).toBe(401);
    expect(reply.headers.get('www-authenticate')).toContain('OAuth realm=');
  });

  test('and has a deleted account cannot sign in', async () => {
    expect((await site.send(people.gone, 'GET', '/rest/api/3/myself')).status).toBe(401);
  });

  test('as nobody sees nothing', async () => {
    expect((await site.send(null, 'GET', '/rest/api/3/myself')).status).toBe(401);
    expect((await site.send(null, 'GET', '/rest/api/3/issue/SHOP-2')).status).toBe(404);
    expect((await site.send(null, 'GET', '/rest/api/3/search/jql?jql=project%3DSHOP')).body).toEqual({
      issues: [],
      isLast: true,
    });
  });

  test('as the app is the account of type app', async () => {
    const app = site.standIn.users.find(({ accountType }) => accountType === 'app');
    const reply = await site.send(app ?? null, 'GET', '/rest/api/3/myself');
    expect(reply.body).toMatchObject({ accountType: 'app', accountId: app?.accountId });
  });
});

describe('every answer', () => {
  test('carries the headers of Jira', async () => {
    const { headers } = await site.send(people.owner, 'GET', '/rest/api/3/issue/NONE-1');
    expect(headers.get('cache-control')).toBe('no-cache, no-store, no-transform');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('atl-traceid')).toMatch(/^[0-9a-f]{32}$/);
    expect(headers.get('content-type')).toBe('application/json;charset=UTF-8');
  });

  test('has absolute https addresses in self', async () => {
    const reply = await site.send(people.owner, 'GET', '/rest/api/3/project/SHOP');
    expect(reply.body).toMatchObject({
      self: expect.stringMatching(/^https:\/\/sandbox\.atlassian\.net\/rest\//),
    });
  });
});

describe('a question for the headers alone', () => {
  test('is answered as the whole question, without the body', async () => {
    const ask = (path: string): Promise<Reply> => site.send(people.owner, 'HEAD', path);
    const found = await ask('/rest/api/3/issue/SHOP-3');
    expect([found.status, found.body]).toEqual([200, '']);
    expect(found.headers.get('content-type')).toBe('application/json;charset=UTF-8');
    expect((await ask('/rest/api/3/issue/SHOP-404')).status).toBe(404);
    expect((await ask('/rest/api/3/issueLink')).status).toBe(405);
  });
});

describe('a path', () => {
  test('that Jira does not have is a 404 as a problem document', async () => {
    const reply = await site.send(people.owner, 'GET', '/rest/api/3/issue/SHOP-1/no-such-thing');
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply.body).toMatchObject({
      status: 404,
      detail: 'No endpoint GET /rest/api/3/issue/SHOP-1/no-such-thing.',
      instance: '/rest/api/3/issue/SHOP-1/no-such-thing',
    });
  });

  test('asked with the wrong method is a 405 that names the right ones', async () => {
    const reply = await site.send(people.owner, 'GET', '/rest/api/3/issueLink');
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe('POST');
    expect(reply.body).toMatchObject({ detail: "Method 'GET' is not supported." });
  });

  test('that the stand-in does not serve is a 501 with a marker, and is noted', async () => {
    const reply = await site.send(people.owner, 'GET', '/rest/api/3/screens');
    expect(reply.status).toBe(501);
    expect(JSON.stringify(reply.body)).toContain('SANDBOX_NOT_IMPLEMENTED');
    expect(site.standIn.unimplemented).toContain('GET /rest/api/3/screens');
  });

  test('of the removed search says where to go', async () => {
    const reply = await site.send(people.owner, 'GET', '/rest/api/3/search?jql=project=SHOP');
    expect(reply.status).toBe(410);
    expect(JSON.stringify(reply.body)).toContain('Please migrate to the /rest/api/3/search/jql API.');
  });

  test('with a number that is none is a problem document', async () => {
    const reply = await site.send(people.owner, 'GET', '/rest/api/3/issue/SHOP-2/comment?maxResults=x');
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ detail: "Failed to convert 'maxResults' with value: 'x'" });
  });
});

describe('a body', () => {
  test.each([
    ['', { errorMessages: ['No Issue Create payload supplied'], errors: {} }],
    ['{', { errorMessages: ['There was an error parsing JSON. Check that your request body is valid.'] }],
    [
      '[1]',
      { errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'] },
    ],
    [
      '{"fields":{}}',
      {
        errorMessages: [],
        errors: { project: 'Specify a valid project ID or key', issuetype: 'Specify an issue type' },
      },
    ],
  ])('to create from, %j, is refused in words of Jira', async (body, expected) => {
    const reply = await site.send(people.owner, 'POST', '/rest/api/3/issue', body);
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual(expected);
  });

  test('of a search may hold nothing unknown', async () => {
    const reply = await site.send(people.owner, 'POST', '/rest/api/3/search/jql', {
      jql: 'project = SHOP',
      startAt: 0,
    });
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({
      errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'],
    });
  });
});
