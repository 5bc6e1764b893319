import type { Clause, Condition, FieldName, Operand, Operator, Query } from './ast';
import type { Accepts, ClauseField } from './clause-field';
import { JqlProblem, type Comparable, type JqlContext } from './context';
import { clauseFields } from './fields';
import { compileFilter, isFilterClause } from './filter-clause';
import { callFunction } from './functions';
import { historyTest } from './history';
import { compareBy, type Compare } from './order';
import { parseJql } from './parse';
import { textMatcher } from './text-search';
import type { IssueRecord } from '../state/records';

export type IssueTest = (issue: IssueRecord) => boolean;

export interface CompiledQuery {
  readonly query: Query;
  readonly test: IssueTest;
  readonly compare: Compare;
  /** What the query names that is not there; such a part matches nothing. */
  readonly problems: readonly string[];
}

/** The most fields a list can be ordered by. */
const MAX_ORDER_FIELDS = 7;

const OPERATORS: Readonly<Record<Accepts, readonly Operator[]>> = {
  equality: ['=', '!=', 'in', 'not in', 'is', 'is not'],
  order: ['=', '!=', '<', '>', '<=', '>=', 'in', 'not in', 'is', 'is not'],
  text: ['~', '!~', 'is', 'is not'],
  'sorting-only': [],
};

const HISTORY: readonly Operator[] = ['was', 'was not', 'was in', 'was not in', 'changed', 'not changed'];

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  was: 'was not',
  'was not': 'was',
  'was in': 'was not in',
  'was not in': 'was in',
  changed: 'not changed',
  'not changed': 'changed',
};

/**
 * NOT is carried down to the clauses, where it turns the operator round: an issue whose field is empty is in neither
 * `sprint in …` nor `NOT sprint in …`, as measured on a live site.
 */
function negate(condition: Condition): Condition {
  if (condition.kind === 'not') return condition.of;
  if (condition.kind === 'clause') return { ...condition, operator: OPPOSITE[condition.operator] };
  return {
    kind: condition.kind === 'and' ? 'or' : 'and',
    of: condition.of.map((part) => ({ kind: 'not', of: part })),
  };
}

const isEmpty = (field: ClauseField, issue: IssueRecord): boolean =>
  field.empty ? field.empty(issue) : field.values(issue).length === 0;

function nameOf({ text, property }: FieldName): string {
  return property ? `${text}[${property.key}].${property.path}` : text;
}

class Compiler {
  readonly problems: string[] = [];
  readonly #fields;

  constructor(readonly context: JqlContext) {
    this.#fields = clauseFields(context);
  }

  fieldsNamed(name: FieldName): readonly ClauseField[] {
    return this.#fields.get(nameOf(name).toLowerCase()) ?? [];
  }

  condition(condition: Condition): IssueTest {
    if (condition.kind === 'not') return this.condition(negate(condition.of));
    if (condition.kind === 'clause') return this.#guarded(() => this.#clause(condition));
    const tests = condition.of.map((part) => this.condition(part));
    return condition.kind === 'and'
      ? (issue) => tests.every((test) => test(issue))
      : (issue) => tests.some((test) => test(issue));
  }

