/** Reads a Jira expression: JavaScript's expressions without assignments, statements and classes. */
import { ExpressionProblem, tokensOf, type Token } from './tokens';

export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly of: readonly Expression[] }
  | { readonly kind: 'object'; readonly of: readonly (readonly [string, Expression])[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression; readonly optional: boolean }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly kind: 'arrow'; readonly params: readonly string[]; readonly body: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'choice'; readonly test: Expression; readonly yes: Expression; readonly no: Expression };

/** Weakest first. */
const OPERATORS: readonly (readonly string[])[] = [
  ['??'],
  ['||'],
  ['&&'],
  ['==', '!=', '===', '!=='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
]);

class Parser {
  #place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.#expression();
    if (this.#now.kind !== 'end') throw this.#unexpected();
    return expression;
  }

  get #now(): Token {
    return this.#ahead(0);
  }

  #ahead(by: number): Token {
    return this.tokens[this.#place + by] ?? { kind: 'end', text: '', at: 0 };
  }

  #is(sign: string, by = 0): boolean {
    const { kind, text } = this.#ahead(by);
    return kind === 'sign' && text === sign;
  }

  #take(): Token {
    const token = this.#now;
    this.#place += 1;
    return token;
  }

  #accept(sign: string): boolean {
    if (!this.#is(sign)) return false;
    this.#place += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#accept(sign)) throw this.#unexpected();
  }

  #unexpected(): ExpressionProblem {
    const { kind, text, at } = this.#now;
    return new ExpressionProblem('syntax', kind === 'end' ? 'Unexpected end.' : `Unexpected '${text}'.`, at);
  }

  #expression(): Expression {
    const params = this.#params();
    if (params) return { kind: 'arrow', params, body: this.#expression() };
    const test = this.#binary(0);
    if (!this.#accept('?')) return test;
    const yes = this.#expression();
    this.#expect(':');
    return { kind: 'choice', test, yes, no: this.#expression() };
  }

  /** What stands before an arrow; nothing is taken when there is none. */
  #params(): string[] | undefined {
    if (this.#now.kind === 'name' && this.#is('=>', 1)) {
      const { text } = this.#take();
      this.#expect('=>');
      return [text];
    }
    if (!this.#is('(')) return undefined;
    const names: string[] = [];
    let by = 1;
    while (this.#ahead(by).kind === 'name') {
      names.push(this.#ahead(by).text);
      by += this.#is(',', by + 1) ? 2 : 1;
    }
    if (!this.#is(')', by) || !this.#is('=>', by + 1)) return undefined;
    this.#place += by + 2;
    return names;
  }

  #binary(level: number): Expression {
    const operators = OPERATORS[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    while (operators.some((operator) => this.#is(operator))) {
      const operator = this.#take().text;
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #unary(): Expression {
    if (this.#is('!') || this.#is('-'))
      return { kind: 'unary', operator: this.#take().text, of: this.#unary() };
    return this.#postfix(this.#primary());
  }

  #postfix(start: Expression): Expression {
    let of = start;
    for (;;) {
      const optional = this.#is('?.');
      if (this.#accept('.') || this.#accept('?.')) {
        if (this.#now.kind !== 'name') throw this.#unexpected();
        of = { kind: 'member', of, key: { kind: 'literal', value: this.#take().text }, optional };
      } else if (this.#accept('[')) {
        of = { kind: 'member', of, key: this.#expression(), optional: false };
        this.#expect(']');
      } else if (this.#accept('(')) of = { kind: 'call', callee: of, args: this.#until(')') };
      else return of;
    }
  }

  #until(end: string): Expression[] {
    const list: Expression[] = [];
    while (!this.#accept(end)) {
      list.push(this.#expression());
      if (!this.#is(end)) this.#expect(',');
    }
    return list;
  }

  #primary(): Expression {
    if (this.#accept('(')) {
      const inside = this.#expression();
      this.#expect(')');
      return inside;
    }
    if (this.#accept('[')) return { kind: 'list', of: this.#until(']') };
    if (this.#accept('{')) return this.#object();
    const { kind, text } = this.#now;
    if (kind !== 'number' && kind !== 'string' && kind !== 'name') throw this.#unexpected();
    this.#take();
    if (kind === 'number') return { kind: 'literal', value: Number(text) };
    if (kind === 'string') return { kind: 'literal', value: text };
    const word = WORDS.get(text);
    return word === undefined ? { kind: 'name', name: text } : { kind: 'literal', value: word };
  }

  #object(): Expression {
    const of: (readonly [string, Expression])[] = [];
    while (!this.#accept('}')) {
      if (this.#now.kind !== 'name' && this.#now.kind !== 'string') throw this.#unexpected();
      const { text } = this.#take();
      this.#expect(':');
      of.push([text, this.#expression()]);
      if (!this.#is('}')) this.#expect(',');
    }
    return { kind: 'object', of };
  }
}

/** @throws {ExpressionProblem} of kind `syntax` */
export function parseExpression(source: string): Expression {
  return new Parser(tokensOf(source)).whole();
}
