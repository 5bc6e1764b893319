/** What a query builder asks for: fields, words, functions and values to choose from; and queries made safe to store. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { compileJql, JqlOrderError } from '../jql/compile';
import { functionNames } from '../jql/functions';
import { RESERVED_WORDS } from '../jql/reserved-words';
import { JqlSyntaxError } from '../jql/syntax-error';
import { fieldShapes } from '../shapes/fields';
import { canGlobally, canSee, visibleProjects } from '../state/permissions';
import { PRIORITIES, RESOLUTIONS } from '../state/planting/basics';
import type { FieldShape } from '../shapes/view';
import { bodyOf, ok, requireCaller, type Answer, type Call, type Operation } from './operation';

const SUGGESTIONS = 15;

const equality = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const order = ['<', '<=', '>', '>='];
const operatorsByType: Readonly<Record<string, readonly string[]>> = {
  string: ['~', '!~', 'is', 'is not'],
  number: [...equality, ...order],
  date: [...equality, ...order],
  datetime: [...equality, ...order],
};

function clauseName({ id, clauseNames }: FieldShape): string {
  const number = /^customfield_(\d+)$/.exec(id)?.[1];
  return number === undefined ? (clauseNames[0] ?? id) : `cf[${number}]`;
}

function fieldHelp(field: FieldShape): Record<string, unknown> {
  const type = typeof field.schema?.['type'] === 'string' ? field.schema['type'] : '';
  const custom = field.id.startsWith('customfield_');
  const value = clauseName(field);
  return {
    value: custom ? JSON.stringify(field.name) : value,
    displayName: custom ? `${field.name} - ${value}` : value,
    orderable: 'true',
    searchable: 'true',
    ...(custom ? { cfid: value } : {}),
    auto: Object.hasOwn(suggesters, value.toLowerCase()) ? 'true' : 'false',
    operators: operatorsByType[type] ?? equality,
    types: [type],
  };
}

/** One value each; every other function stands for a list. */
const SINGLE = /^(currentUser|currentLogin|lastLogin|now|startOf.*|endOf.*)$/;

function help(call: Call): Answer {
  requireCaller(call);
  return ok({
    visibleFieldNames: fieldShapes(call)
      .filter(({ clauseNames }) => clauseNames.length > 0)
      .map(fieldHelp),
    visibleFunctionNames: functionNames.map((name) => ({
      value: `${name}()`,
      displayName: `${name}()`,
      isList: !SINGLE.test(name) ? 'true' : 'false',
      types: [],
    })),
    jqlReservedWords: [...RESERVED_WORDS],
  });
}

type Suggest = (call: Call) => Iterable<string>;

const names = (records: readonly { readonly name: string }[]): string[] => records.map(({ name }) => name);

/** Values of those fields that have names to choose from, by the field's name in queries. */
const suggesters: Readonly<Record<string, Suggest>> = {
  project: ({ site, caller }) => names(visibleProjects(site, caller)),
  status: ({ site, caller }) =>
    visibleProjects(site, caller)
      .flatMap(({ statusIds }) => statusIds)
      .flatMap((id) => site.statuses.get(id)?.name ?? []),
  issuetype: ({ site, caller }) =>
    visibleProjects(site, caller)
      .flatMap(({ typeIds }) => typeIds)
      .flatMap((id) => site.types.get(id)?.name ?? []),
  priority: () => names(PRIORITIES),
  resolution: () => ['Unresolved', ...names(RESOLUTIONS)],
  labels: ({ site, caller }) =>
    [...site.issues.all()].filter((issue) => canSee(site, caller, issue)).flatMap(({ labels }) => labels),
};

/** Marks the part that was typed, as Jira does. */
function marked(name: string, typed: string): string {
  return name.slice(0, typed.length) === ''
    ? name
    : `<b>${name.slice(0, typed.length)}</b>${name.slice(typed.length)}`;
}

function suggestions(call: Call): Answer {
  requireCaller(call);
  const field = call.query.text('fieldName')?.toLowerCase();
  if (field === undefined) throw refusal(400, "The 'fieldName' query parameter is required.");
  const typed = call.query.text('fieldValue') ?? '';
  const suggest = Object.hasOwn(suggesters, field) ? suggesters[field] : undefined;
  const fitting = [...new Set(suggest?.(call) ?? [])].filter((name) =>
    name.toLowerCase().startsWith(typed.toLowerCase()),
  );
  return ok({
    results: fitting
      .sort()
      .slice(0, SUGGESTIONS)
      .map((name) => ({
        value: /^[A-Za-z]\w*$/.test(name) ? name : JSON.stringify(name),
        displayName: marked(name, typed),
      })),
  });
}

/** A query with keys its reader may not see would tell of them: projects and issues become ids. */
function sanitized(call: Call, query: string, accountId: string | null | undefined): Record<string, unknown> {
  const { site, caller } = call;
  const reader =
    accountId === undefined ? caller : accountId === null ? null : (site.users.get(accountId) ?? null);
  const shared = { initialQuery: query, ...(accountId === undefined ? {} : { accountId }) };
  try {
    compileJql({ site, caller, now: site.now() }, query);
  } catch (error) {
    if (error instanceof JqlSyntaxError || error instanceof JqlOrderError) {
      return { ...shared, errors: { errorMessages: [error.message], errors: {} } };
    }
    throw error;
  }
  const seen = new Set(visibleProjects(site, reader).map(({ id }) => id));
  let sanitizedQuery = query;
  for (const { id, key, name } of site.projects.all()) {
    if (seen.has(id)) continue;
    for (const word of [key, JSON.stringify(name)]) {
      const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const value = new RegExp(`(project\\s*(?:=|!=)\\s*|[(,]\\s*)${plain}(?=$|[\\s,)])`, 'gi');
      sanitizedQuery = sanitizedQuery.replace(value, (_all, before: string) => `${before}${id}`);
    }
  }
  return { ...shared, sanitizedQuery };
}

function sanitize(call: Call): Answer {
  const caller = requireCaller(call);
  if (!canGlobally(call.site, caller, 'ADMINISTER')) {
    throw refusal(403, 'Only Jira administrators can sanitize JQL queries.');
  }
  const { queries } = bodyOf(
    call,
    z.looseObject({
      queries: z
        .array(z.looseObject({ query: z.string(), accountId: z.string().nullish() }))
        .min(1)
        .max(20),
    }),
  );
  return ok({ queries: queries.map(({ query, accountId }) => sanitized(call, query, accountId)) });
}

/** Queries without names of users from before account ids stay as they are, and no user here has such a name. */
function cleanPersonalData(call: Call): Answer {
  const caller = requireCaller(call);
  const { queryStrings } = bodyOf(
    call,
    z.looseObject({ queryStrings: z.array(z.string()).max(100).default([]) }),
  );
  for (const query of queryStrings) {
    try {
      compileJql({ site: call.site, caller, now: call.site.now() }, query);
    } catch (error) {
      if (error instanceof JqlSyntaxError || error instanceof JqlOrderError)
        throw refusal(400, error.message);
      throw error;
    }
  }
  return ok({ queryStrings, queriesWithUnknownUsers: [] });
}

export const jqlHelpOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/jql/autocompletedata', run: help },
  { method: 'POST', path: '/rest/api/3/jql/autocompletedata', run: help },
  { method: 'GET', path: '/rest/api/3/jql/autocompletedata/suggestions', run: suggestions },
  { method: 'POST', path: '/rest/api/3/jql/sanitize', run: sanitize },
  { method: 'POST', path: '/rest/api/3/jql/pdcleaner', run: cleanPersonalData },
];
