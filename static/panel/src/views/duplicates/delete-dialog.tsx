import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { CardItem } from '../../../../../src/domain/report/duplicate-cards';
import { say, t } from '../../messages';
import { useChange } from '../../mutations';
import { failureText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { staysText } from './stays';

/** Deletes one of a group for good. Nothing takes it back, so it is confirmed twice: by a tick and by the button. */
export function DeleteDialog({
  item,
  kept,
  onClose,
  onApplied,
}: {
  readonly item: CardItem;
  readonly kept: CardItem;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const { state, apply, retry } = useChange({ kind: 'delete', itemId: item.id, forGood: true });
  const [sure, setSure] = useState(false);
  const preview = state.step === 'preview' || state.step === 'applying' ? state.preview : undefined;
  const refused = preview === undefined || preview.refusals.length > 0;
  const close = () => {
    // What is being written goes on either way; closing now would only hide how it ended.
    if (state.step === 'applying') return;
    if (state.step === 'applied') onApplied(state.result);
    onClose();
  };
  return (
    <Dialog
      title={t('duplicates.delete-title', { key: item.key })}
      size="large"
      onClose={close}
      footer={
        state.step === 'applied' ? (
          <Button appearance="primary" onClick={close}>
            {t('action.done')}
          </Button>
        ) : (
          <>
            <Button isDisabled={state.step === 'applying'} onClick={close}>
              {t('action.cancel')}
            </Button>
            {state.step === 'refused' && state.way === 'retry' ? (
              <Button onClick={retry}>{t('action.retry')}</Button>
            ) : (
              <Button
                appearance="danger"
                isDisabled={refused || !sure}
                isLoading={state.step === 'applying'}
                onClick={() => {
                  apply([]);
                }}
              >
                {t('duplicates.delete-now', { key: item.key })}
              </Button>
            )}
          </>
        )
      }
    >
      <div aria-live="polite">
        {state.step === 'previewing' && <p>{t('change.previewing')}</p>}
        {state.step === 'refused' && (
          <Notice tone="warning" role="alert">
            {failureText(state.failure)}
          </Notice>
        )}
        {state.step === 'applied' && (
          <Notice tone={state.result.status === 'applied' ? 'success' : 'warning'}>
            {state.result.status === 'applied'
              ? t('duplicates.deleted', { key: item.key })
              : state.result.left.map(say).join(' ')}
          </Notice>
        )}
        {preview?.refusals.map((refusal) => (
          <Notice key={refusal.code} tone="warning" role="alert">
            {say(refusal)}
          </Notice>
        ))}
      </div>
      {preview && preview.refusals.length === 0 && (
        <>
          <ol className="steps">
            {preview.steps.map(({ id, message }) => (
              <li key={id}>{say(message)}</li>
            ))}
          </ol>
          {preview.warnings.map((warning) => (
            <Notice key={warning.code} tone="warning" role="note">
              {say(warning)}
            </Notice>
          ))}
          <p className="quiet">{staysText(item, kept, 'lost')}</p>
          <label className="tick">
            <input
              type="checkbox"
              checked={sure}
              onChange={({ currentTarget }) => {
                setSure(currentTarget.checked);
              }}
            />
            {t('duplicates.delete-sure', { key: item.key })}
          </label>
        </>
      )}
    </Dialog>
  );
}
