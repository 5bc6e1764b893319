import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { errors } from './support/read';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());
const evaluate = (expression: string, context: object = {}, more = ''): Promise<Reply> =>
  site.send(people.owner, 'POST', `/rest/api/3/expression/evaluate${more}`, { expression, context });

test('an expression is worked out over an issue, a project and who asks', async () => {
  const reply = await evaluate(
    '{ key: issue.key, type: issue.issueType.name, me: user.displayName, project: project.key }',
    { issue: { key: 'SHOP-2' }, project: { key: 'SHOP' } },
  );
  expect(reply.body).toEqual({
    value: { key: 'SHOP-2', type: 'Story', me: 'Olga Owner', project: 'SHOP' },
  });
});

test('and over what a query finds, page by page', async () => {
  const context = (nextPageToken?: string): object => ({
    issues: { jql: { query: 'project = TEAM ORDER BY key ASC', maxResults: 1, nextPageToken } },
  });
  const first = await evaluate('issues.map(issue => issue.key)', context());
  const { meta } = z
    .object({
      value: z.tuple([z.literal('TEAM-1')]),
      meta: z.object({
        issues: z.object({ jql: z.object({ isLast: z.literal(false), nextPageToken: z.string() }) }),
      }),
    })
    .parse(first.body);
  const second = await evaluate('issues.map(issue => issue.key)', context(meta.issues.jql.nextPageToken));
  expect(second.body).toEqual({
    value: ['TEAM-2'],
    meta: { issues: { jql: { isLast: true, nextPageToken: null } } },
  });
});

test('what cannot be read or is not seen is refused', async () => {
  const broken = await evaluate('issue.key ==', { issue: { key: 'SHOP-2' } });
  expect([broken.status, errors(broken).errorMessages]).toEqual([
    400,
    ['Evaluation failed: Unexpected end.'],
  ]);
  expect((await evaluate('issue.key', { issue: { key: 'NOPE-1' } })).status).toBe(404);
});

test('expressions are checked without being worked out', async () => {
  const reply = await site.send(people.owner, 'POST', '/rest/api/3/expression/analyse', {
    expressions: ['issue.key', 'issue.\n+'],
  });
  expect(reply.body).toEqual({
    results: [
      { expression: 'issue.key', valid: true },
      {
        expression: 'issue.\n+',
        valid: false,
        errors: [{ type: 'syntax', message: "Unexpected '+'.", line: 2, column: 1 }],
      },
    ],
  });
});

test('what is around an issue is within reach', async () => {
  const around = `{ links: issue.links.map(link => link.type.name + ' ' + link.direction + ' ' + link.linkedIssue.key),
    parent: issue.parent.key, steps: issue.subtasks.map(step => step.key), text: issue.description.plainText,
    said: issue.comments.length, sprint: issue.sprint }`;
  const reply = await evaluate(around, { issue: { key: 'SHOP-2' } });
  expect(reply.body).toEqual({
    value: {
      links: ['Blocks outward SHOP-3', 'Relates outward TEAM-1'],
      parent: 'SHOP-1',
      steps: ['SHOP-8'],
      text: 'Customers pay their invoices within thirty days.',
      said: 0,
      sprint: null,
    },
  });
});

test('boards and sprints are, and nothing that is not offered', async () => {
  const reply = await evaluate('board.type + ": " + sprint.name', { board: 1, sprint: 2 });
  expect(reply.body).toEqual({ value: 'scrum: Shop 2' });
  expect((await evaluate('sprint.name', { sprint: 99 })).status).toBe(404);
  expect((await evaluate('1', { weather: 'fine' })).status).toBe(400);
  expect((await evaluate('1', { serviceDesk: 1 })).status).toBe(501);
});
