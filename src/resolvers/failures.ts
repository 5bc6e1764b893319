import type { ErrorCode, Failure } from '../contract/result';
import {
  ChangeBusy,
  ChangedSince,
  ChangeRefused,
  PreviewOutdated,
  UnknownChange,
} from '../usecases/changes/errors';
import type { SiteFailureKind } from '../usecases/ports';
import { SiteFailure } from '../usecases/ports';

const siteCodes: Readonly<Record<SiteFailureKind, ErrorCode>> = {
  'not-found': 'not-found',
  'no-permission': 'no-permission',
  conflict: 'conflict',
  refused: 'refused-by-jira',
  'rate-limited': 'rate-limited',
  'no-way': 'refused-by-jira',
  unavailable: 'jira-unavailable',
};

/** The longest piece of a text shown beside a conflict. */
const shown = 200;

function readable(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, shown);
  return typeof value === 'number' ? String(value) : '';
}

/** What went wrong, for people: a code with Jira's own words at most. Stack and cause stay in the function's log. */
export function failureOf(error: unknown): Failure {
  if (error instanceof SiteFailure) {
    return {
      code: siteCodes[error.kind],
      params: {
        reasons: [...error.words],
        ...(error.retryAfter === undefined ? {} : { seconds: error.retryAfter }),
      },
    };
  }
  if (error instanceof PreviewOutdated) return { code: 'conflict', params: {} };
  if (error instanceof UnknownChange) return { code: 'not-found', params: {} };
  if (error instanceof ChangeBusy) return { code: 'busy', params: { seconds: error.seconds } };
  if (error instanceof ChangeRefused) return { code: 'refused', params: {}, reasons: [...error.reasons] };
  if (error instanceof ChangedSince) {
    const [first] = error.conflicts;
    return {
      code: 'changed-since',
      params: {
        key: first?.key ?? '',
        fields: error.conflicts.map(({ field }) => field),
        before: readable(first?.before),
        now: readable(first?.now),
      },
    };
  }
  console.error(error);
  return { code: 'internal', params: {} };
}
