export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'sign' | 'end';
  readonly text: string;
  /** Place in the source, from 0. */
  readonly at: number;
}

/** An expression that cannot be read, or needs what this evaluator lacks; the message names it. */
export class ExpressionProblem extends Error {
  override readonly name = 'ExpressionProblem';

  constructor(
    readonly kind: 'syntax' | 'type' | 'other',
    message: string,
    readonly at = 0,
  ) {
    super(message);
  }
}

// The longest signs first.
const PATTERN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<name>[A-Za-z_$][\w$]*)|(?<sign>=>|===|!==|==|!=|<=|>=|&&|\|\||\?\?|\?\.|[-+*/%!<>?:.,()[\]{}]))/y;

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign));
}

/** @throws {ExpressionProblem} for a sign that means nothing */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (source.slice(at).trim() !== '') {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(source);
    const groups = match?.groups;
    if (!groups) throw new ExpressionProblem('syntax', `Unexpected character at ${at + 1}.`, at);
    const start = PATTERN.lastIndex - match[0].trimStart().length;
    for (const kind of ['number', 'string', 'name', 'sign'] as const) {
      const text = groups[kind];
      if (text !== undefined)
        tokens.push({ kind, text: kind === 'string' ? unquoted(text) : text, at: start });
    }
    at = PATTERN.lastIndex;
  }
  return [...tokens, { kind: 'end', text: '', at: source.length }];
}
