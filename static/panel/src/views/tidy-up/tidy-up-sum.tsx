import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { useUndo } from '../../mutations';
import { Dialog } from '../parts/dialog';
import { sumUp } from './round';
import type { Round } from './round';

type Step = 'applied' | 'undoing' | 'undone' | 'failed';

/** A change made in the round, with the way back. */
function Undoable({ change }: { readonly change: ChangeResult }) {
  const [step, setStep] = useState<Step>('applied');
  const undo = useUndo();
  const keys = change.items.map(({ key }) => key);
  const takeBack = () => {
    setStep('undoing');
    undo(change.changeId).then(
      ({ status }) => {
        setStep(status === 'undone' ? 'undone' : 'failed');
      },
      () => {
        setStep('failed');
      },
    );
  };
  return (
    <li>
      <span role="status">{t(`toast.${step}`, { keys, count: keys.length })}</span>
      {(step === 'applied' || step === 'undoing') && (
        <Button
          spacing="compact"
          isLoading={step === 'undoing'}
          aria-label={t('tidy.undo', { keys })}
          onClick={takeBack}
        >
          {t('action.undo')}
        </Button>
      )}
    </li>
  );
}

/** What the round came to: counted from the work items as they stand now, not from what was pressed. */
export function TidyUpSum({
  round,
  byId,
  changes,
  onClose,
}: {
  readonly round: Round;
  readonly byId: ReadonlyMap<string, ReportItem>;
  readonly changes: readonly ChangeResult[];
  readonly onClose: () => void;
}) {
  const { ready, better, skipped, unchanged, left, gone } = sumUp(round, byId);
  const isEmpty = round.begun.size === 0;
  return (
    <Dialog
      title={t(isEmpty ? 'tidy.nothing' : 'tidy.sum')}
      footer={
        <Button appearance="primary" onClick={onClose}>
          {t('tidy.finish')}
        </Button>
      }
      onClose={onClose}
    >
      {isEmpty ? (
        <p>{t('tidy.nothing-text')}</p>
      ) : (
        <ul className="tidy-up-sum">
          <li>{t('tidy.sum-ready', { count: ready.length, keys: ready })}</li>
          {better.length > 0 && (
            <li>
              {t('tidy.sum-better', {
                count: better.length,
                items: better.map(({ key, mended }) => t('tidy.sum-mended', { key, mended })),
              })}
            </li>
          )}
          {gone.length > 0 && <li>{t('tidy.sum-gone', { count: gone.length, keys: gone })}</li>}
          {skipped.length > 0 && <li>{t('tidy.sum-skipped', { count: skipped.length, keys: skipped })}</li>}
          {unchanged.length > 0 && (
            <li>{t('tidy.sum-unchanged', { count: unchanged.length, keys: unchanged })}</li>
          )}
          {left.length > 0 && <li>{t('tidy.sum-left', { count: left.length, keys: left })}</li>}
        </ul>
      )}
      {changes.length > 0 && (
        <>
          <h3 className="drawer-heading">{t('tidy.changes')}</h3>
          <ul className="tidy-up-changes">
            {changes.map((change) => (
              <Undoable key={change.changeId} change={change} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
