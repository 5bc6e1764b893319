import { z } from 'zod';
import type { SiteFailureKind } from '../usecases/ports';
import { SiteFailure } from '../usecases/ports';
import type { RefusalKind } from './client';
import { JiraRefusal } from './client';

const kinds: Readonly<Record<RefusalKind, SiteFailureKind>> = {
  'not-signed-in': 'no-permission',
  'no-permission': 'no-permission',
  'not-found': 'not-found',
  gone: 'refused',
  conflict: 'conflict',
  'too-large': 'refused',
  'rate-limited': 'rate-limited',
  refused: 'refused',
  unavailable: 'unavailable',
  unreadable: 'unavailable',
  'no-answer': 'unavailable',
};

/** Says in the words of the use cases why Jira did not do as asked. */
export async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof z.ZodError) throw new SiteFailure('unavailable', [], undefined, { cause: error });
    if (!(error instanceof JiraRefusal)) throw error;
    const words = [...error.messages, ...Object.values(error.fields)];
    throw new SiteFailure(kinds[error.kind], words, error.retryAfter, { cause: error });
  }
}
