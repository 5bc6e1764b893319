/** What Jira serves to apps and refuses to people: their webhooks, and what their JQL functions came to. */
import { z } from 'zod';
import { messagesOf, Refusal, refusal } from '../refusal';
import { compileFor } from './find-issues';
import { bodyOf, noContent, ok, requireCaller, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';

const PAGE = 100;
const LIFE_DAYS = 30;
const DAY = 86_400_000;

const EVENTS = [
  'jira:issue_created',
  'jira:issue_updated',
  'jira:issue_deleted',
  'comment_created',
  'comment_updated',
  'comment_deleted',
  'issue_property_set',
  'issue_property_deleted',
  'sprint_created',
  'sprint_updated',
  'sprint_closed',
  'sprint_deleted',
  'sprint_started',
  'jira:version_released',
  'jira:version_unreleased',
  'jira:version_created',
  'jira:version_moved',
  'jira:version_updated',
  'jira:version_merged',
  'jira:version_deleted',
] as const;

/** @throws {Refusal} 403 for people */
function requireApp(call: Call, words: string): void {
  if (requireCaller(call).kind !== 'app') throw refusal(403, words);
}

const requireHookOwner = (call: Call): void => {
  requireApp(call, 'Only Connect and OAuth 2.0 apps can use this operation.');
};
const requireFunctionOwner = (call: Call): void => {
  requireApp(call, 'Only the app that provided the function can use this operation.');
};

const registration = z.strictObject({
  url: z.url(),
  webhooks: z
    .array(
      z.strictObject({
        events: z.array(z.enum(EVENTS)).min(1),
        jqlFilter: z.string(),
        fieldIdsFilter: z.array(z.string()).optional(),
        issuePropertyKeysFilter: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});

/** What is wrong with a filter, in Jira's words. */
function problemsOf(call: Call, jql: string): readonly string[] {
  try {
    return compileFor(call, jql).problems;
  } catch (error) {
    if (error instanceof Refusal) return messagesOf(error);
    throw error;
  }
}

/** Kept and listed; nothing is delivered to their address, which may be anywhere. */
function register(call: Call): Answer {
  requireHookOwner(call);
  const { site } = call;
  const { url, webhooks } = bodyOf(call, registration);
  return ok({
    webhookRegistrationResult: webhooks.map((hook) => {
      const problems = problemsOf(call, hook.jqlFilter);
      if (problems.length > 0) return { errors: problems };
      const id = site.nextId('webhook');
      site.webhooks.put({ ...hook, id, url, expires: site.now() + LIFE_DAYS * DAY });
      return { createdWebhookId: id };
    }),
  });
}

function list(call: Call): Answer {
  requireHookOwner(call);
  const hooks = [...call.site.webhooks.all()];
  return ok(
    pageBean(hooks, pageRequest(call, PAGE, PAGE), ({ expires, ...hook }) => ({
      ...hook,
      expirationDate: expires,
    })),
  );
}

const named = z.strictObject({ webhookIds: z.array(z.number().int()).min(1) });

function remove(call: Call): Answer {
  requireHookOwner(call);
  for (const id of bodyOf(call, named).webhookIds) call.site.webhooks.delete(id);
  return { status: 202 };
}

function refresh(call: Call): Answer {
  requireHookOwner(call);
  const { site } = call;
  const expires = site.now() + LIFE_DAYS * DAY;
  for (const id of bodyOf(call, named).webhookIds) {
    const hook = site.webhooks.get(id);
    if (hook) site.webhooks.put({ ...hook, expires });
  }
  return ok({ expirationDate: expires });
}

function failed(call: Call): Answer {
  requireHookOwner(call);
  return ok({ maxResults: call.query.integer('maxResults', PAGE), values: [] });
}

/** No app here has a function, so there is nothing that one came to. */
function computations(call: Call): Answer {
  requireFunctionOwner(call);
  return ok(pageBean([], pageRequest(call, PAGE, PAGE), (none) => none));
}

function foundComputations(call: Call): Answer {
  requireFunctionOwner(call);
  const { precomputationIDs } = bodyOf(call, z.looseObject({ precomputationIDs: z.array(z.string()) }));
  return ok({ precomputations: [], notFoundPrecomputationIDs: precomputationIDs });
}

function setComputations(call: Call): Answer {
  requireFunctionOwner(call);
  const { values } = bodyOf(
    call,
    z.looseObject({
      values: z.array(
        z.looseObject({ id: z.string(), value: z.string().optional(), error: z.string().optional() }),
      ),
    }),
  );
  if (values.length === 0) return noContent;
  const body = { notFoundPrecomputationIDs: values.map(({ id }) => id) };
  if (call.query.flag('skipNotFoundPrecomputations')) return ok(body);
  return { status: 404, body: { errorMessages: ['Some precomputations were not found.'], ...body } };
}

const hook = '/rest/api/3/webhook';
const computation = '/rest/api/3/jql/function/computation';

export const appOnlyOperations: readonly Operation[] = [
  { method: 'POST', path: hook, run: register },
  { method: 'GET', path: hook, run: list },
  { method: 'DELETE', path: hook, run: remove },
  { method: 'PUT', path: `${hook}/refresh`, run: refresh },
  { method: 'GET', path: `${hook}/failed`, run: failed },
  { method: 'GET', path: computation, run: computations },
  { method: 'POST', path: computation, run: setComputations },
  { method: 'POST', path: `${computation}/search`, run: foundComputations },
];
