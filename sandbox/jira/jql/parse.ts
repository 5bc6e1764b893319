import type {
  Clause,
  Condition,
  FieldName,
  Literal,
  FunctionCall,
  Operand,
  Operator,
  OrderTerm,
  Predicate,
  Query,
} from './ast';
import { KEYWORDS, RESERVED_WORDS } from './reserved-words';
import { at, JqlSyntaxError } from './syntax-error';
import { isKeyword, TokenStream } from './token-stream';
import { tokenize, type Token } from './tokens';

/** Deeper nesting is refused rather than left to overflow the stack. */
const MAX_DEPTH = 200;

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const PREDICATES: readonly Predicate['kind'][] = ['after', 'before', 'by', 'on', 'during', 'from', 'to'];

class Parser {
  #depth = 0;

  constructor(private readonly tokens: TokenStream) {}

  query(): Query {
    const where = this.tokens.peek().kind === 'end' || this.#atOrder() ? undefined : this.#or();
    const order = this.#atOrder() ? this.#orderBy() : [];
    const rest = this.tokens.peek();
    if (rest.kind !== 'end') {
      const expected = order.length > 0 ? "','" : "either 'OR' or 'AND'";
      throw new JqlSyntaxError(`Expecting ${expected} but got '${rest.text}'. ${at(rest)}`);
    }
    return { where, order };
  }

