import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { StaleCard } from '../../../../../src/domain/report/stale-cards';
import { t } from '../../messages';
import { ChangeDialog } from '../change/change-dialog';
import { Dialog, firstStop, mainButton } from '../parts/dialog';
import { useDraftGuard } from '../parts/draft-guard';
import { Progress } from '../parts/progress';
import { useAsking } from './use-asking';

/** A question below each of some items, in one's own words. One is previewed as every change; of many each write is listed. */
export function AskDialog({
  cards,
  onAsked,
  onClose,
  onApplied,
}: {
  readonly cards: readonly [StaleCard, ...StaleCard[]];
  /** @param itemIds the question stands below these now */
  readonly onAsked: (itemIds: readonly string[]) => void;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const [first, ...others] = cards;
  const one = others.length === 0;
  const id = useId();
  const usual = one
    ? t('stale.question', { days: first.idleDays, owned: first.assignee === undefined ? 'no' : 'yes' })
    : t('stale.question-many');
  const [text, setText] = useState(usual);
  const [isPreviewed, setPreviewed] = useState(false);
  const asking = useAsking(onAsked);
  const { leave, question } = useDraftGuard(text !== usual && asking.state.step === 'text', onClose);
  const title = one ? t('stale.ask-title', { key: first.key }) : t('stale.ask-many', { count: cards.length });

  if (one && isPreviewed)
    return (
      <ChangeDialog
        title={title}
        intent={{ kind: 'comment', itemId: first.id, text: text.trim() }}
        onBack={() => {
          setPreviewed(false);
        }}
        onClose={onClose}
        onApplied={(result) => {
          onAsked([first.id]);
          onApplied(result);
        }}
      />
    );
  const { state } = asking;
  return (
    <>
      <Dialog
        title={title}
        step={state.step}
        onClose={leave}
        footer={
          state.step === 'over' ? (
            <Button {...firstStop} {...mainButton} appearance="primary" onClick={onClose}>
              {t('action.done')}
            </Button>
          ) : (
            <>
              <Button isDisabled={state.step === 'asking'} onClick={leave}>
                {t('action.cancel')}
              </Button>
              <Button
                {...mainButton}
                appearance="primary"
                isDisabled={text.trim() === ''}
                isLoading={state.step === 'asking'}
                onClick={() => {
                  if (one) setPreviewed(true);
                  else asking.ask(cards, text.trim());
                }}
              >
                {one ? t('action.preview') : t('stale.ask-now', { count: cards.length })}
              </Button>
            </>
          )
        }
      >
        {state.step === 'text' && (
          <>
            <label className="field-label" htmlFor={id}>
              {t('stale.comment')}
            </label>
            <textarea
              id={id}
              {...firstStop}
              className="rewrite-area rewrite-paragraph"
              rows={5}
              value={text}
              onChange={({ currentTarget }) => {
                setText(currentTarget.value);
              }}
            />
            <p className="quiet">{t('stale.ask-note')}</p>
            {!one && <Keys cards={cards} />}
          </>
        )}
        {state.step === 'asking' && (
          <Progress value={state.done} max={cards.length} label={t('change.progress')} />
        )}
        {state.step === 'over' && (
          <>
            <p role="status">{t('stale.asked-many', { count: cards.length - state.failed.length })}</p>
            {state.failed.length > 0 && (
              <>
                <p>{t('change.left')}</p>
                <ul>
                  {state.failed.map(({ card: { id: itemId, key }, why }) => (
                    <li key={itemId}>
                      {key} <span className="quiet">{why}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Dialog>
      {question}
    </>
  );
}

function Keys({ cards }: { readonly cards: readonly StaleCard[] }) {
  return (
    <ul className="bulk-items">
      {cards.map(({ id, key, summary }) => (
        <li key={id}>
          {key} <span className="quiet">{summary}</span>
        </li>
      ))}
    </ul>
  );
}
