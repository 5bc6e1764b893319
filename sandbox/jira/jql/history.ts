/** `was` and `changed`: what the changelog says about a field's past. */
import type { ChangeRecord, IssueRecord } from '../state/records';
import type { Clause, Operand, Predicate } from './ast';
import type { ClauseField } from './clause-field';
import { JqlProblem, timeZoneOf, type Comparable, type JqlContext } from './context';
import { parseDate } from './dates';
import { callFunction } from './functions';

interface Transition {
  readonly at: number;
  readonly author: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

type Values = (operand: Operand) => readonly Comparable[];

function transitionsOf(changes: readonly ChangeRecord[], fieldId: string): Transition[] {
  return changes.flatMap(({ created, author, items }) =>
    items
      .filter((item) => item.fieldId === fieldId)
      .map(({ from, to }) => ({ at: created, author, from, to })),
  );
}

function instants(context: JqlContext, operand: Operand): number[] {
  const one = (each: Operand): number[] => {
    if (each.kind === 'list') return each.of.flatMap(one);
    if (each.kind === 'call') return callFunction(context, each.name, each.args).map(Number);
    const instant =
      each.kind === 'literal' ? parseDate(each.text, context.now, timeZoneOf(context)) : undefined;
    if (instant === undefined) throw new JqlProblem('A date is expected here.');
    return [instant];
  };
  return one(operand);
}

const DAY = 24 * 3_600_000;

function predicateTest(
  context: JqlContext,
  { kind, operand }: Predicate,
  values: Values,
): (change: Transition) => boolean {
  if (kind === 'from' || kind === 'to') {
    const wanted = new Set(values(operand).map(String));
    return (change) => wanted.has(change[kind] ?? '');
  }
  if (kind === 'by') {
    const people = operand.kind === 'list' ? operand.of : [operand];
    const ids = new Set(
      people.flatMap((each) =>
        each.kind === 'call'
          ? callFunction(context, each.name, each.args).map(String)
          : each.kind === 'literal'
            ? [each.text]
            : [],
      ),
    );
    return ({ author }) => author !== null && ids.has(author);
  }
  const [first = 0, second = first] = instants(context, operand);
  if (kind === 'after') return ({ at }) => at > first;
  if (kind === 'before') return ({ at }) => at < first;
  if (kind === 'on') return ({ at }) => at >= first && at < first + DAY;
  return ({ at }) => at >= first && at <= second;
}

export function historyTest(
  context: JqlContext,
  field: ClauseField,
  clause: Clause,
  values: Values,
): (issue: IssueRecord) => boolean {
  const { operator } = clause;
  const fieldId = field.history ?? '';
  const tests = clause.predicates.map((predicate) => predicateTest(context, predicate, values));
  const past = (issue: IssueRecord): Transition[] =>
    transitionsOf(context.site.issueChanges.get(issue.id), fieldId).filter((change) =>
      tests.every((test) => test(change)),
    );
  if (operator === 'changed') return (issue) => past(issue).length > 0;
  if (operator === 'not changed') return (issue) => past(issue).length === 0;
  const wanted = new Set(values(clause.operand).map(String));
  const was = (issue: IssueRecord): boolean =>
    (tests.length === 0 && field.values(issue).some((value) => wanted.has(String(value)))) ||
    past(issue).some(
      ({ from, to }) => wanted.has(to ?? '') || (tests.length === 0 && wanted.has(from ?? '')),
    );
  return operator === 'was' || operator === 'was in' ? was : (issue) => !was(issue);
}
