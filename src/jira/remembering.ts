import type { JiraAnswer, JiraHttp } from './http';

/** Settings of the site: `GET field` alone costs a point for each of its fields. */
const settings =
  /^\/rest\/(api\/3\/(field|issueLinkType|priority|project\/[^/?]+)|agile\/1\.0\/board\/\d+\/configuration)$/;

/**
 * Asks for settings of the site once, however many items are changed. Made for one call of a function and one person,
 * and gone with it: what somebody else may see, or what changes meanwhile, is never mixed up.
 */
export function remembering(http: JiraHttp): JiraHttp {
  const known = new Map<string, Promise<JiraAnswer>>();
  return {
    send(request) {
      const { method, path } = request;
      if (method !== 'GET' || !settings.test(path)) return http.send(request);
      const asked = known.get(path);
      if (asked) return asked;
      const answer = http.send(request);
      known.set(path, answer);
      // Only what was answered is worth remembering.
      const forget = () => known.delete(path);
      answer.then(({ status }) => status >= 400 && forget(), forget);
      return answer;
    },
  };
}
