import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ReadFailure } from '../../backlog-state';
import { t } from '../../messages';
import { FullPage } from './full-page';

/** Seconds left, counted down once a second; 0 when there is nothing to wait for. */
function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => {
      setLeft(left - 1);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  return left;
}

/** Nothing could be read: why, and what helps. */
export function Failed({
  failure,
  onRetry,
}: {
  readonly failure: ReadFailure;
  readonly onRetry: () => void;
}) {
  const left = useCountdown(failure.retryAfterSeconds ?? 0);
  return (
    <FullPage
      role="alert"
      title={t(`failed.${failure.kind}.title`)}
      actions={
        <Button appearance="primary" isDisabled={left > 0} onClick={onRetry}>
          {left > 0 ? t('action.retry-in', { seconds: left }) : t('action.retry')}
        </Button>
      }
    >
      {t(`failed.${failure.kind}.text`)}
    </FullPage>
  );
}
