import { z } from 'zod';
import { refusal, unreadable, PAYLOAD_REFUSED } from '../refusal';
import { chooseFields, chooseProperties, issueShape } from '../shapes/issue';
import { compileFor, findIssues } from './find-issues';
import { possibilities } from './issue-reading';
import { bodyOf, ok, type Answer, type Call, type Operation } from './operation';
import { makeToken, readToken } from './page-token';

const SearchLimits = {
  asked: 5000,
  default: 50,
  /** Asked for more than ids, the live site serves no more than that. */
  withFields: 100,
  reconcile: 50,
  properties: 5,
  /** Of each issue, the newest. */
  changes: 20,
} as const;

const UNBOUNDED =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';
const REMOVED =
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is ' +
  'available at https://developer.atlassian.com/changelog/#CHANGE-2046';

const requestSchema = z.strictObject({
  jql: z.string().default(''),
  fields: z.array(z.string()).default([]),
  fieldsByKeys: z.boolean().default(false),
  expand: z.string().default(''),
  properties: z.array(z.string()).default([]),
  maxResults: z.number().int().default(SearchLimits.default),
  nextPageToken: z.string().optional(),
  reconcileIssues: z.array(z.number().int()).default([]),
});
type SearchRequest = z.output<typeof requestSchema>;

function fromQuery(call: Call): SearchRequest {
  const { query } = call;
  const parsed = requestSchema.safeParse({
    jql: query.text('jql') ?? '',
    fields: query.list('fields') ?? [],
    fieldsByKeys: query.flag('fieldsByKeys'),
    expand: query.text('expand') ?? '',
    properties: query.list('properties') ?? [],
    maxResults: query.integer('maxResults', SearchLimits.default),
    nextPageToken: query.text('nextPageToken'),
    reconcileIssues: (query.list('reconcileIssues') ?? []).map(Number),
  });
  if (!parsed.success) throw unreadable(PAYLOAD_REFUSED);
  return parsed.data;
}

function refuseLimits(request: SearchRequest): void {
  if (request.maxResults < 1 || request.maxResults > SearchLimits.asked) {
    throw refusal(400, 'The max results parameter has to be between 1 and 5,000.');
  }
  if (request.reconcileIssues.length > SearchLimits.reconcile) {
    throw refusal(
      400,
      `The reconcileIssues parameter must not contain more than ${SearchLimits.reconcile} issue IDs.`,
    );
  }
  if (request.properties.length > SearchLimits.properties) {
    throw refusal(
      400,
      `The properties parameter must not contain more than ${SearchLimits.properties} properties.`,
    );
  }
}

function search(call: Call, request: SearchRequest): Answer {
  refuseLimits(request);
  const { site } = call;
  const compiled = compileFor(call, request.jql);
  if (!compiled.query.where) throw refusal(400, UNBOUNDED);
  // The token continues one query; the number asked may change from page to page.
  const identity = [request.jql, request.fields, request.reconcileIssues, call.caller?.id];
  const offset = readToken(request.nextPageToken, identity, site.now());
  const found = findIssues(call, compiled, request.reconcileIssues);
  const fields = chooseFields(call, request.fields);
  const plain = fields.every(({ id }) => id === 'id' || id === 'key') && request.properties.length === 0;
  // Asked for, the default is still the default.
  const onlyId = request.fields.every((name) => name === 'id');
  const size = Math.min(
    request.maxResults,
    plain ? SearchLimits.asked : SearchLimits.withFields,
    site.switches.pageLimit ?? SearchLimits.asked,
  );
  const page = found.slice(offset, offset + size);
  const isLast = offset + page.length >= found.length;
  const expand = request.expand.split(',').filter((part) => part !== '');
  return ok({
    issues: page.map((issue) => {
      if (onlyId && expand.length === 0 && request.properties.length === 0) {
        return { id: String(issue.id) };
      }
      const shape = issueShape(call, issue, {
        fields,
        expand: expand.filter((part) => part !== 'names' && part !== 'schema'),
        changes: SearchLimits.changes,
      });
      const whole = { ...shape, ...possibilities(call, issue, expand) };
      return request.properties.length === 0
        ? whole
        : { ...whole, properties: chooseProperties(site, issue, request.properties) };
    }),
    ...(isLast ? {} : { nextPageToken: makeToken(identity, offset + page.length, site.now()) }),
    isLast,
    ...(expand.includes('names')
      ? { names: Object.fromEntries(fields.map(({ id, name }) => [id, name])) }
      : {}),
    ...(expand.includes('schema')
      ? { schema: Object.fromEntries(fields.map(({ id, schema }) => [id, schema])) }
      : {}),
  });
}

function approximateCount(call: Call): Answer {
  const { jql } = bodyOf(call, z.strictObject({ jql: z.string().default('') }));
  const compiled = compileFor(call, jql);
  if (!compiled.query.where) throw refusal(400, UNBOUNDED);
  return ok({ count: findIssues(call, compiled).length });
}

const removed = (): Answer => {
  throw refusal(410, REMOVED);
};

export const searchOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/search/jql', run: (call) => search(call, fromQuery(call)) },
  {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    run: (call) => search(call, bodyOf(call, requestSchema)),
  },
  { method: 'POST', path: '/rest/api/3/search/approximate-count', run: approximateCount },
  { method: 'GET', path: '/rest/api/3/search', run: removed },
  { method: 'POST', path: '/rest/api/3/search', run: removed },
];
