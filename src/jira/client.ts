import type { z } from 'zod';
import type { JiraAnswer, JiraHttp, JiraRequest } from './http';

/** Why Jira did not give what was asked. */
export type RefusalKind =
  | 'not-signed-in'
  | 'no-permission'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'too-large'
  | 'rate-limited'
  | 'refused'
  | 'unavailable'
  | 'unreadable'
  | 'no-answer';

/** Jira's answer was no, or no answer. `messages` and `fields` are Jira's own words, safe to show. */
export class JiraRefusal extends Error {
  override readonly name = 'JiraRefusal';

  constructor(
    readonly kind: RefusalKind,
    readonly status: number | undefined,
    readonly messages: readonly string[],
    readonly fields: Readonly<Record<string, string>>,
    /** Seconds to wait, when Jira said so. */
    readonly retryAfter: number | undefined,
    options?: ErrorOptions,
  ) {
    super([`Jira: ${kind}`, ...messages, ...Object.values(fields)].join(' '), options);
  }
}

const kinds: Readonly<Record<number, RefusalKind>> = {
  401: 'not-signed-in',
  403: 'no-permission',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  429: 'rate-limited',
};

function kindOf(status: number): RefusalKind {
  return kinds[status] ?? (status >= 500 ? 'unavailable' : 'refused');
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Jira refuses in four body shapes, and edges answer HTML: takes the words out of any of them, never raw markup. */
function wordsOf(body: string): { messages: string[]; fields: Record<string, string> } {
  const value = parseJson(body);
  if (!isRecord(value)) return { messages: [], fields: {} };
  const messages: string[] = [];
  const fields: Record<string, string> = {};
  if (Array.isArray(value['errorMessages'])) {
    messages.push(...value['errorMessages'].filter((entry) => typeof entry === 'string'));
  }
  const errors = value['errors'];
  if (isRecord(errors)) {
    for (const [field, text] of Object.entries(errors)) if (typeof text === 'string') fields[field] = text;
  } else if (Array.isArray(errors)) {
    for (const entry of errors) {
      if (isRecord(entry) && typeof entry['message'] === 'string') messages.push(entry['message']);
    }
  }
  for (const key of ['detail', 'message']) if (typeof value[key] === 'string') messages.push(value[key]);
  return { messages, fields };
}

function refusalOf(answer: JiraAnswer): JiraRefusal {
  const { messages, fields } = wordsOf(answer.body);
  const seconds = Number(answer.headers['retry-after']);
  return new JiraRefusal(
    kindOf(answer.status),
    answer.status,
    messages,
    fields,
    Number.isFinite(seconds) && seconds >= 0 && answer.headers['retry-after'] !== undefined
      ? seconds
      : undefined,
  );
}

export interface ClientOptions {
  /** Waits that many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** 0–1, for the jitter of waits. */
  readonly chance: () => number;
  /** Tries in all where Jira says to wait; Atlassian's advice is at most 4 retries. */
  readonly tries?: number;
  /** Told before each wait, so that people can be. */
  readonly onWait?: (milliseconds: number, refusal: JiraRefusal) => void;
}

/** Speaks to Jira through a port: retries what may be retried, parses every answer, turns refusals into `JiraRefusal`. */
export interface JiraClient {
  /**
   * Reads (or writes) and parses the answer.
   * @throws {JiraRefusal} when Jira refuses for good, or answers what the schema does not know (`unreadable`)
   */
  ask<Schema extends z.ZodType>(request: JiraRequest, schema: Schema): Promise<z.output<Schema>>;
  /** Sends something whose answer has no body worth reading. */
  tell(request: JiraRequest): Promise<JiraAnswer>;
}

/** Atlassian's advice: wait at least Retry-After, else 2, 4, 8, 16 s, with jitter × 0.7–1.3. */
function waitFor(refusal: JiraRefusal, attempt: number, chance: number): number {
  const seconds = refusal.retryAfter ?? 2 ** attempt * (0.7 + 0.6 * chance);
  return Math.ceil(seconds * 1000);
}

/** A read may always be asked again, also a POST that only reads; a write only when Jira says it did nothing. */
function mayRetry(refusal: JiraRefusal, request: JiraRequest, reads: boolean): boolean {
  if (refusal.kind === 'rate-limited') return true;
  const harmless = reads || request.method === 'GET';
  return harmless && (refusal.kind === 'unavailable' || refusal.kind === 'no-answer');
}

/** POSTs of the contract that only read. */
const readingPosts =
  /^\/rest\/api\/3\/(search\/(jql|approximate-count)|issue\/bulkfetch|changelog\/bulkfetch|jql\/(parse|match)|permissions\/(check|project)|comment\/list)(\?|$)/;

/** Without a word from Jira when to come back, people are told after two retries and may decide themselves. */
const triesUnasked = 3;

export function makeClient(http: JiraHttp, options: ClientOptions): JiraClient {
  const most = options.tries ?? 5;
  const triesFor = ({ kind, retryAfter }: JiraRefusal): number =>
    kind === 'rate-limited' || retryAfter !== undefined ? most : Math.min(most, triesUnasked);

  async function attempt(request: JiraRequest): Promise<JiraAnswer> {
    let answer: JiraAnswer;
    try {
      answer = await http.send(request);
    } catch (cause) {
      throw new JiraRefusal('no-answer', undefined, [], {}, undefined, { cause });
    }
    if (answer.status >= 400) throw refusalOf(answer);
    return answer;
  }

  async function tell(request: JiraRequest): Promise<JiraAnswer> {
    const reads = readingPosts.test(request.path);
    for (let tried = 1; ; tried += 1) {
      try {
        return await attempt(request);
      } catch (error) {
        if (!(error instanceof JiraRefusal) || tried >= triesFor(error) || !mayRetry(error, request, reads))
          throw error;
        const milliseconds = waitFor(error, tried, options.chance());
        options.onWait?.(milliseconds, error);
        await options.wait(milliseconds);
      }
    }
  }

  return {
    tell,
    async ask(request, schema) {
      const answer = await tell(request);
      const parsed = schema.safeParse(parseJson(answer.body));
      if (parsed.success) return parsed.data;
      throw new JiraRefusal('unreadable', answer.status, [], {}, undefined, { cause: parsed.error });
    },
  };
}
