import { useEffect } from 'react';
import type { ReadFailure } from '../../backlog-state';
import { t } from '../../messages';
import { RetryButton } from '../parts/retry-button';
import { FullPage } from './full-page';

/** Nothing could be read: why, and what helps. */
export function Failed({
  failure,
  onRetry,
}: {
  readonly failure: ReadFailure;
  readonly onRetry: () => void;
}) {
  const offline = failure.kind === 'offline';
  // Whoever comes out of the tunnel should not have to press a button.
  useEffect(() => {
    if (!offline) return;
    window.addEventListener('online', onRetry);
    return () => {
      window.removeEventListener('online', onRetry);
    };
  }, [offline, onRetry]);
  return (
    <FullPage
      role="alert"
      title={t(`failed.${failure.kind}.title`)}
      actions={<RetryButton seconds={failure.retryAfterSeconds} onRetry={onRetry} />}
    >
      {t(`failed.${failure.kind}.text`)}
    </FullPage>
  );
}
