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

/** Work items by what became of them, each leading to its drawer. */
function Group({
  heading,
  items,
  onOpen,
}: {
  readonly heading: string;
  readonly items: readonly { readonly item: ReportItem; readonly note?: string }[];
  readonly onOpen: (id: string) => void;
}) {
  if (items.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h3 className="drawer-heading">{heading}</h3>
      <ul className="tidy-up-sum">
        {items.map(({ item: { id, key, summary }, note }) => (
          <li key={id}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                onOpen(id);
              }}
            >
              {key}
            </button>{' '}
            {summary}
            {note !== undefined && <span className="quiet"> {note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the round came to: counted from the work items as they stand now, not from what was pressed. */
export function TidyUpSum({
  round,
  byId,
  changes,
  onOpen,
  onClose,
}: {
  readonly round: Round;
  readonly byId: ReadonlyMap<string, ReportItem>;
  readonly changes: readonly ChangeResult[];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { ready, better, skipped, unchanged, left, gone } = sumUp(round, byId);
  const byKey = new Map([...byId.values()].map((item) => [item.key, item]));
  const named = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const item = byKey.get(key);
      return item ? [{ item }] : [];
    });
  const mended = new Map(better.map((one) => [one.key, t('tidy.sum-mended', { mended: one.mended })]));
  const stayed = [...unchanged, ...skipped];
  const isEmpty = round.begun.size === 0;
  const isChanged = ready.length + better.length + changes.length > 0;
  const title = isEmpty ? 'tidy.nothing' : isChanged ? 'tidy.sum' : 'tidy.sum-none';
  const open = (id: string) => {
    onClose();
    onOpen(id);
  };
  return (
    <Dialog
      title={t(title)}
      footer={
        <Button appearance="primary" onClick={onClose}>
          {t('tidy.finish')}
        </Button>
      }
      onClose={onClose}
    >
      {isEmpty && <p>{t('tidy.nothing-text')}</p>}
      <Group heading={t('tidy.sum-ready', { count: ready.length })} items={named(ready)} onOpen={open} />
      <Group
        heading={t('tidy.sum-better', { count: better.length })}
        items={named(better.map(({ key }) => key)).map(({ item }) => ({
          item,
          note: mended.get(item.key) ?? '',
        }))}
        onOpen={open}
      />
      <Group
        heading={t('tidy.sum-unchanged', { count: stayed.length })}
        items={named(stayed)}
        onOpen={open}
      />
      <Group heading={t('tidy.sum-left', { count: left.length })} items={named(left)} onOpen={open} />
      {gone.length > 0 && <p>{t('tidy.sum-gone', { count: gone.length, keys: gone })}</p>}
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
