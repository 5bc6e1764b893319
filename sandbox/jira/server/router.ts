import type { Method, Operation } from '../operations/operation';

export interface Match {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

const isParam = (segment: string): boolean => segment.startsWith(':');

/** Parameters of a path that fits the template; `undefined` when it does not. */
export function fit(
  template: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, segment] of template.entries()) {
    const given = path[place] ?? '';
    if (isParam(segment)) params[segment.slice(1)] = given;
    else if (segment !== given) return undefined;
  }
  return params;
}

export class Router {
  readonly #routes: readonly { readonly segments: readonly string[]; readonly operation: Operation }[];

  constructor(operations: readonly Operation[]) {
    // A fixed word is preferred to a parameter at the same place: `issue/rank` before `issue/:idOrKey`.
    const weight = (segments: readonly string[]): string =>
      segments.map((each) => (isParam(each) ? '1' : '0')).join('');
    this.#routes = operations
      .map((operation) => ({ segments: operation.path.split('/'), operation }))
      .sort((a, b) => (weight(a.segments) < weight(b.segments) ? -1 : 1));
  }

  /** @param path decoded segments */
  find(method: string, path: readonly string[]): Match | undefined {
    for (const { segments, operation } of this.#routes) {
      if (operation.method !== method) continue;
      const params = fit(segments, path);
      if (params) return { operation, params };
    }
    return undefined;
  }

  /** Methods that the path is served with. */
  methods(path: readonly string[]): Method[] {
    const found = this.#routes
      .filter(({ segments }) => fit(segments, path))
      .map(({ operation }) => operation.method);
    return [...new Set(found)];
  }
}
