import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RemoteJira } from '../../../sandbox/remote/remote-jira';
import { readMyself } from '../../../sandbox/remote/sign-in';
import { email, startFarSite, startServer, token, traces } from './support';
import type { FarSite } from './support';

const credentials = { authorization: () => `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}` };

function jiraAt(site: string, more: { allowWrites?: boolean; timeoutSeconds?: number } = {}) {
  const lines: string[] = [];
  const jira = new RemoteJira({
    site,
    credentials,
    allowWrites: false,
    log: (line) => lines.push(line),
    ...more,
  });
  return { jira, lines };
}

const json = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

describe('a site elsewhere', () => {
  let far: FarSite;
  beforeAll(async () => {
    far = await startFarSite();
  }, 60_000);
  afterAll(() => far.close());

  test('is read as the person, by GET and by the questions that are posted', async () => {
    const { jira, lines } = jiraAt(far.address);
    await expect(readMyself(jira, far.address)).resolves.toMatchObject({ name: 'Petra Vogel' });
    const found = await jira.fetch('/rest/api/3/search/jql', json({ jql: 'project = WEB', maxResults: 1 }));
    expect(found.status).toBe(200);
    const may = await jira.fetch(
      '/rest/api/3/permissions/check',
      json({ globalPermissions: ['BULK_CHANGE'] }),
    );
    expect(may.status).toBe(200);
    expect(lines).toEqual([
      'GET /rest/api/3/myself 200',
      'POST /rest/api/3/search/jql 200',
      'POST /rest/api/3/permissions/check 200',
    ]);
  });

  test.each([
    ['PUT', '/rest/api/3/issue/WEB-1'],
    ['POST', '/rest/api/3/issue'],
    ['DELETE', '/rest/api/3/issue/WEB-1'],
    ['POST', '/rest/api/3/issue/WEB-1/comment'],
    ['PUT', '/rest/agile/1.0/issue/rank'],
    ['POST', '/rest/api/3/something/new'],
    ['PUT', '/rest/api/3/search/jql'],
    ['POST', '/rest/api/3/search/jql/../../issue'],
    ['POST', '/rest/api/3/issue/bulkfetch/%2e%2e/../issue'],
  ])('%s %s is not even sent where only reading was allowed', async (method, path) => {
    const { jira, lines } = jiraAt(far.address);
    const answer = await jira.fetch(path, json({ fields: {} }, method));
    expect(answer.status).toBe(403);
    await expect(answer.json()).resolves.toEqual({
      errorMessages: [expect.stringMatching(/^Nothing was changed: .* start again with --allow-writes\.$/)],
      errors: {},
    });
    expect(lines).toEqual([]);
  });

  test('is changed where that was allowed', async () => {
    const { jira } = jiraAt(far.address, { allowWrites: true });
    const put = await jira.fetch('/rest/api/3/issue/WEB-1', json({ fields: { labels: ['tried'] } }, 'PUT'));
    expect(put.status).toBe(204);
    const read = await jira.fetch('/rest/api/3/issue/WEB-1?fields=labels');
    await expect(read.json()).resolves.toMatchObject({ fields: { labels: ['tried'] } });
  });

  test.each([
    'https://evil.example/rest/api/3/myself',
    '//evil.example/rest/api/3/myself',
    '/rest/../wiki/home',
    '/secure/Dashboard.jspa',
    'http://[',
  ])('%s is asked of nobody', async (path) => {
    const { jira, lines } = jiraAt(far.address);
    expect((await jira.fetch(path)).status).toBe(400);
    expect(lines).toEqual([]);
  });

  test('another token is refused with what to do', async () => {
    const jira = new RemoteJira({
      site: far.address,
      credentials: { authorization: () => `Basic ${Buffer.from(`${email}:other`).toString('base64')}` },
      allowWrites: false,
      log: () => undefined,
    });
    await expect(readMyself(jira, far.address)).rejects.toThrow(
      /does not accept JIRA_EMAIL with JIRA_API_TOKEN\. Check both/,
    );
  });
});

describe('where there is no such site', () => {
  test.each([301, 302, 303, 307, 308])(
    'a redirect (%i) is not followed, with or without the token',
    async (status) => {
      const other = await startServer((_, response) => response.end('{}'));
      const first = await startServer((_, response) => {
        response.writeHead(status, { location: `${other.address}/rest/api/3/myself` }).end();
      });
      try {
        const { jira } = jiraAt(first.address);
        const answer = await jira.fetch('/rest/api/3/myself');
        expect([answer.status, answer.headers.get('location')]).toEqual([502, null]);
        await expect(readMyself(jira, first.address)).rejects.toThrow(
          'points to another address, which gets no token',
        );
        expect(first.asked[0]?.headers.authorization).toBe(
          traces[1] === undefined ? '' : `Basic ${traces[1]}`,
        );
        expect(other.asked).toEqual([]);
      } finally {
        await first.close();
        await other.close();
      }
    },
  );

  test.each([
    [
      404,
      '<html>Your Atlassian Cloud site is currently unavailable</html>',
      /^There is no Jira at .*answered 404/,
    ],
    [200, '<html>Welcome</html>', /^There is no Jira at/],
    [200, '{"hello":1}', /^There is no Jira at/],
    [403, '', /knows you but does not let you in/],
    [503, '', /does not answer/],
  ])('%i %s is told in one sentence', async (status, body, sentence) => {
    const server = await startServer((_, response) => response.writeHead(status).end(body));
    try {
      await expect(readMyself(jiraAt(server.address).jira, server.address)).rejects.toThrow(sentence);
    } finally {
      await server.close();
    }
  });

  test('nobody at the other end, or nobody who speaks', async () => {
    const gone = await startServer((_, response) => response.end());
    await gone.close();
    await expect(readMyself(jiraAt(gone.address).jira, gone.address)).rejects.toThrow('does not answer');
    const silent = await startServer(() => undefined);
    try {
      const { jira } = jiraAt(silent.address, { timeoutSeconds: 0.2 });
      await expect(readMyself(jira, silent.address)).rejects.toThrow('does not answer');
    } finally {
      await silent.close();
    }
  });

  test('cookies of pages stay here, cookies of the site stay there', async () => {
    const server = await startServer((_, response) => {
      response.setHeader('set-cookie', 'tenant=1');
      response.setHeader('x-echo', 'x').end('{}');
    });
    try {
      const headers = {
        cookie: 'backlog-refinery-1=secret',
        origin: 'http://localhost:1',
        authorization: 'Basic eDp5',
      };
      const answer = await jiraAt(server.address).jira.fetch('/rest/api/3/field', { headers });
      expect([...answer.headers.keys()]).not.toContain('set-cookie');
      const sent = server.asked[0]?.headers;
      expect([sent?.cookie, sent?.origin, sent?.authorization]).toEqual([
        undefined,
        undefined,
        `Basic ${traces[1] ?? ''}`,
      ]);
    } finally {
      await server.close();
    }
  });
});
