import { KvsRefusal } from './refusal';
import type { Clause, Conditions } from './requests';

const isComparable = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** Numbers by value, strings by code unit; different kinds do not compare. */
export function compare(one: unknown, other: unknown): number | undefined {
  if (!isComparable(one) || !isComparable(other) || typeof one !== typeof other) return undefined;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

type Test = (actual: unknown, values: readonly unknown[]) => boolean;

const ordered =
  (holds: (order: number) => boolean): Test =>
  (actual, [wanted]) => {
    const order = compare(actual, wanted);
    return order !== undefined && holds(order);
  };

const contains: Test = (actual, [wanted]) => {
  if (typeof wanted !== 'string') return false;
  if (typeof actual === 'string') return actual.includes(wanted);
  return Array.isArray(actual) && actual.includes(wanted);
};

const present = (actual: unknown): boolean => actual !== undefined && actual !== null;

const tests: Readonly<Record<Clause['condition'], Test>> = {
  BEGINS_WITH: (actual, [wanted]) =>
    isComparable(wanted) && isComparable(actual) && String(actual).startsWith(String(wanted)),
  BETWEEN: (actual, [low, high]) => (compare(actual, low) ?? -1) >= 0 && (compare(actual, high) ?? 1) <= 0,
  CONTAINS: contains,
  NOT_CONTAINS: (actual, values) => present(actual) && !contains(actual, values),
  EQUAL_TO: (actual, [wanted]) => actual === wanted,
  NOT_EQUAL_TO: (actual, [wanted]) => actual !== wanted,
  EXISTS: present,
  NOT_EXISTS: (actual) => !present(actual),
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: ordered((order) => order >= 0),
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: ordered((order) => order <= 0),
};

/** @throws {KvsRefusal} when the condition has not the values it needs */
export function holds(clause: Pick<Clause, 'condition' | 'values'>, actual: unknown): boolean {
  if (clause.values.length !== (clause.condition === 'BETWEEN' ? 2 : 1))
    throw new KvsRefusal(400, 'INVALID_CONDITION', `${clause.condition} has not the values it needs.`);
  return tests[clause.condition](actual, clause.values);
}

function valueAt(value: unknown, property: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, property)?.value;
}

/** @param value of the row; `undefined` when there is none, which only NOT_EXISTS and inequality accept */
export function allHold(conditions: Conditions, value: unknown): boolean {
  return 'and' in conditions
    ? conditions.and.every((clause) => holds(clause, valueAt(value, clause.property)))
    : conditions.or.some((clause) => holds(clause, valueAt(value, clause.property)));
}
