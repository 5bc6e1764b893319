/** Jira expressions over issues, projects and whoever asks; the language is that of `sandbox/expressions`. */
import { z } from 'zod';
import { evaluate } from '../../expressions/evaluate';
import { parseExpression } from '../../expressions/parse';
import { ExpressionProblem } from '../../expressions/tokens';
import { refusal, Unserved } from '../refusal';
import { personShape } from '../shapes/common';
import { projectShape } from '../shapes/project';
import { boardShape, sprintShape } from '../shapes/sprint';
import { requireBoard } from './boards';
import { expressionIssue } from './expression-context';
import { compileFor, findIssues } from './find-issues';
import { bodyOf, ok, requireIssue, type Answer, type Call, type Operation } from './operation';
import { makeToken, readToken } from './page-token';
import { requireProject } from './require-project';
import { requireSprint } from './sprints';

const ISSUES_AT_ONCE = 5000;
const LONGEST = 50_000;

const named = z.strictObject({ id: z.coerce.string().optional(), key: z.string().optional() });
const jqlSchema = z.strictObject({
  query: z.string().default(''),
  maxResults: z.number().int().optional(),
  nextPageToken: z.string().optional(),
});
const requestSchema = z.strictObject({
  expression: z.string().min(1).max(LONGEST),
  context: z
    .strictObject({
      issue: named.optional(),
      project: named.optional(),
      sprint: z.number().int().optional(),
      board: z.number().int().optional(),
      issues: z.strictObject({ jql: jqlSchema }).optional(),
      // Known to Jira and not here.
      custom: z.unknown().optional(),
      customerRequest: z.unknown().optional(),
      serviceDesk: z.unknown().optional(),
    })
    .default({}),
});

/** @throws {Refusal} 400 with the place of what cannot be read */
function read<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error;
    throw refusal(400, `Evaluation failed: ${error.message}`);
  }
}

function evaluateOne(call: Call): Answer {
  const { expression, context } = bodyOf(call, requestSchema);
  const lacking = (['custom', 'customerRequest', 'serviceDesk'] as const).find(
    (name) => context[name] !== undefined,
  );
  if (lacking !== undefined) throw new Unserved(`expressions over ${lacking}`);
  const parsed = read(() => parseExpression(expression));
  const scope = new Map<string, unknown>([
    ['user', call.caller ? personShape(call.site, call.caller.id) : null],
  ]);
  const asked = context.issue && requireIssue(call, context.issue.id ?? context.issue.key ?? '');
  if (asked) scope.set('issue', expressionIssue(call, asked));
  const project = context.project && requireProject(call, context.project.id ?? context.project.key ?? '');
  if (project) scope.set('project', projectShape(call.site, project));
  if (context.sprint !== undefined)
    scope.set('sprint', sprintShape(call.site, requireSprint(call, String(context.sprint))));
  if (context.board !== undefined)
    scope.set('board', boardShape(call.site, requireBoard(call, String(context.board))));
  const jql = context.issues?.jql;
  const page = jql && foundIssues(call, jql);
  if (page) scope.set('issues', page.issues);
  const value = read(() => evaluate(parsed, scope));
  return ok({
    value: typeof value === 'function' ? null : value,
    ...(page ? { meta: { issues: { jql: page.meta } } } : {}),
  });
}

function foundIssues(
  call: Call,
  {
    query,
    maxResults,
    nextPageToken,
  }: { query: string; maxResults?: number | undefined; nextPageToken?: string | undefined },
): { issues: unknown[]; meta: Record<string, unknown> } {
  const identity = ['expression', query, call.caller?.id];
  const offset = readToken(nextPageToken, identity, call.site.now());
  const all = findIssues(call, compileFor(call, query));
  const shown = all.slice(offset, offset + Math.min(maxResults ?? ISSUES_AT_ONCE, ISSUES_AT_ONCE));
  const isLast = offset + shown.length >= all.length;
  return {
    issues: shown.map((issue) => expressionIssue(call, issue)),
    meta: {
      isLast,
      nextPageToken: isLast ? null : makeToken(identity, offset + shown.length, call.site.now()),
    },
  };
}

function lineAndColumn(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function analysis(expression: string): Record<string, unknown> {
  try {
    parseExpression(expression);
    return { expression, valid: true };
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error;
    const { kind, message, at } = error;
    return { expression, valid: false, errors: [{ type: kind, message, ...lineAndColumn(expression, at) }] };
  }
}

/** Syntax only: nothing is said of types and complexity. */
function analyse(call: Call): Answer {
  const { expressions } = bodyOf(call, z.looseObject({ expressions: z.array(z.string()).min(1) }));
  return ok({ results: expressions.map(analysis) });
}

export const expressionOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/expression/evaluate', run: evaluateOne },
  { method: 'POST', path: '/rest/api/3/expression/analyse', run: analyse },
];