  #guarded(compile: () => IssueTest): IssueTest {
    try {
      return compile();
    } catch (error) {
      if (!(error instanceof JqlProblem)) throw error;
      this.problems.push(error.message);
      return () => false;
    }
  }

  #clause(clause: Clause): IssueTest {
    if (isFilterClause(clause)) return compileFilter(this.context, clause, (where) => this.condition(where));
    const fields = this.fieldsNamed(clause.field);
    const name = nameOf(clause.field);
    if (fields.length === 0) {
      throw new JqlProblem(`Field '${name}' does not exist or you do not have permission to view it.`);
    }
    const tests: IssueTest[] = [];
    let refused: JqlProblem | undefined;
    for (const field of fields) {
      try {
        tests.push(this.#fieldTest(field, name, clause));
      } catch (error) {
        if (!(error instanceof JqlProblem)) throw error;
        refused = error;
      }
    }
    // Several fields may share the name: it is enough that one of them understands.
    if (tests.length === 0 && refused) throw refused;
    return (issue) => tests.some((test) => test(issue));
  }

  #fieldTest(field: ClauseField, name: string, clause: Clause): IssueTest {
    const { operator, operand } = clause;
    if (HISTORY.includes(operator)) {
      if (field.history === undefined) {
        throw new JqlProblem(`The operator '${operator}' is not supported by the '${name}' field.`);
      }
      return historyTest(this.context, field, clause, (each) => this.#values(field, each));
    }
    if (!OPERATORS[field.accepts].includes(operator)) {
      throw new JqlProblem(`The operator '${operator}' is not supported by the '${name}' field.`);
    }
    if (operator === 'is' || operator === 'is not') {
      if (operand.kind !== 'empty') {
        throw new JqlProblem(`The operator '${operator}' only supports the values 'EMPTY' or 'NULL'.`);
      }
      return operator === 'is' ? (issue) => isEmpty(field, issue) : (issue) => !isEmpty(field, issue);
    }
    if (operator === '~' || operator === '!~') return this.#textTest(field, operator, operand);
    if (operator === '<' || operator === '>' || operator === '<=' || operator === '>=') {
      return this.#orderTest(field, operator, operand);
    }
    return this.#equalityTest(field, operator === '=' || operator === 'in', operand);
  }

  #values(field: ClauseField, operand: Operand): readonly Comparable[] {
    switch (operand.kind) {
      case 'literal':
        return field.resolve(operand.text);
      case 'call':
        return callFunction(this.context, operand.name, operand.args);
      case 'empty':
        return [];
      case 'list':
        return operand.of.flatMap((each) => this.#values(field, each));
    }
  }

  #equalityTest(field: ClauseField, wanted: boolean, operand: Operand): IssueTest {
    const values = new Set(this.#values(field, operand));
    const withEmpty =
      operand.kind === 'empty' ||
      (operand.kind === 'list' && operand.of.some(({ kind }) => kind === 'empty'));
    const among = (issue: IssueRecord): boolean => field.values(issue).some((value) => values.has(value));
    if (wanted) return (issue) => among(issue) || (withEmpty && isEmpty(field, issue));
    return (issue) => !isEmpty(field, issue) && !among(issue);
  }

  #orderTest(field: ClauseField, operator: '<' | '>' | '<=' | '>=', operand: Operand): IssueTest {
    const [limit] = this.#values(field, operand);
    if (limit === undefined || operand.kind === 'list') {
      throw new JqlProblem(`Operator '${operator}' does not support the given value for this field.`);
    }
    const holds: Readonly<Record<typeof operator, (value: Comparable) => boolean>> = {
      '<': (value) => value < limit,
      '>': (value) => value > limit,
      '<=': (value) => value <= limit,
      '>=': (value) => value >= limit,
    };
    return (issue) => field.values(issue).some(holds[operator]);
  }

  #textTest(field: ClauseField, operator: '~' | '!~', operand: Operand): IssueTest {
    const { texts } = field;
    const matches = operand.kind === 'literal' ? textMatcher(operand.text) : undefined;
    if (!matches || !texts)
      throw new JqlProblem(`The field '${field.names[0] ?? ''}' cannot search for an empty text.`);
    return operator === '~'
      ? (issue) => matches(texts(issue))
      : (issue) => !isEmpty(field, issue) && !matches(texts(issue));
  }
}

/**
 * Reads a query and makes it ready to run as this person.
 * @throws {JqlSyntaxError | JqlOrderError} with Jira's words
 */
export function compileJql(context: JqlContext, jql: string): CompiledQuery {
  const query = parseJql(jql);
  if (query.order.length > MAX_ORDER_FIELDS) {
    throw new JqlOrderError();
  }
  const compiler = new Compiler(context);
  const test = query.where ? compiler.condition(query.where) : () => true;
  // A field to sort by that is not there is passed over.
  const compare = compareBy(
    query.order.flatMap((term) => {
      const field = compiler.fieldsNamed(term.field).find(({ sort }) => sort !== undefined);
      return field?.sort
        ? [
            {
              sort: field.sort,
              down: (term.direction ?? (field.descends === true ? 'desc' : 'asc')) === 'desc',
            },
          ]
        : [];
    }),
  );
  return { query, test, compare, problems: compiler.problems };
}

/** More fields to order by than Jira takes. */
export class JqlOrderError extends Error {
  override readonly name = 'JqlOrderError';

  constructor() {
    super(`JQL can be ordered by at most ${MAX_ORDER_FIELDS} fields.`);
  }
}
