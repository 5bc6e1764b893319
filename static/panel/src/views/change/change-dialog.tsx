import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult, Intent } from '../../../../../src/contract/changes';
import type { Failure } from '../../../../../src/contract/result';
import { useChange } from '../../mutations';
import { t } from '../../messages';
import { failureText } from '../failure-text';
import { Dialog, firstStop, mainButton } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { RetryButton } from '../parts/retry-button';
import { PreviewSteps } from './preview-steps';
import { RewriteDifference } from './rewrite-difference';
import { ChangeOutcome } from './change-outcome';

const secondsOf = ({ params }: Failure): number | undefined =>
  typeof params['seconds'] === 'number' ? params['seconds'] : undefined;

/** From preview to result: every write is listed before it is made, and can be taken back after. */
export function ChangeDialog({
  title,
  intent,
  summary,
  onBack,
  onAbandon,
  onClose,
  onApplied,
}: {
  readonly title: string;
  readonly intent: Intent;
  /** The item's title as it stands, where its words are changed: old and new are shown below each other. */
  readonly summary?: string | undefined;
  /** Back to where the change was put together. */
  readonly onBack?: () => void;
  /** Closed before anything was written; asks first where something typed would be lost. */
  readonly onAbandon?: () => void;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const { state, apply, undo, again, retry } = useChange(intent);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const busy = state.step === 'applying' || state.step === 'undoing';
  const isOver = state.step === 'applied' || state.step === 'undone';
  const refused = state.step === 'preview' && state.preview.refusals.length > 0;

  const close = () => {
    // What is being written goes on either way; closing now would only hide how it ended.
    if (busy) return;
    if (state.step === 'applied') onApplied(state.result);
    if (onAbandon && !isOver) onAbandon();
    else onClose();
  };

  return (
    <Dialog
      title={title}
      size="large"
      step={state.step}
      onClose={close}
      footer={
        <>
          {onBack &&
            (state.step === 'preview' || (state.step === 'refused' && state.way === 'look-again')) && (
              <Button onClick={onBack}>{t('action.back')}</Button>
            )}
          {state.step === 'applied' && <Button onClick={undo}>{t('action.undo')}</Button>}
          {state.step === 'applied' && state.result.status === 'partly-applied' && (
            <Button onClick={retry}>{t('action.retry')}</Button>
          )}
          {state.step === 'refused' && state.way === 'look-again' && (
            <Button onClick={again}>{t('action.preview-again')}</Button>
          )}
          {state.step === 'refused' && state.way === 'retry' && (
            <RetryButton seconds={secondsOf(state.failure)} onRetry={retry} />
          )}
          {state.step === 'preview' || state.step === 'applying' ? (
            <Button
              {...firstStop}
              {...mainButton}
              appearance="primary"
              isDisabled={refused}
              isLoading={state.step === 'applying'}
              onClick={() => {
                apply([...leftOut]);
              }}
            >
              {t('action.apply')}
            </Button>
          ) : (
            <Button
              {...(isOver && { ...firstStop, ...mainButton })}
              appearance={state.step === 'applied' ? 'primary' : 'default'}
              isDisabled={busy}
              onClick={close}
            >
              {t('action.done')}
            </Button>
          )}
        </>
      }
    >
      <div aria-live="polite">
        {state.step === 'previewing' && (
          <div className="change-wait">
            <p>{t('change.previewing')}</p>
            <div className="skeleton-block" aria-hidden="true" />
          </div>
        )}
        {(state.step === 'preview' || state.step === 'applying') && (
          <>
            <PreviewSteps
              preview={state.preview}
              leftOut={leftOut}
              locked={state.step === 'applying'}
              onLeaveOut={setLeftOut}
            />
            {intent.kind === 'rewrite' && <RewriteDifference intent={intent} title={summary ?? ''} />}
          </>
        )}
        {state.step === 'applying' && (
          <div className="change-wait">
            <p>{t('change.applying', { count: state.preview.steps.length - leftOut.size })}</p>
            <Progress value={0} max={undefined} label={t('change.progress')} />
          </div>
        )}
        {state.step === 'undoing' && (
          <div className="change-wait">
            <p>{t('change.undoing')}</p>
            <Progress value={0} max={undefined} label={t('change.progress')} />
          </div>
        )}
        {(state.step === 'applied' || state.step === 'undone') && <ChangeOutcome result={state.result} />}
        {state.step === 'refused' && (
          <Notice tone="warning" role="alert">
            {failureText(state.failure)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
