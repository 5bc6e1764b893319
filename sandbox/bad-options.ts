/** What was asked cannot be done; the message is one sentence for the person who asked. */
export class BadOptions extends Error {
  override readonly name = 'BadOptions';
}
