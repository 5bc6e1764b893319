import { z } from 'zod';

/** Jira's "no": thrown by operations, turned into an answer by the server. The body is one of the shapes Jira uses. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly contentType = 'application/json;charset=UTF-8',
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(JSON.stringify(body));
  }
}

/** The sentences of a refusal with body A, whether they are about a field or not. */
export function messagesOf({ body }: Refusal): string[] {
  const parsed = z
    .object({
      errorMessages: z.array(z.string()).default([]),
      errors: z.record(z.string(), z.string()).default({}),
    })
    .safeParse(body);
  return parsed.success ? [...parsed.data.errorMessages, ...Object.values(parsed.data.errors)] : [];
}

/** Body A with messages. */
export function refusal(status: number, ...messages: string[]): Refusal {
  return new Refusal(status, { errorMessages: messages, errors: {} });
}

/** Body A with texts by field. */
export function fieldRefusal(errors: Readonly<Record<string, string>>, status = 400): Refusal {
  return new Refusal(status, { errorMessages: [], errors });
}

/** Body A without `errors`: what Jira says when it could not even read the body. */
export function unreadable(message: string): Refusal {
  return new Refusal(400, { errorMessages: [message] });
}

/** Body B (RFC 9457): unknown path, wrong method, unparsable query parameter. */
export function problem(
  status: number,
  title: string,
  detail: string,
  instance: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return new Refusal(
    status,
    { type: 'about:blank', title, status, detail, instance },
    'application/problem+json',
    headers,
  );
}

export const PAYLOAD_REFUSED = 'Invalid request payload. Refer to the REST API documentation and try again.';
export const ISSUE_UNKNOWN = 'Issue does not exist or you do not have permission to see it.';

/** Found in the answer to every call the stand-in cannot serve. */
const UNIMPLEMENTED = 'SANDBOX_NOT_IMPLEMENTED';

/** 501, never an invented answer: the stand-in lacks it, whatever Jira does. The server notes it. */
export class Unserved extends Refusal {
  constructor(what: string) {
    super(501, {
      errorMessages: [
        `${UNIMPLEMENTED}: the stand-in does not serve ${what}. Add it under sandbox/jira/operations.`,
      ],
      errors: {},
    });
  }
}
