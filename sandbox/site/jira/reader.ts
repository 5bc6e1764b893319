import { z } from 'zod';
import type { Person } from '../session';

/** Jira's answer was no, or nothing a page can be made of. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const refusalSchema = z.object({ errorMessages: z.array(z.string()).min(1) });

export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

/** Jira over REST as one person: the pages know no more than the person may see. */
export class JiraReader {
  readonly #authorization: string;

  constructor(
    private readonly base: string,
    private readonly fetch: Fetch,
    { email, token }: Pick<Person, 'email' | 'token'>,
  ) {
    this.#authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  }

  /** @throws {Unreadable} */
  async read<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    body?: unknown,
  ): Promise<z.output<Schema>> {
    const answer = await this.fetch(new URL(path, this.base), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        authorization: this.#authorization,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Unreadable(answer.status, this.#reason(answer.status, text));
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    throw new Unreadable(answer.status, `Jira's answer to ${path} is not what the page expects.`);
  }

  #reason(status: number, text: string): string {
    try {
      const [first] = refusalSchema.parse(JSON.parse(text)).errorMessages;
      return first ?? '';
    } catch {
      return `Jira answered ${status}.`;
    }
  }
}
