/** Which scopes an operation wants: `routes.json`, from the `security` of Atlassian's OpenAPI documents. */
import routes from './routes.json';

interface Route {
  readonly method: string;
  readonly segments: readonly string[];
  readonly scopes: readonly string[];
}

/** In the table, a path parameter. In a path read out of code, a value nobody knows yet. */
const any = '{}';

const table: readonly Route[] = Object.entries(routes).flatMap(([scopes, operations]) =>
  operations.map((operation) => {
    const [method = '', path = ''] = operation.split(' ');
    return {
      method,
      segments: path.split('/'),
      scopes: scopes.split(' ').filter((scope) => scope !== ''),
    };
  }),
);

/** Literal segments that agree; a route with more of them is the better match (`issue/bulkfetch` beats `issue/{}`). */
function agreement(route: Route, method: string, segments: readonly string[]): number | undefined {
  if (route.method !== method || route.segments.length !== segments.length) return undefined;
  let literal = 0;
  for (const [at, expected] of route.segments.entries()) {
    if (expected === segments[at]) literal += 1;
    else if (expected !== any && segments[at] !== any) return undefined;
  }
  return literal;
}

/**
 * Scopes of one call.
 * @param path with or without query
 * @returns undefined for an operation the table does not know
 */
export function requiredScopes(method: string, path: string): readonly string[] | undefined {
  return matchingRoutes(method, path)[0]?.scopes;
}

/** All operations that a path with unknown parts may mean, best match first. */
export function matchingRoutes(
  method: string,
  path: string,
): readonly (Route & { readonly literal: number })[] {
  const segments = (path.split('?')[0] ?? '').split('/');
  return table
    .flatMap((route) => {
      const literal = agreement(route, method.toUpperCase(), segments);
      return literal === undefined ? [] : [{ ...route, literal }];
    })
    .sort((one, other) => other.literal - one.literal);
}