  #atOrder(): boolean {
    return isKeyword(this.tokens.peek(), 'order') && isKeyword(this.tokens.peek(1), 'by');
  }

  #chain(kind: 'and' | 'or', signs: readonly string[], part: () => Condition): Condition {
    const of = [part()];
    while (
      this.tokens.takeIf(
        (token) => isKeyword(token, kind) || (token.kind === 'operator' && signs.includes(token.text)),
      )
    ) {
      of.push(part());
    }
    const [only] = of;
    return of.length === 1 && only ? only : { kind, of };
  }

  #or(): Condition {
    return this.#chain('or', ['|', '||'], () => this.#and());
  }

  #and(): Condition {
    return this.#chain('and', ['&', '&&'], () => this.#not());
  }

  #not(): Condition {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new JqlSyntaxError('The query is nested too deeply.');
    try {
      const token = this.tokens.peek();
      if (isKeyword(token, 'not') || (token.kind === 'operator' && token.text === '!')) {
        this.tokens.take();
        return { kind: 'not', of: this.#not() };
      }
      if (token.kind === 'punctuation' && token.text === '(') return this.#group();
      return this.#clause();
    } finally {
      this.#depth -= 1;
    }
  }

  #group(): Condition {
    this.tokens.take();
    const inner = this.#or();
    const close = this.tokens.peek();
    if (close.kind === 'end') throw new JqlSyntaxError("Expecting ')' before the end of the query.");
    if (close.kind !== 'punctuation' || close.text !== ')') {
      throw new JqlSyntaxError(`Expecting either 'OR' or 'AND' but got '${close.text}'. ${at(close)}`);
    }
    this.tokens.take();
    return inner;
  }

  #fieldName(): FieldName {
    const token = this.tokens.take();
    if (token.kind === 'end') throw new JqlSyntaxError('Expecting a field name at the end of the query.');
    const lower = token.text.toLowerCase();
    const bracket = this.tokens.peek().kind === 'punctuation' && this.tokens.peek().text === '[';
    if (token.kind === 'word' && bracket && lower === 'cf') return { text: `cf[${this.#bracketed()}]` };
    if (token.kind === 'word' && bracket && /(^|\.)property$/.test(lower)) {
      const key = this.#bracketed();
      const path = this.tokens.peek();
      if (path.kind !== 'word' || !path.text.startsWith('.'))
        return { text: token.text, property: { key, path: '' } };
      this.tokens.take();
      return { text: token.text, property: { key, path: path.text.slice(1) } };
    }
    if (
      token.kind === 'operator' ||
      token.kind === 'punctuation' ||
      (token.kind === 'word' && KEYWORDS.has(lower))
    ) {
      throw new JqlSyntaxError(
        `Expecting a field name but got '${token.text}'. You must surround '${token.text}' in quotation marks to use ` +
          `it as a field name. ${at(token)}`,
      );
    }
    this.#refuseReserved(token);
    return { text: token.text };
  }

  #bracketed(): string {
    this.tokens.take();
    const inner = this.tokens.take();
    const close = this.tokens.take();
    if ((inner.kind !== 'word' && inner.kind !== 'string') || close.text !== ']') {
      throw new JqlSyntaxError(`Expecting ']' but got '${close.text}'. ${at(close)}`);
    }
    return inner.text;
  }

  #refuseReserved(token: Token): void {
    if (token.kind === 'word' && RESERVED_WORDS.has(token.text.toLowerCase())) {
      throw new JqlSyntaxError(
        `'${token.text}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${at(token)}`,
      );
    }
  }

  #clause(): Clause {
    const field = this.#fieldName();
    const operator = this.#operator();
    const operand: Operand = operator === 'changed' ? { kind: 'empty' } : this.#operand(operator);
    const predicates: Predicate[] = [];
    if (operator === 'changed' || operator.startsWith('was')) {
      for (;;) {
        const kind = PREDICATES.find((each) => isKeyword(this.tokens.peek(), each));
        if (!kind) break;
        this.tokens.take();
        predicates.push({ kind, operand: this.#operand('was') });
      }
    }
    return { kind: 'clause', field, operator, operand, predicates };
  }

  #operator(): Operator {
    const token = this.tokens.take();
    if (token.kind === 'end') {
      throw new JqlSyntaxError(`Expecting operator before the end of the query. ${OPERATORS}`);
    }
    if (token.kind === 'operator') {
      const sign = (['=', '!=', '<', '>', '<=', '>=', '~', '!~'] as const).find(
        (each) => each === token.text,
      );
      if (sign) return sign;
    }
    if (isKeyword(token, 'in')) return 'in';
    if (isKeyword(token, 'not') && this.tokens.takeIf((next) => isKeyword(next, 'in'))) return 'not in';
    const not = (): boolean => this.tokens.takeIf((next) => isKeyword(next, 'not'));
    if (isKeyword(token, 'is')) return not() ? 'is not' : 'is';
    if (isKeyword(token, 'changed')) return 'changed';
    if (isKeyword(token, 'was')) {
      const negated = not();
      const list = this.tokens.takeIf((next) => isKeyword(next, 'in'));
      return negated ? (list ? 'was not in' : 'was not') : list ? 'was in' : 'was';
    }
    throw new JqlSyntaxError(`Expecting operator but got '${token.text}'. ${OPERATORS} ${at(token)}`);
  }

  #operand(operator: Operator): Operand {
    if (this.tokens.peek().kind === 'punctuation' && this.tokens.peek().text === '(') {
      this.tokens.take();
      const of = [this.#single()];
      while (this.tokens.takeIf((token) => token.kind === 'punctuation' && token.text === ','))
        of.push(this.#single());
      const close = this.tokens.take();
      if (close.kind === 'end') throw new JqlSyntaxError("Expecting ')' before the end of the query.");
      if (close.text !== ')' || close.kind !== 'punctuation') {
        throw new JqlSyntaxError(`Expecting either ')' or ',' but got '${close.text}'. ${at(close)}`);
      }
      return { kind: 'list', of };
    }
    const operand = this.#single();
    // `in` wants a list; a function stands for one.
    if ((operator === 'in' || operator === 'not in') && operand.kind === 'literal') {
      return { kind: 'list', of: [operand] };
    }
    return operand;
  }

  #single(): Literal | FunctionCall | { readonly kind: 'empty' } {
    const token = this.tokens.take();
    if (token.kind === 'end') {
      throw new JqlSyntaxError('Expecting either a value, list or function before the end of the query.');
    }
    const lower = token.text.toLowerCase();
    if (token.kind === 'word' && (lower === 'empty' || lower === 'null')) return { kind: 'empty' };
    if (
      token.kind === 'operator' ||
      token.kind === 'punctuation' ||
      (token.kind === 'word' && KEYWORDS.has(lower))
    ) {
      throw new JqlSyntaxError(
        `Expecting either a value, list or function but got '${token.text}'. You must surround '${token.text}' in ` +
          `quotation marks to use it as a value. ${at(token)}`,
        'Error in JQL Query',
      );
    }
    const opens = this.tokens.peek().kind === 'punctuation' && this.tokens.peek().text === '(';
    if (opens) return { kind: 'call', name: token.text, args: this.#arguments() };
    this.#refuseReserved(token);
    return { kind: 'literal', text: token.text };
  }

  #arguments(): string[] {
    this.tokens.take();
    const args: string[] = [];
    if (this.tokens.takeIf((token) => token.kind === 'punctuation' && token.text === ')')) return args;
    for (;;) {
      const token = this.tokens.take();
      if (token.kind !== 'word' && token.kind !== 'string') {
        throw new JqlSyntaxError(
          token.kind === 'end'
            ? "Expecting ')' before the end of the query."
            : `Expecting a function argument but got '${token.text}'. ${at(token)}`,
        );
      }
      args.push(token.text);
      const next = this.tokens.take();
      if (next.kind === 'punctuation' && next.text === ')') return args;
      if (next.kind !== 'punctuation' || next.text !== ',') {
        throw new JqlSyntaxError(
          next.kind === 'end'
            ? "Expecting ')' before the end of the query."
            : `Expecting either ')' or ',' but got '${next.text}'. ${at(next)}`,
        );
      }
    }
  }

  #orderBy(): OrderTerm[] {
    this.tokens.take();
    this.tokens.take();
    const terms: OrderTerm[] = [];
    do {
      const field = this.#fieldName();
      const direction = (['asc', 'desc'] as const).find((each) => isKeyword(this.tokens.peek(), each));
      if (direction) this.tokens.take();
      terms.push(direction ? { field, direction } : { field });
    } while (this.tokens.takeIf((token) => token.kind === 'punctuation' && token.text === ','));
    return terms;
  }
}

/** Words and nothing else are not a query but a text to look for. */
function bareWords(tokens: readonly Token[]): Query | undefined {
  const words = tokens.slice(0, -1);
  const bare = words.every(
    ({ kind, text }) => kind === 'string' || (kind === 'word' && !KEYWORDS.has(text.toLowerCase())),
  );
  if (!bare || words.length === 0) return undefined;
  const text = words.map((word) => word.text).join(' ');
  return {
    where: {
      kind: 'clause',
      field: { text: 'text' },
      operator: '~',
      operand: { kind: 'literal', text },
      predicates: [],
    },
    order: [],
  };
}

/**
 * Reads a query.
 * @throws {JqlSyntaxError} with Jira's words
 */
export function parseJql(jql: string): Query {
  const tokens = tokenize(jql);
  return bareWords(tokens) ?? new Parser(new TokenStream(tokens)).query();
}
