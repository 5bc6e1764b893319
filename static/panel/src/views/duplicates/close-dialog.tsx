import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangePreview } from '../../../../../src/contract/changes';
import type { CardItem } from '../../../../../src/domain/report/duplicate-cards';
import { say, t } from '../../messages';
import { Dialog, firstStop, mainButton } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { staysText } from './stays';
import { TakeOver, takeOverWishes } from './take-over';
import { useQueue } from './use-queue';
import type { Wish, WishState } from './use-queue';

/** Closes items as duplicates of one that stays: previewed, made one by one, each undoable. */
export function CloseDialog({
  kept,
  others,
  boardId,
  onClose,
}: {
  readonly kept: CardItem;
  /** One and more. */
  readonly others: readonly CardItem[];
  readonly boardId: number | undefined;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const wishes: Wish[] = [
    ...takeOverWishes(kept, others, chosen, boardId),
    ...others.map(({ id, key }): Wish => ({
      label: t('duplicates.step-close', { key }),
      intent: { kind: 'close-duplicate', itemId: id, otherId: kept.id },
    })),
  ];
  const { previews, states, phase, apply, undo } = useQueue(wishes);
  const possible = previews?.some((one) => typeof one !== 'string' && one.refusals.length === 0) === true;
  const applied = states.filter(({ at }) => at === 'applied').length;
  const settled = states.filter(({ at }) => at !== 'waiting' && at !== 'working').length;
  const [first] = others;
  const close = () => {
    // What is under way goes on; closing now would only hide how it ends.
    if (phase !== 'working') onClose();
  };
  return (
    <Dialog
      title={t('duplicates.close-title', { count: others.length, key: first?.key ?? '', kept: kept.key })}
      size="large"
      step={possible ? `${phase}, possible` : phase}
      onClose={close}
      footer={
        phase === 'preview' ? (
          <>
            <Button onClick={close}>{t('action.cancel')}</Button>
            <Button
              {...firstStop}
              {...mainButton}
              appearance="primary"
              isDisabled={!possible}
              onClick={apply}
            >
              {t('action.apply')}
            </Button>
          </>
        ) : (
          <>
            {phase === 'ended' && applied > 0 && (
              <Button onClick={undo}>{t('duplicates.undo-all', { count: applied })}</Button>
            )}
            <Button
              {...firstStop}
              {...mainButton}
              appearance="primary"
              isDisabled={phase === 'working'}
              onClick={close}
            >
              {t('action.done')}
            </Button>
          </>
        )
      }
    >
      {phase === 'preview' && (
        <TakeOver kept={kept} others={others} boardId={boardId} chosen={chosen} onChoose={setChosen} />
      )}
      <div aria-live="polite">
        {phase !== 'preview' && (
          <>
            <p>{t('duplicates.progress', { done: settled, count: wishes.length })}</p>
            <Progress
              value={settled}
              max={wishes.length}
              label={t('duplicates.progress', { done: settled, count: wishes.length })}
            />
          </>
        )}
      </div>
      {previews === undefined && phase === 'preview' ? (
        <div className="change-wait" role="status">
          <p>{t('change.previewing')}</p>
          <div className="skeleton-block" aria-hidden="true" />
        </div>
      ) : (
        <ul className="queue">
          {wishes.map(({ label, intent }, at) => {
            const closed = others.find(({ id }) => intent.kind === 'close-duplicate' && id === intent.itemId);
            return (
              <li key={`${intent.kind} ${at}`}>
                <h3 className="queue-title">{label}</h3>
                {phase === 'preview' ? (
                  <Previewed preview={previews?.[at]} />
                ) : (
                  <p>{stateText(states[at] ?? { at: 'waiting' })}</p>
                )}
                {phase === 'preview' && closed && <p className="quiet">{staysText(closed, kept)}</p>}
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}

function stateText(state: WishState): string {
  return state.at === 'left'
    ? t('duplicates.state.left', { reason: state.reason })
    : t(`duplicates.state.${state.at}`);
}

function Previewed({ preview }: { readonly preview: ChangePreview | string | undefined }) {
  if (preview === undefined) return null;
  const refusals = typeof preview === 'string' ? [preview] : preview.refusals.map(say);
  const { steps, warnings } = typeof preview === 'string' ? { steps: [], warnings: [] } : preview;
  return (
    <>
      {refusals.map((refusal) => (
        <Notice key={refusal} tone="warning" role="note">
          {refusal}
        </Notice>
      ))}
      <ol className="steps">
        {steps.map(({ id, message }) => (
          <li key={id}>{say(message)}</li>
        ))}
      </ol>
      {warnings.map((warning) => (
        <p key={warning.code} className="quiet">
          {say(warning)}
        </p>
      ))}
    </>
  );
}
