import { JqlSyntaxError, at } from './syntax-error';

export interface Token {
  readonly kind: 'word' | 'string' | 'operator' | 'punctuation' | 'end';
  /** Without quotes and escapes. */
  readonly text: string;
  readonly line: number;
  /** 1-based, of the token's first character. */
  readonly character: number;
}

const OPERATORS = ['!=', '<=', '>=', '!~', '&&', '||', '=', '<', '>', '~', '!', '&', '|'];
const PUNCTUATION = '(),[]';
const RESERVED = '{}*/%+^$#@?;';
const ESCAPES: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  t: '\t',
  n: '\n',
  r: '\r',
  '\\': '\\',
  ' ': ' ',
};

const endsWord = (char: string): boolean =>
  /\s/.test(char) || PUNCTUATION.includes(char) || RESERVED.includes(char) || '=!<>~&|"\''.includes(char);

/** Cuts JQL into tokens, once from left to right. */
class Lexer {
  #place = 0;
  #line = 1;
  #lineStart = 0;

  constructor(private readonly text: string) {}

  next(): Token {
    this.#skipSpace();
    const start = { line: this.#line, character: this.#place - this.#lineStart + 1 };
    const char = this.text.charAt(this.#place);
    if (char === '') return { kind: 'end', text: '', ...start };
    if (char === '"' || char === "'") return { kind: 'string', text: this.#quoted(char, start), ...start };
    const operator = OPERATORS.find((each) => this.text.startsWith(each, this.#place));
    if (operator !== undefined) {
      this.#place += operator.length;
      return { kind: 'operator', text: operator, ...start };
    }
    if (PUNCTUATION.includes(char)) {
      this.#place += 1;
      return { kind: 'punctuation', text: char, ...start };
    }
    return { kind: 'word', text: this.#word(start), ...start };
  }

  #skipSpace(): void {
    for (; /\s/.test(this.text.charAt(this.#place)); this.#place += 1) {
      if (this.text.charAt(this.#place) !== '\n') continue;
      this.#line += 1;
      this.#lineStart = this.#place + 1;
    }
  }

  #quoted(quote: string, start: Pick<Token, 'line' | 'character'>): string {
    let value = '';
    for (this.#place += 1; this.#place < this.text.length; this.#place += 1) {
      const char = this.text.charAt(this.#place);
      if (char === quote) {
        this.#place += 1;
        return value;
      }
      if (char === '\n') {
        this.#line += 1;
        this.#lineStart = this.#place + 1;
      }
      value += char === '\\' ? this.#escape() : char;
    }
    throw new JqlSyntaxError(`The quoted string '${value}' has not been completed. ${at(start)}`);
  }

  #word(start: Pick<Token, 'line' | 'character'>): string {
    let value = '';
    for (; this.#place < this.text.length; this.#place += 1) {
      const char = this.text.charAt(this.#place);
      if (RESERVED.includes(char)) {
        const code = char.charCodeAt(0).toString(16).padStart(4, '0');
        const here = { line: start.line, character: this.#place - this.#lineStart + 1 };
        throw new JqlSyntaxError(
          `The character '${char}' is a reserved JQL character. You must enclose it in a string or use the escape ` +
            `'\\u${code}' instead. ${at(here)}`,
        );
      }
      if (endsWord(char)) break;
      value += char === '\\' ? this.#escape() : char;
    }
    return value;
  }

  /** At a backslash; leaves the place on the escape's last character. */
  #escape(): string {
    const here = { line: this.#line, character: this.#place - this.#lineStart + 1 };
    const letter = this.text.charAt(this.#place + 1);
    const code = /^u([\da-fA-F]{4})/.exec(this.text.slice(this.#place + 1, this.#place + 6))?.[1];
    if (code !== undefined) {
      this.#place += 5;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    const plain = ESCAPES[letter];
    if (plain === undefined || letter === '') {
      throw new JqlSyntaxError(
        `'\\${letter}' is an illegal JQL escape sequence. The valid escape sequences are \\', \\", \\t, \\n, \\r, \\\\, ` +
          `'\\ ' and \\uXXXX. ${at(here)}`,
      );
    }
    this.#place += 1;
    return plain;
  }
}

/** @throws {JqlSyntaxError} for an unfinished string, a reserved character or an unknown escape. */
export function tokenize(jql: string): Token[] {
  const lexer = new Lexer(jql);
  const tokens: Token[] = [];
  for (;;) {
    const token = lexer.next();
    tokens.push(token);
    if (token.kind === 'end') return tokens;
  }
}
