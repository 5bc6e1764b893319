import Button from '@atlaskit/button/new';
import { t } from '../../messages';
import { useCountdown } from './use-countdown';

/** Tries again, not before the time that was asked for is over. */
export function RetryButton({
  seconds,
  isMain = true,
  onRetry,
}: {
  readonly seconds: number | undefined;
  /** False beside something that helps sooner. */
  readonly isMain?: boolean;
  readonly onRetry: () => void;
}) {
  const left = useCountdown(seconds ?? 0);
  return (
    <Button appearance={isMain ? 'primary' : 'default'} isDisabled={left > 0} onClick={onRetry}>
      {left > 0 ? t('action.retry-in', { seconds: left }) : t('action.retry')}
    </Button>
  );
}
