import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unexplained } from './support/explained.mjs';
import { admin, refused, startStandIn } from './support/stand-in.mjs';

describe('search and JQL, as an independent client sees them', () => {
  let site;
  let jira;
  let ids;

  before(async () => {
    site = await startStandIn();
    jira = site.as(admin);
    const made = await jira.issues.createIssues({
      issueUpdates: [...Array(7).keys()].map((place) => ({
        fields: {
          project: { key: 'AUTOTEST' },
          issuetype: { name: place === 0 ? 'Epic' : 'Task' },
          summary: `Step ${place} of paying`,
          labels: place % 2 === 0 ? ['even'] : [],
        },
      })),
    });
    ids = made.issues.map(({ id }) => Number(id));
  });

  after(async () => {
    assert.equal(await site.close(), 0);
    assert.deepEqual(unexplained(site.drift()), []);
  });

  const search = (query) => jira.issueSearch.searchAndReconsileIssuesUsingJqlPost(query);
  const keys = async (jql) =>
    (await search({ jql, fields: ['summary'], maxResults: 100 })).issues.map(({ key }) => key);

  test('without fields an item is its id and nothing else', async () => {
    const { issues, isLast } = await search({ jql: 'project = AUTOTEST' });
    assert.equal(isLast, true);
    assert.deepEqual([...new Set(issues.map((issue) => Object.keys(issue).join()))], ['id']);
  });

  test('pages follow each other by token, to the last one, which has none', async () => {
    const seen = [];
    let nextPageToken;
    let pages = 0;
    do {
      const page = await jira.issueSearch.searchAndReconsileIssuesUsingJql({
        jql: 'project = AUTOTEST ORDER BY key ASC',
        fields: ['summary', 'status'],
        maxResults: 3,
        nextPageToken,
      });
      for (const key of ['total', 'startAt']) assert.equal(key in page, false);
      seen.push(...page.issues.map(({ id }) => Number(id)));
      assert.equal(page.isLast, page.nextPageToken === undefined);
      ({ nextPageToken } = page);
      pages += 1;
    } while (nextPageToken !== undefined);
    assert.deepEqual([seen, pages], [ids, 3]);
  });

  test('names, schema and properties come when asked for', async () => {
    await jira.issueProperties.setIssueProperty({
      issueIdOrKey: String(ids[0]),
      propertyKey: 'app.score',
      body: { v: 3 },
    });
    const page = await search({
      jql: `id = ${ids[0]}`,
      fields: ['summary'],
      expand: 'names,schema',
      properties: ['app.score'],
      reconcileIssues: ids.slice(0, 3),
    });
    assert.deepEqual(page.issues[0].properties, { 'app.score': { v: 3 } });
    assert.equal(page.names.summary, 'Summary');
    assert.equal(page.schema.summary.type, 'string');
  });

  test('*all and *navigable name fields, a minus takes one away', async () => {
    const [whole] = (await search({ jql: `id = ${ids[0]}`, fields: ['*all'] })).issues;
    const [less] = (await search({ jql: `id = ${ids[0]}`, fields: ['*all', '-summary'] })).issues;
    const [seen] = (await search({ jql: `id = ${ids[0]}`, fields: ['*navigable'] })).issues;
    assert.ok('comment' in whole.fields && 'summary' in whole.fields);
    assert.equal('summary' in less.fields, false);
    assert.equal('comment' in seen.fields, false);
  });

  test('emptiness is its own condition', async () => {
    assert.equal((await keys('project = AUTOTEST AND labels = even')).length, 4);
    assert.equal((await keys('project = AUTOTEST AND labels != even')).length, 0);
    assert.equal((await keys('project = AUTOTEST AND (labels != even OR labels is EMPTY)')).length, 3);
  });

  test('words are found by their stem, functions by the caller', async () => {
    assert.equal((await keys('project = AUTOTEST AND summary ~ pays')).length, 7);
    assert.equal((await keys('project = AUTOTEST AND summary ~ payi')).length, 0);
    assert.equal((await keys('reporter = currentUser() AND project = AUTOTEST')).length, 7);
    assert.equal(
      (await keys('project = AUTOTEST AND issuetype not in subTaskIssueTypes() AND type != Epic')).length,
      6,
    );
    assert.equal((await keys('project = AUTOTEST AND sprint not in openSprints()')).length, 0);
  });

  test('a count is a number', async () => {
    assert.equal((await jira.issueSearch.countIssues({ jql: 'project = AUTOTEST' })).count, 7);
  });

  test('what is refused is refused in the words of the contract', async () => {
    const refusals = [
      [
        'ORDER BY key',
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
      ],
      [
        'summary ~ "unclosed',
        "Error in the JQL Query: The quoted string 'unclosed' has not been completed. (line 1, character 11)",
      ],
    ];
    for (const [jql, words] of refusals) {
      const { status, body } = await site.raw(admin, 'POST', '/rest/api/3/search/jql', { jql });
      assert.deepEqual([status, body.errorMessages], [400, [words]]);
    }
    const jql = 'project = AUTOTEST';
    const said = async (more) =>
      (await site.raw(admin, 'POST', '/rest/api/3/search/jql', { jql, ...more })).body;
    const range = 'The max results parameter has to be between 1 and 5,000.';
    assert.deepEqual((await said({ maxResults: 0 })).errorMessages, [range]);
    assert.deepEqual((await said({ maxResults: 5001 })).errorMessages, [range]);
    assert.deepEqual((await said({ nextPageToken: 'made-up' })).errorMessages, [
      'The provided next page token is invalid or expired.',
    ]);
    assert.deepEqual(await said({ startAt: 5 }), {
      errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'],
    });
    const orders = ['key', 'created', 'updated', 'status', 'priority', 'assignee', 'reporter', 'summary'];
    assert.deepEqual(
      (await site.raw(admin, 'POST', '/rest/api/3/search/jql', { jql: `${jql} ORDER BY ${orders.join()}` }))
        .body.errorMessages,
      ['JQL can be ordered by at most 7 fields.'],
    );
  });

  test('the old search says where the new one is', async () => {
    for (const method of ['GET', 'POST']) {
      const { status, text } = await site.raw(
        admin,
        method,
        '/rest/api/3/search',
        method === 'GET' ? undefined : {},
      );
      assert.equal(status, 410);
      assert.match(text, /Please migrate to the \/rest\/api\/3\/search\/jql API/);
    }
  });

  test('queries are parsed without being run', async () => {
    const { queries } = await jira.jql.parseJqlQueries({
      validation: 'strict',
      queries: ['project = AUTOTEST AND labels in (a, b) ORDER BY Rank', 'project = = 1'],
    });
    assert.deepEqual(
      queries.map(({ structure, errors }) => [structure !== undefined, (errors ?? []).length > 0]),
      [
        [true, false],
        [false, true],
      ],
    );
    assert.equal(queries[0].structure.where.operator, 'and');
  });

  test('issues are matched against queries', async () => {
    const { matches } = await jira.issueSearch.matchIssues({
      issueIds: ids,
      jqls: ['labels = even', 'project = GONE'],
    });
    assert.deepEqual([...matches[0].matchedIssues].sort(), [ids[0], ids[2], ids[4], ids[6]]);
    assert.deepEqual([matches[1].matchedIssues, matches[1].errors], [[], []]);
  });

  test('a query without a sentence is no query', async () => {
    assert.equal((await refused(search({ jql: '' }))).status, 400);
  });
});
