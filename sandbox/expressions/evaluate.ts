/** Works a Jira expression out over plain values. What it lacks is refused by name, never passed over. */
import type { Expression } from './parse';
import { ExpressionProblem } from './tokens';

type Scope = ReadonlyMap<string, unknown>;
type Callable = (...args: readonly unknown[]) => unknown;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isCallable = (value: unknown): value is Callable => typeof value === 'function';
const problem = (message: string): ExpressionProblem => new ExpressionProblem('other', message);

function callable(value: unknown, method: string): Callable {
  if (!isCallable(value)) throw problem(`'${method}' wants a function.`);
  return value;
}

function listMethod(list: readonly unknown[], name: string): Callable | undefined {
  const by = (args: readonly unknown[]): ((item: unknown, index: number) => unknown) => {
    const run = callable(args[0], name);
    return (item, index) => run(item, index);
  };
  switch (name) {
    case 'map':
      return (...args) => list.map(by(args));
    case 'filter':
      return (...args) => list.filter(by(args));
    case 'some':
      return (...args) => list.some(by(args));
    case 'every':
      return (...args) => list.every(by(args));
    case 'find':
      return (...args) => list.find(by(args)) ?? null;
    case 'flatMap':
      return (...args) => list.flatMap(by(args));
    case 'reduce':
      return (run, start) => list.reduce((sum, item) => callable(run, name)(sum, item), start);
    case 'includes':
      return (item) => list.includes(item);
    case 'indexOf':
      return (item) => list.indexOf(item);
    case 'join':
      return (between = ',') => list.map(String).join(String(between));
    case 'slice':
      return (from, to) => list.slice(Number(from), to === undefined ? undefined : Number(to));
    default:
      return undefined;
  }
}

function textMethod(text: string, name: string): Callable | undefined {
  switch (name) {
    case 'includes':
      return (part) => text.includes(String(part));
    case 'startsWith':
      return (part) => text.startsWith(String(part));
    case 'endsWith':
      return (part) => text.endsWith(String(part));
    case 'indexOf':
      return (part) => text.indexOf(String(part));
    case 'toLowerCase':
      return () => text.toLowerCase();
    case 'toUpperCase':
      return () => text.toUpperCase();
    case 'trim':
      return () => text.trim();
    case 'split':
      return (by) => text.split(String(by));
    case 'substring':
      return (from, to) => text.substring(Number(from), to === undefined ? undefined : Number(to));
    case 'replace':
      return (part, other) => text.replaceAll(String(part), String(other));
    default:
      return undefined;
  }
}

/** A property of a plain value; what an object has not is null, as in Jira. */
function memberOf(of: unknown, key: unknown, optional: boolean): unknown {
  if (of === null || of === undefined) {
    if (optional) return null;
    throw problem(`Cannot read '${String(key)}' of null.`);
  }
  if ((isList(of) || typeof of === 'string') && key === 'length') return of.length;
  if (isList(of)) return typeof key === 'number' ? (of[key] ?? null) : listMethod(of, String(key));
  if (typeof of === 'string') return textMethod(of, String(key));
  if (typeof of !== 'object') throw problem(`'${String(key)}' is not known of a ${typeof of}.`);
  return new Map<string, unknown>(Object.entries(of)).get(String(key)) ?? null;
}

function compute(operator: string, left: unknown, right: unknown): unknown {
  if (operator === '==' || operator === '===') return left === right;
  if (operator === '!=' || operator === '!==') return left !== right;
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string'))
    return String(left) + String(right);
  const comparable =
    (typeof left === 'number' && typeof right === 'number') ||
    (typeof left === 'string' && typeof right === 'string');
  if (!comparable) throw problem(`'${operator}' wants two numbers or two texts.`);
  switch (operator) {
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
  }
  const [a, b] = [Number(left), Number(right)];
  const results: Readonly<Record<string, number>> = {
    '+': a + b,
    '-': a - b,
    '*': a * b,
    '/': a / b,
    '%': a % b,
  };
  return results[operator] ?? null;
}

/** Operators that may leave their right side alone. */
function lazily(
  operator: string,
  left: unknown,
  right: () => unknown,
): { readonly value: unknown } | undefined {
  if (operator === '&&') return { value: left === true ? right() : left };
  if (operator === '||') return { value: left === true ? true : right() };
  if (operator === '??') return { value: left ?? right() };
  return undefined;
}

/** @throws {ExpressionProblem} for names nobody gave, and for what this evaluator lacks */
export function evaluate(expression: Expression, scope: Scope): unknown {
  const run = (each: Expression): unknown => evaluate(each, scope);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'name':
      if (!scope.has(expression.name)) throw problem(`Unrecognized variable '${expression.name}'.`);
      return scope.get(expression.name) ?? null;
    case 'list':
      return expression.of.map(run);
    case 'object':
      return Object.fromEntries(expression.of.map(([key, value]) => [key, run(value)]));
    case 'member': {
      const found = memberOf(run(expression.of), run(expression.key), expression.optional);
      if (found === undefined)
        throw problem(`The sandbox does not know '${String(run(expression.key))}' here.`);
      return found;
    }
    case 'call': {
      const name = expression.callee.kind === 'name' ? expression.callee.name : undefined;
      if (name !== undefined && !scope.has(name)) throw problem(`The sandbox has no function '${name}'.`);
      const callee = run(expression.callee);
      // `a?.b()` of nothing is nothing.
      if (callee === null && expression.callee.kind === 'member' && expression.callee.optional) return null;
      return callable(callee, 'A call')(...expression.args.map(run));
    }
    case 'arrow':
      return (...args: readonly unknown[]) =>
        evaluate(
          expression.body,
          new Map([
            ...scope,
            ...expression.params.map((name, place) => [name, args[place] ?? null] as const),
          ]),
        );
    case 'unary': {
      const value = run(expression.of);
      return expression.operator === '!' ? value !== true : -Number(value);
    }
    case 'binary': {
      const left = run(expression.left);
      const lazy = lazily(expression.operator, left, () => run(expression.right));
      return lazy ? lazy.value : compute(expression.operator, left, run(expression.right));
    }
    case 'choice':
      return run(expression.test) === true ? run(expression.yes) : run(expression.no);
  }
}
