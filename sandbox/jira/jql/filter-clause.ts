import type { Clause, Condition } from './ast';
import { JqlProblem, type JqlContext } from './context';
import { parseJql } from './parse';
import type { IssueRecord } from '../state/records';

/** A filter without conditions. */
const EVERYTHING: Condition = { kind: 'and', of: [] };
const NAMES = new Set(['filter', 'request', 'savedfilter', 'searchrequest']);

export function isFilterClause(clause: Clause): boolean {
  return NAMES.has(clause.field.text.toLowerCase());
}

/**
 * `filter = 10001`: the saved query in place of the clause.
 * @throws {JqlProblem} when there is no such filter
 */
export function compileFilter(
  { site, caller }: JqlContext,
  clause: Clause,
  compile: (where: Condition) => (issue: IssueRecord) => boolean,
): (issue: IssueRecord) => boolean {
  const operands = clause.operand.kind === 'list' ? clause.operand.of : [clause.operand];
  const wheres = operands.flatMap((operand) => {
    const text = operand.kind === 'literal' ? operand.text : '';
    const filter = site.filters.find(({ id, name }) => String(id) === text || name === text);
    if (!filter || (filter.private === true && filter.owner !== caller?.id))
      throw new JqlProblem(`The value '${text}' does not exist for the field 'filter'.`);
    const { where } = parseJql(filter.jql);
    return [where ?? EVERYTHING];
  });
  const all: Condition = { kind: 'or', of: wheres };
  const excluded = clause.operator === '!=' || clause.operator === 'not in';
  return compile(excluded ? { kind: 'not', of: all } : all);
}
