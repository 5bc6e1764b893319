import { asApp, asUser, assumeTrustedRoute } from '@forge/api';
import type { JiraAnswer, JiraHttp, JiraRequest } from './jira/http';

type Caller = typeof asUser | typeof asApp;

async function send(as: Caller, { method, path, body }: JiraRequest): Promise<JiraAnswer> {
  // `route` would encode what is encoded already. Every path is built in src/jira, from checked ids and URLSearchParams.
  const response = await as().requestJira(assumeTrustedRoute(path), {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  return { status: response.status, headers, body: await response.text() };
}

/** Jira as the person whose action called the function. */
export const jiraAsUser: JiraHttp = { send: (request) => send(asUser, request) };

/** Jira as the app itself, which may see more than anybody who looks: only for what no person asked for. */
export const jiraAsApp: JiraHttp = { send: (request) => send(asApp, request) };
