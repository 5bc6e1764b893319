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
import { ChangeDialog } from '../change/change-dialog';
import { failureText } from '../failure-text';
import { toggled } from '../filters';
import { Dialog, firstStop, mainButton } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { StaleItem } from './stale-item';
import { useStale } from './use-stale';
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
  const [asked, setAsked] = useState<StaleCard>();
  const [closing, setClosing] = useState<readonly string[]>();
  const [failure, setFailure] = useState<string>();
  const mayEdit = rights.edit !== 'no';

  const setAside = (itemId: string, kind: 'snooze' | 'waive', days: number, reason: string) => {
    const exception: ItemException = { itemId, check: staleCheck, kind, reason, until: dayAfter(days) };
    setFailure(undefined);
    api.setException({ exception }).then(
      () => {
        source.except(exception, exception);
      },
      (error: unknown) => {
        setFailure(failureText(failureOf(error)));
      },
    );
  };

  if (asked) {
    const { id, key, idleDays, assignee } = asked;
    return (
      <ChangeDialog
        title={t('stale.ask-title', { key })}
        intent={{
          kind: 'comment',
          itemId: id,
          // Nobody is mentioned: who has the item and who watches it hear of it as of any comment.
          text: t('stale.question', { days: idleDays, owned: assignee === undefined ? 'no' : 'yes' }),
        }}
        onBack={() => {
          setAsked(undefined);
        }}
        onClose={() => {
          setAsked(undefined);
        }}
        onApplied={(result) => {
          setAside(id, 'snooze', lasting.asked, t('stale.asked'));
          onApplied(result);
        }}
      />
    );
  }
  if (closing)
    return (
      <BulkDialog
        beginning={{ kind: 'transition', itemIds: closing }}
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
  const chosen = cards.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  return (
    <Dialog
      title={t('stale.title')}
      size="large"
      step={stale.status}
      footer={
        mayEdit && (
          <Button
            {...mainButton}
            isDisabled={chosen.length === 0}
            onClick={() => {
              setClosing(chosen);
            }}
          >
            {t('stale.close', { count: chosen.length })}
          </Button>
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
      {mayEdit && suggested.length > 0 && (
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
      <ul className="stale-items">
        {cards.slice(0, mostShown).map((card) => (
          <StaleItem
            key={card.id}
            card={card}
            isTicked={ticked.has(card.id)}
            mayEdit={mayEdit}
            onTick={() => {
              setTicked(toggled(ticked, card.id));
            }}
            onAsk={() => {
              setAsked(card);
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
    </Dialog>
  );
}
