import Button from '@atlaskit/button/new';
import { t } from '../../messages';
import { useCountdown } from './use-countdown';

/** Tries again, not before the time that was asked for is over. */
export function RetryButton({
  seconds,
  onRetry,
}: {
  readonly seconds: number | undefined;
  readonly onRetry: () => void;
}) {
  const left = useCountdown(seconds ?? 0);
  return (
    <Button appearance="primary" isDisabled={left > 0} onClick={onRetry}>
      {left > 0 ? t('action.retry-in', { seconds: left }) : t('action.retry')}
    </Button>
  );
}
