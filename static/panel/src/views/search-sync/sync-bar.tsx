import Button from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { BacklogState } from '../../backlog-state';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { useRights } from '../../queries';
import { IconButton } from '../parts/icon-button';
import { Notice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { useSync } from './use-sync';
import type { Sync } from './use-sync';

/** What search is to be told, and how far that is. */
function SyncStep({ sync: { state, start, stop } }: { readonly sync: Sync }) {
  switch (state.step) {
    case 'quiet':
      return <span role="status">{t('sync.looking')}</span>;
    case 'offer':
      return (
        <>
          <span role="status">{t('sync.offer', { count: state.verdicts.length })}</span>
          <span className="sync-why">{t('sync.why')}</span>
          <Button spacing="compact" appearance="primary" onClick={start}>
            {t('sync.start')}
          </Button>
        </>
      );
    case 'running': {
      const { done, count, waitingSeconds } = state.progress;
      return (
        <>
          <span role="status">
            {waitingSeconds === undefined
              ? t('sync.running', { done, count })
              : t('sync.waiting', { seconds: waitingSeconds })}
          </span>
          <Progress value={done} max={count} label={t('sync.running', { done, count })} />
          <Button spacing="compact" onClick={stop}>
            {t('sync.stop')}
          </Button>
        </>
      );
    }
    case 'same':
      return <span role="status">{t('sync.done')}</span>;
    case 'done':
      return (
        <span role="status">
          {t('sync.done')} {state.refused > 0 && t('sync.refused', { count: state.refused })}
        </span>
      );
    case 'failed':
      return (
        <Notice tone="warning" role="alert">
          {t('sync.failed')}
        </Notice>
      );
  }
}

/** Tells search what the panel found, below the list, while people go on working. */
export function SyncBar({ state, onClose }: { readonly state: BacklogState; readonly onClose: () => void }) {
  const { upkeep } = usePanel();
  const rights = useRights();
  const sync = useSync(upkeep, state, rights.edit !== 'no');
  return (
    <section className="sync" aria-label={t('sync.open')}>
      <SyncStep
        sync={{
          ...sync,
          stop: () => {
            sync.stop();
            onClose();
          },
        }}
      />
      {sync.state.step !== 'running' && (
        <IconButton icon={CrossIcon} label={t('action.close')} onClick={onClose} />
      )}
    </section>
  );
}
