import type { Method } from '../operations/operation';
import { problem, Unserved, type Refusal } from '../refusal';
import { isNowhere, knownPaths } from './known-operations';
import { fit } from './router';

const parameters = (segments: readonly string[]): number =>
  segments.filter((segment) => segment.startsWith(':')).length;

/** Whether a fixed word of Jira's would be taken for a parameter here: `filter/favourite` is no filter. */
export function isMistaken(method: string, template: string, path: readonly string[]): boolean {
  const taken = parameters(template.split('/'));
  return knownPaths.some(
    ({ methods, segments }) =>
      methods.includes(method) && parameters(segments) < taken && fit(segments, path) !== undefined,
  );
}

/** Version 2 has the paths of version 3. */
const asVersionThree = (segments: readonly string[]): string[] =>
  segments.map((word, place) => (place === 3 && segments[2] === 'api' && word === '2' ? '3' : word));

/** Why there is no answer: the stand-in's gap (501), the wrong method (405) or a path Jira does not have (404). */
export function whyUnserved(
  method: string,
  path: string,
  segments: readonly string[],
  servedMethods: readonly Method[],
): Refusal {
  const place = asVersionThree(segments);
  const known = knownPaths.filter((each) => fit(each.segments, place));
  const methods = [...new Set([...servedMethods, ...known.flatMap((each) => each.methods)])].sort();
  if (known.some((each) => each.methods.includes(method))) return new Unserved(`${method} ${path}`);
  if (methods.length > 0) {
    const headers = { Allow: methods.join(', ') };
    return problem(405, 'Method Not Allowed', `Method '${method}' is not supported.`, path, headers);
  }
  if (isNowhere(place)) return problem(404, 'Not Found', `No endpoint ${method} ${path}.`, path);
  return new Unserved(`${method} ${path}`);
}
