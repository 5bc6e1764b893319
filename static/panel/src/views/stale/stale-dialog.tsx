import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { ItemException } from '../../../../../src/domain/exceptions/exception';
import { staleCheck } from '../../../../../src/domain/exceptions/finding-of-item';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import type { StaleCard } from '../../../../../src/domain/report/stale-cards';
import { failureOf } from '../../api';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { useRights } from '../../queries';
import { BulkDialog } from '../bulk/bulk-dialog';
import { failureText } from '../failure-text';
import { toggled } from '../filters';
import { Dialog, firstStop, mainButton } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { AskDialog } from './ask-dialog';
import { StaleItem } from './stale-item';
import { useStale } from './use-stale';
import { Waiting } from './waiting';
import './stale.css';

const dayInMs = 86_400_000;
/** Days: how long an owner has to answer, how long "keep" holds, and how long an exemption. */
const lasting = { asked: 14, kept: 182, exempt: 365 };

/** Days are UTC, as the server counts them. */
const dayAfter = (days: number): string => new Date(Date.now() + days * dayInMs).toISOString().slice(0, 10);

const mostShown = 50;

/**
 * What is hardly ever done any more, with every point that says so. The owner is asked first; closing is for many at a
 * time, looked at before and taken back after. Nothing happens by itself.
 */
export function StaleDialog({
  report,
  keyOf,
  onClose,
  onApplied,
}: {
  readonly report: RefinementReport;
  readonly keyOf: (id: string) => string | undefined;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const { api, source, openItem } = usePanel();
  const rights = useRights();
  const stale = useStale(report);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly [StaleCard, ...StaleCard[]]>();
  /** Goes up with everything that is set aside. */
  const [round, setRound] = useState(0);
  const [closing, setClosing] = useState<readonly string[]>();
  const [failure, setFailure] = useState<string>();
  const mayEdit = rights.edit !== 'no';

  const setAside = (itemId: string, kind: 'snooze' | 'waive', days: number, reason: string) => {
    const exception: ItemException = { itemId, check: staleCheck, kind, reason, until: dayAfter(days) };
    setFailure(undefined);
    api.setException({ exception }).then(
      () => {
        source.except(exception, exception);
        setRound((before) => before + 1);
      },
      (error: unknown) => {
        setFailure(failureText(failureOf(error)));
      },
    );
  };

  if (asked) {
    return (
      <AskDialog
        cards={asked}
        onAsked={(itemIds) => {
          for (const id of itemIds)
            setAside(id, 'snooze', lasting.asked, t('stale.asked', { at: new Date() }));
          setTicked(new Set());
        }}
        onClose={() => {
          setAsked(undefined);
        }}
        onApplied={onApplied}
      />
    );
  }
  if (closing)
    return (
      <BulkDialog
        beginning={{ kind: 'transition', itemIds: closing, isClosing: true }}
        report={report}
        keyOf={keyOf}
        onClose={() => {
          setClosing(undefined);
          setTicked(new Set());
        }}
      />
    );
  const cards = stale.status === 'done' ? stale.cards : [];
  const suggested = cards.slice(0, mostShown).filter(({ verdict }) => verdict === 'close');
  const shown = cards.slice(0, mostShown);
  const chosen = cards.filter(({ id }) => ticked.has(id));
  const [firstChosen, ...otherChosen] = chosen;
  return (
    <Dialog
      title={t('stale.title')}
      size="large"
      step={stale.status}
      footer={
        mayEdit && (
          <>
            <span className="bulk-note" role="status">
              {t('bulk.selected', { count: chosen.length })}
            </span>
            <Button
              isDisabled={firstChosen === undefined}
              onClick={() => {
                if (firstChosen) setAsked([firstChosen, ...otherChosen]);
              }}
            >
              {t('stale.ask-chosen', { count: chosen.length })}
            </Button>
            <Button
              isDisabled={chosen.length === 0}
              onClick={() => {
                for (const { id } of chosen) setAside(id, 'snooze', lasting.kept, '');
                setTicked(new Set());
              }}
            >
              {t('stale.keep-chosen', { count: chosen.length })}
            </Button>
            <Button
              {...mainButton}
              appearance="primary"
              isDisabled={chosen.length === 0}
              onClick={() => {
                setClosing(chosen.map(({ id }) => id));
              }}
            >
              {t('stale.close', { count: chosen.length })}
            </Button>
          </>
        )
      }
      onClose={onClose}
    >
      {failure !== undefined && (
        <Notice tone="warning" role="alert">
          {failure}
        </Notice>
      )}
      {stale.status === 'failed' && (
        <Notice tone="warning" role="alert">
          {t('drawer.detail-failed')}
        </Notice>
      )}
      {stale.status === 'loading' && <div className="skeleton-block" aria-hidden="true" />}
      {stale.status === 'done' && (
        <p role="status">
          {t('stale.count', {
            close: cards.filter(({ verdict }) => verdict === 'close').length,
            review: cards.filter(({ verdict }) => verdict === 'review').length,
          })}
        </p>
      )}
      {shown.length > 0 && (
        <p className="quiet">{t('stale.method', { learned: shown[0]?.learned ? 'yes' : 'no' })}</p>
      )}
      {mayEdit && shown.length > 0 && (
        <div className="stale-choose">
          <label className="tick">
            <input
              type="checkbox"
              checked={shown.every(({ id }) => ticked.has(id))}
              onChange={({ currentTarget }) => {
                setTicked(new Set(currentTarget.checked ? shown.map(({ id }) => id) : []));
              }}
            />
            {t('bulk.select-all', { count: shown.length })}
          </label>
          {suggested.length > 0 && (
            <Button
              {...firstStop}
              spacing="compact"
              onClick={() => {
                setTicked(new Set([...ticked, ...suggested.map(({ id }) => id)]));
              }}
            >
              {t('stale.choose-all', { count: suggested.length })}
            </Button>
          )}
        </div>
      )}
      <ul className="stale-items">
        {shown.map((card) => (
          <StaleItem
            key={card.id}
            card={card}
            isTicked={ticked.has(card.id)}
            mayEdit={mayEdit}
            onTick={() => {
              setTicked(toggled(ticked, card.id));
            }}
            onAsk={() => {
              setAsked([card]);
            }}
            onKeep={() => {
              setAside(card.id, 'snooze', lasting.kept, '');
            }}
            onExempt={() => {
              setAside(card.id, 'waive', lasting.exempt, '');
            }}
            onOpen={() => {
              openItem(card.key);
            }}
          />
        ))}
      </ul>
      {cards.length > mostShown && (
        <p className="quiet">{t('stale.more', { count: cards.length - mostShown })}</p>
      )}
      <Waiting report={report} round={round} />
    </Dialog>
  );
}
