import type { Token } from './tokens';

export function isKeyword(token: Token, word: string): boolean {
  return token.kind === 'word' && token.text.toLowerCase() === word;
}

/** Tokens read one after the other; past the last one there is always the end. */
export class TokenStream {
  #place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.#place + ahead, this.tokens.length - 1)];
    if (!token) throw new Error('A token list always ends with an end.');
    return token;
  }

  take(): Token {
    const token = this.peek();
    this.#place += 1;
    return token;
  }

  takeIf(test: (token: Token) => boolean): boolean {
    if (!test(this.peek())) return false;
    this.#place += 1;
    return true;
  }
}
