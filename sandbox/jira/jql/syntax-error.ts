/** A query that cannot be read; the message is Jira's, prefix included. */
export class JqlSyntaxError extends Error {
  override readonly name = 'JqlSyntaxError';

  constructor(text: string, prefix = 'Error in the JQL Query') {
    super(`${prefix}: ${text.trim()}`);
  }
}

export function at({ line, character }: { readonly line: number; readonly character: number }): string {
  return `(line ${line}, character ${character})`;
}
