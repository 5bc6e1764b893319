import { z } from 'zod';
import type { Condition, FieldName, Operand, Query } from '../jql/ast';
import { compileJql, JqlOrderError } from '../jql/compile';
import { JqlSyntaxError } from '../jql/syntax-error';
import { canSee } from '../state/permissions';
import { bodyOf, ok, type Answer, type Call, type Operation } from './operation';

function fieldStructure({ text, property }: FieldName): Record<string, unknown> {
  return {
    name: text,
    encodedName: /^\w+$/.test(text) ? text : JSON.stringify(text),
    ...(property ? { property: [{ entity: 'issue', key: property.key, path: property.path }] } : {}),
  };
}

function operandStructure(operand: Operand): Record<string, unknown> {
  switch (operand.kind) {
    case 'literal':
      return {
        value: operand.text,
        encodedValue: /^\w+$/.test(operand.text) ? operand.text : JSON.stringify(operand.text),
      };
    case 'call':
      return { function: operand.name, arguments: operand.args };
    case 'empty':
      return { keyword: 'empty' };
    case 'list':
      return { values: operand.of.map(operandStructure) };
  }
}

function whereStructure(condition: Condition): Record<string, unknown> {
  if (condition.kind === 'clause') {
    const { operator } = condition;
    const head = { field: fieldStructure(condition.field), operator };
    const history = {
      predicates: condition.predicates.map(({ kind, operand }) => ({
        operator: kind,
        operand: operandStructure(operand),
      })),
    };
    if (operator === 'changed' || operator === 'not changed') return { ...head, ...history };
    const whole = { ...head, operand: operandStructure(condition.operand) };
    return operator.startsWith('was') ? { ...whole, ...history } : whole;
  }
  if (condition.kind === 'not') return { operator: 'not', clauses: [whereStructure(condition.of)] };
  return { operator: condition.kind, clauses: condition.of.map(whereStructure) };
}

function structureOf({ where, order }: Query): Record<string, unknown> {
  return {
    ...(where ? { where: whereStructure(where) } : {}),
    ...(order.length === 0
      ? {}
      : {
          orderBy: {
            fields: order.map(({ field, direction }) => ({
              field: fieldStructure(field),
              ...(direction ? { direction } : {}),
            })),
          },
        }),
  };
}

function parseOne(call: Call, query: string, validation: string): Record<string, unknown> {
  try {
    const compiled = compileJql({ site: call.site, caller: call.caller, now: call.site.now() }, query);
    const structure = structureOf(compiled.query);
    if (compiled.problems.length === 0 || validation === 'none') return { query, structure };
    return validation === 'warn'
      ? { query, structure, warnings: compiled.problems }
      : { query, errors: compiled.problems };
  } catch (error) {
    if (error instanceof JqlSyntaxError || error instanceof JqlOrderError)
      return { query, errors: [error.message] };
    throw error;
  }
}

function parse(call: Call): Answer {
  const { queries } = bodyOf(call, z.strictObject({ queries: z.array(z.string()).min(1) }));
  const validation = call.query.choice('validation', ['strict', 'warn', 'none']) ?? 'strict';
  return ok({ queries: queries.map((query) => parseOne(call, query, validation)) });
}

function match(call: Call): Answer {
  const { site, caller } = call;
  const request = bodyOf(
    call,
    z.strictObject({ issueIds: z.array(z.number().int()), jqls: z.array(z.string()).min(1) }),
  );
  const issues = request.issueIds.flatMap((id) => {
    const issue = site.issues.get(id);
    return issue && canSee(site, caller, issue) ? [issue] : [];
  });
  return ok({
    matches: request.jqls.map((jql) => {
      try {
        const { test } = compileJql({ site, caller, now: site.now() }, jql);
        return { matchedIssues: issues.filter(test).map(({ id }) => id), errors: [] };
      } catch (error) {
        if (error instanceof JqlSyntaxError || error instanceof JqlOrderError) {
          return { matchedIssues: [], errors: [error.message] };
        }
        throw error;
      }
    }),
  });
}

export const jqlOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/jql/parse', run: parse },
  { method: 'POST', path: '/rest/api/3/jql/match', run: match },
];
