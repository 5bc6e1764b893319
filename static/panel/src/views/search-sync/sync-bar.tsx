import Button from '@atlaskit/button/new';
import { t } from '../../messages';
import { Notice } from '../parts/notice';
import { Progress } from '../parts/progress';
import type { Sync } from './use-sync';

/** Offers to tell search what the panel found, and shows how far that is. */
export function SyncOffer({ sync: { state, start, stop } }: { readonly sync: Sync }) {
  switch (state.step) {
    case 'offer':
      return (
        <div className="sync" title={t('sync.why')}>
          <span>{t('sync.offer', { count: state.verdicts.length })}</span>{' '}
          <Button spacing="compact" appearance="subtle" onClick={start}>
            {t('sync.start')}
          </Button>
          <span className="visually-hidden">{t('sync.why')}</span>
        </div>
      );
    case 'running': {
      const { done, count, waitingSeconds } = state.progress;
      return (
        <div className="sync">
          <span role="status">
            {waitingSeconds === undefined
              ? t('sync.running', { done, count })
              : t('sync.waiting', { seconds: waitingSeconds })}
          </span>
          <Progress value={done} max={count} label={t('sync.running', { done, count })} />
          <Button spacing="compact" appearance="subtle" onClick={stop}>
            {t('sync.stop')}
          </Button>
        </div>
      );
    }
    case 'quiet':
    case 'same':
      return null;
    case 'done':
      return (
        <p className="sync" role="status">
          {t('sync.done')} {state.refused > 0 && t('sync.refused', { count: state.refused })}
        </p>
      );
    case 'failed':
      return <Notice tone="warning">{t('sync.failed')}</Notice>;
  }
}
