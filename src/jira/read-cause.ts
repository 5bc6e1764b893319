import type { ReadCause } from '../domain/backlog/backlog';
import { JiraRefusal } from './client';
import type { RefusalKind } from './client';

const causes: Readonly<Record<RefusalKind, ReadCause>> = {
  'not-signed-in': 'signed-out',
  'no-permission': 'no-permission',
  'not-found': 'not-found',
  gone: 'not-found',
  conflict: 'unavailable',
  'too-large': 'too-large',
  'rate-limited': 'rate-limited',
  refused: 'unreadable',
  unavailable: 'unavailable',
  unreadable: 'unreadable',
  'no-answer': 'offline',
};

/** Why Jira did not give what was read, as people are told. @returns `undefined` for a fault of our own */
export function readCause(error: unknown): ReadCause | undefined {
  return error instanceof JiraRefusal ? causes[error.kind] : undefined;
}
