import { requestJira } from '@forge/bridge';
import type { JiraHttp } from '../../../../src/jira/http';

/** Jira through the bridge, as the viewer: what the person may not see, the panel does not get. */
export const bridgeHttp: JiraHttp = {
  async send({ method, path, body }) {
    const response = await requestJira(path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const headers: Record<string, string> = {};
    response.headers.forEach((value, name) => {
      headers[name.toLowerCase()] = value;
    });
    return { status: response.status, headers, body: await response.text() };
  },
};
