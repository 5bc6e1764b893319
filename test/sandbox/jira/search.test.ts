import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { errors, found, keys, list } from './support/read';
import { openSite, type TestSite } from './support/site';
import { people, smallSeed } from './support/small-seed';

let site: TestSite;
const many = Array.from({ length: 230 }, (_each, place) => ({
  ...smallSeed.issues[2]!,
  key: `SHOP-${place + 100}`,
  summary: `Item number ${place}`,
}));
beforeAll(async () => {
  site = await openSite({ ...smallSeed, issues: [...smallSeed.issues, ...many] });
});
afterEach(() => {
  site.standIn.setSwitches({ pageLimit: null, indexLag: 0, lostFromIndex: [], unknownJqlNames: 'empty' });
});
afterAll(() => site.end());

test.each([[undefined], [[]], [['id']]])(
  'asked for %j it answers with ids and nothing else',
  async (asked) => {
    const reply = await search({ jql: 'project = TEAM', ...(asked === undefined ? {} : { fields: asked }) });
    expect(list(reply).issues.every((issue) => Object.keys(issue).join() === 'id')).toBe(true);
    expect(list(reply).issues).toHaveLength(2);
  },
);

const search = (body: unknown) => site.send(people.owner, 'POST', '/rest/api/3/search/jql', body);

/** All pages, as a client reads them: on until there is no token. */
async function pages(body: object): Promise<number[][]> {
  const sizes: number[][] = [];
  let nextPageToken: string | undefined;
  do {
    const page = list(await search({ ...body, ...(nextPageToken === undefined ? {} : { nextPageToken }) }));
    sizes.push(page.issues.map(({ id }) => Number(id)));
    expect(page.isLast).toBe(page.nextPageToken === undefined);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return sizes;
}

describe('pages', () => {
  const jql = 'project = SHOP ORDER BY Rank';

  test('of ids alone hold 5,000, and nothing but ids', async () => {
    const reply = await search({ jql, maxResults: 5000 });
    expect(list(reply).issues).toHaveLength(240);
    expect(list(reply).issues[0]).toEqual({ id: '10000' });
  });

  test('with fields hold 100 whatever was asked', async () => {
    const read = await pages({ jql, fields: ['summary'], maxResults: 5000 });
    expect(read.map((page) => page.length)).toEqual([100, 100, 40]);
    expect(new Set(read.flat()).size).toBe(240);
  });

  test('are 50 by default and shorter when the switch says so', async () => {
    expect((await pages({ jql, fields: ['summary'] })).map((page) => page.length)).toEqual([
      50, 50, 50, 50, 40,
    ]);
    site.standIn.setSwitches({ pageLimit: 37 });
    const read = await pages({ jql, maxResults: 5000 });
    expect(read[0]).toHaveLength(37);
    expect(read.flat()).toHaveLength(240);
  });

  test('go on with a token of the same query only', async () => {
    const { nextPageToken } = list(await search({ jql, maxResults: 10 }));
    for (const body of [
      { jql: 'project = TEAM', nextPageToken },
      { jql, nextPageToken: 'made-up' },
    ]) {
      const reply = await search(body);
      expect(reply.status).toBe(400);
      expect(errors(reply).errorMessages).toEqual(['The provided next page token is invalid or expired.']);
    }
  });

  test.each([0, 5001])('of %i are refused', async (maxResults) => {
    const reply = await search({ jql, maxResults });
    expect(errors(reply).errorMessages).toEqual(['The max results parameter has to be between 1 and 5,000.']);
  });
});

test('an unbounded query is refused by search and count', async () => {
  const words = [
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  ];
  expect(errors(await search({ jql: 'ORDER BY created' })).errorMessages).toEqual(words);
  const count = await site.send(people.owner, 'POST', '/rest/api/3/search/approximate-count', { jql: '' });
  expect(errors(count).errorMessages).toEqual(words);
});

test('only the fields and properties asked for come back', async () => {
  await site.send(people.owner, 'PUT', '/rest/api/3/issue/SHOP-3/properties/app.score', { v: 3 });
  const reply = await search({
    jql: 'key = SHOP-3',
    fields: ['summary', 'nonsense', 'parent'],
    properties: ['app.score', 'other'],
  });
  const [issue] = list(reply).issues;
  expect(issue?.fields).toEqual({ summary: 'Search by "name" & size' });
  expect(issue?.properties).toEqual({ 'app.score': { v: 3 } });
});

test('counting answers a count', async () => {
  const reply = await site.send(people.viewer, 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'project = SHOP',
  });
  expect(reply.body).toEqual({ count: 239 });
});

describe('the index', () => {
  test('trails writes; reconciled issues are seen as they are', async () => {
    site.standIn.setSwitches({ indexLag: 60_000 });
    await site.send(people.owner, 'PUT', '/rest/api/3/issue/SHOP-3', { fields: { labels: ['fresh'] } });
    expect(await found(site, people.owner, 'labels = fresh')).toEqual([]);
    const reconciled = await search({ jql: 'labels = fresh', fields: ['labels'], reconcileIssues: [10002] });
    expect(keys(reconciled)).toEqual(['SHOP-3']);
    site.standIn.setSwitches({ indexLag: 0 });
  });

  test('can lose an issue for a while', async () => {
    site.standIn.setSwitches({ lostFromIndex: ['TEAM-1'] });
    expect(await found(site, people.owner, 'project = TEAM ORDER BY key ASC')).toEqual(['TEAM-2']);
    expect((await site.send(people.owner, 'GET', '/rest/api/3/issue/TEAM-1')).status).toBe(200);
  });
});
