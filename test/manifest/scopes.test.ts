import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readManifest } from '../../sandbox/forge/manifest';
import { matchingRoutes, requiredScopes } from '../../sandbox/forge/scopes/required-scopes';
import { routesInCode } from '../support/routes-in-code';

const root = join(__dirname, '..', '..');
const named = readManifest(join(root, 'manifest.yml')).permissions.scopes.map(({ name }) => name);
const routes = routesInCode([join(root, 'src'), join(root, 'static/panel/src')]);

describe('scopes', () => {
  test('the code is read at all', () => {
    expect(routes.length).toBeGreaterThan(10);
  });

  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s is an operation that the scope table knows',
    (_name, { method, path }) => {
      expect(matchingRoutes(method, path)).not.toEqual([]);
    },
  );

  test('those the code needs are those manifest.yml names, none less and none more', () => {
    // A path with a part put in at run time may be several operations: it needs the scopes of each.
    const needed = routes.flatMap(({ method, path }) =>
      matchingRoutes(method, path)
        .filter((route, _index, [best]) => route.literal === best?.literal)
        .flatMap(({ scopes }) => scopes),
    );
    expect([...new Set([...needed, 'storage:app'])].sort()).toEqual([...named].sort());
  });
});

describe('the scope table', () => {
  test.each([
    ['GET', '/rest/api/3/issue/WEB-1?fields=summary', ['read:jira-work']],
    ['POST', '/rest/api/3/issue/bulkfetch', ['read:jira-work']],
    ['PUT', '/rest/agile/1.0/issue/rank', ['write:issue:jira-software']],
    [
      'GET',
      '/rest/agile/1.0/board/1/configuration',
      ['read:board-scope.admin:jira-software', 'read:project:jira'],
    ],
    ['POST', '/rest/api/3/permissions/check', []],
  ])('%s %s', (method, path, scopes) => {
    expect(requiredScopes(method, path)).toEqual(scopes);
  });

  test('does not know what there is not', () => {
    expect(requiredScopes('GET', '/rest/greenhopper/1.0/rapidview')).toBeUndefined();
  });
});
