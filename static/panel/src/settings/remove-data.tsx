import { useId } from 'react';
import Button from '@atlaskit/button/new';
import { t } from '../messages';
import { failureText } from '../views/failure-text';
import { Notice } from '../views/parts/notice';
import type { SpaceDataApi } from './space-data-api';
import { useRemoval } from './use-removal';

const kinds = ['verdicts', 'changes', 'exceptions', 'snapshots', 'runs', 'settings'] as const;

/** Removes what the app keeps of the space, after saying how much of what that is. For those who administer the space. */
export function RemoveData({
  projectId,
  api,
  onDone,
}: {
  readonly projectId: string;
  readonly api: SpaceDataApi;
  readonly onDone: () => void;
}) {
  const titleId = useId();
  const { removal, count, cancel, remove } = useRemoval(projectId, api, onDone);
  const counts = removal.step === 'asking' ? removal.counts : undefined;
  const there = kinds.filter((kind) => counts && counts[kind] > 0);
  return (
    <section className="settings-section settings-remove" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('admin.remove')}</h2>
      <p className="quiet">{t('admin.remove.about')}</p>
      {removal.step === 'failed' && (
        <Notice tone="warning" role="alert">
          {failureText(removal.failure)} {t('admin.remove.failed')}
        </Notice>
      )}
      {(removal.step === 'idle' || removal.step === 'counting' || removal.step === 'failed') && (
        <Button isDisabled={removal.step === 'counting'} onClick={count}>
          {t(removal.step === 'counting' ? 'admin.remove.counting' : 'admin.remove.start')}
        </Button>
      )}
      {removal.step === 'asking' && (
        <Notice tone="danger" role="alert">
          {t(there.length === 0 ? 'admin.remove.little' : 'admin.remove.ask')}
          <ul>
            {there.map((kind) => (
              <li key={kind}>{t(`admin.remove.${kind}`, { count: counts?.[kind] ?? 0 })}</li>
            ))}
          </ul>
          <p>{t('admin.remove.for-good')}</p>
          <div className="settings-actions">
            <Button appearance="danger" onClick={remove}>
              {t('admin.remove.confirm')}
            </Button>
            <Button appearance="subtle" onClick={cancel}>
              {t('action.cancel')}
            </Button>
          </div>
        </Notice>
      )}
      {removal.step === 'removing' && (
        <p role="status">{t('admin.remove.removing', { records: removal.records, items: removal.items })}</p>
      )}
      {removal.step === 'done' && (
        <Notice tone="success">
          {t('admin.remove.done', { records: removal.records, items: removal.items })}
          {removal.refused > 0 && ` ${t('admin.remove.refused', { count: removal.refused })}`}
        </Notice>
      )}
    </section>
  );
}
