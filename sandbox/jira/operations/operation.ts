/** What every REST operation is made of. */
import type { z } from 'zod';
import { ISSUE_UNKNOWN, PAYLOAD_REFUSED, problem, refusal, unreadable } from '../refusal';
import { canOnIssue, canSee, type Caller } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import type { Site } from '../state/site';
import type { View } from '../shapes/view';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Answer {
  readonly status: number;
  /** Sent as JSON; no body when left out. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent instead of a body, as what it is. */
  readonly file?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };
}

/** A file of a multipart form. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body?: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** Query parameters, refused as Jira refuses them. */
export class QueryParameters {
  constructor(
    private readonly params: URLSearchParams,
    private readonly path: string,
  ) {}

  text(name: string): string | undefined {
    return this.params.get(name) ?? undefined;
  }

  /** Repeated or comma-separated; `undefined` when not given. */
  list(name: string): string[] | undefined {
    const all = this.params.getAll(name);
    if (all.length === 0) return undefined;
    return all
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter((value) => value !== '');
  }

  /** @throws {Refusal} body B when it is not a number */
  integer(name: string, otherwise: number): number {
    const text = this.params.get(name);
    if (text === null || text === '') return otherwise;
    if (!/^-?\d+$/.test(text)) {
      throw problem(400, 'Bad Request', `Failed to convert '${name}' with value: '${text}'`, this.path);
    }
    return Number(text);
  }

  /** @throws {Refusal} body B when it is not given */
  required(name: string): string {
    const text = this.params.get(name);
    if (text === null || text === '')
      throw problem(400, 'Bad Request', `Required parameter '${name}' is not present.`, this.path);
    return text;
  }

  /** One of a few words; `undefined` when not given. @throws {Refusal} body B when it is none of them */
  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const text = this.params.get(name);
    if (text === null || text === '') return undefined;
    const word = words.find((each) => each === text);
    if (word === undefined)
      throw problem(400, 'Bad Request', `Failed to convert '${name}' with value: '${text}'`, this.path);
    return word;
  }

  /** The address of a list, with all that was asked but the page. */
  onto(address: string): string {
    const rest = new URLSearchParams(this.params);
    rest.delete('startAt');
    rest.delete('maxResults');
    return rest.size === 0 ? address : `${address}?${rest.toString()}`;
  }

  flag(name: string): boolean {
    return this.params.get(name) === 'true';
  }
}

/** One request, as an operation sees it. */
export interface Call extends View {
  readonly site: Site;
  readonly caller: Caller;
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: QueryParameters;
  /** As sent. */
  readonly rawBody: string;
  /** Type of the body, as sent. */
  readonly contentType: string;
  /** Whether the request says that it was not forged (`X-Atlassian-Token: no-check`). */
  readonly unforged: boolean;
  /** Of a multipart form; empty for any other body. */
  readonly files: readonly SentFile[];
  /** The address this server was reached at, for addresses that a client follows by itself. */
  readonly origin: string;
  /** Counts a write to an issue against its limit. */
  readonly countWrite: (issueId: number) => void;
}

export interface Operation {
  readonly method: Method;
  /** With `:name` for parameters. */
  readonly path: string;
  readonly run: (call: Call) => Answer;
}

export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}

/** @throws {Refusal} when the body is not JSON */
export function jsonBody(call: Call): unknown {
  try {
    return JSON.parse(call.rawBody) as unknown;
  } catch {
    throw unreadable('There was an error parsing JSON. Check that your request body is valid.');
  }
}

/** @throws {Refusal} when the body is not JSON or not of that shape */
export function bodyOf<Schema extends z.ZodType>(call: Call, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(call.rawBody === '' ? {} : jsonBody(call));
  if (!parsed.success) throw unreadable(PAYLOAD_REFUSED);
  return parsed.data;
}

/** @throws {Refusal} 404 when it is not there or may not be seen: the same words for both */
export function requireIssue(call: Call, idOrKey: string): IssueRecord {
  const issue = call.site.findIssue(idOrKey);
  if (!issue || !canSee(call.site, call.caller, issue)) throw refusal(404, ISSUE_UNKNOWN);
  return issue;
}

/** An issue about to be written. */
export function requireWritable(call: Call, idOrKey: string, permission: string, words: string): IssueRecord {
  const issue = requireIssue(call, idOrKey);
  if (!canOnIssue(call.site, call.caller, permission, issue)) throw refusal(403, words);
  call.countWrite(issue.id);
  return issue;
}

/** @throws {Refusal} 401 for somebody who did not sign in */
export function requireCaller(call: Call): NonNullable<Caller> {
  if (!call.caller) throw refusal(401, 'Client must be authenticated to access this resource.');
  return call.caller;
}
