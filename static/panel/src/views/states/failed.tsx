import { useEffect } from 'react';
import Button from '@atlaskit/button/new';
import type { ReadFailure } from '../../backlog-state';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
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
  const { reloadPage } = usePanel();
  const offline = failure.kind === 'offline';
  const signedOut = failure.kind === 'signed-out' && reloadPage !== undefined;
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
      actions={
        <div className="full-page-actions">
          {signedOut && (
            <Button appearance="primary" onClick={reloadPage}>
              {t('action.reload')}
            </Button>
          )}
          <RetryButton seconds={failure.retryAfterSeconds} isMain={!signedOut} onRetry={onRetry} />
        </div>
      }
    >
      {t(`failed.${failure.kind}.text`)}
    </FullPage>
  );
}
