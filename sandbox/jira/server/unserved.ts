import type { Method } from '../operations/operation';
import { problem, Refusal } from '../refusal';
import { closedFamilies, knownPaths } from './known-operations';
import { fit } from './router';

/** Found in the answer to every call the stand-in cannot serve. */
const UNIMPLEMENTED = 'SANDBOX_NOT_IMPLEMENTED';

export interface Unserved {
  readonly refusal: Refusal;
  /** Whether it is the stand-in that is lacking, not the caller. */
  readonly gap: boolean;
}

/** Why there is no answer: the stand-in's gap (501), the wrong method (405) or a path Jira does not have (404). */
export function unserved(
  method: string,
  path: string,
  segments: readonly string[],
  servedMethods: readonly Method[],
): Unserved {
  const known = knownPaths.filter((each) => fit(each.segments, segments));
  const methods = [...new Set([...servedMethods, ...known.flatMap((each) => each.methods)])].sort();
  if (known.some((each) => each.methods.includes(method))) return { refusal: gap(method, path), gap: true };
  if (methods.length > 0) {
    const headers = { Allow: methods.join(', ') };
    return {
      refusal: problem(405, 'Method Not Allowed', `Method '${method}' is not supported.`, path, headers),
      gap: false,
    };
  }
  if (closedFamilies.has(segments.slice(0, 5).join('/'))) {
    return { refusal: problem(404, 'Not Found', `No endpoint ${method} ${path}.`, path), gap: false };
  }
  return { refusal: gap(method, path), gap: true };
}

function gap(method: string, path: string): Refusal {
  return new Refusal(501, {
    errorMessages: [
      `${UNIMPLEMENTED}: the stand-in does not serve ${method} ${path}. Add it under sandbox/jira/operations.`,
    ],
    errors: {},
  });
}
