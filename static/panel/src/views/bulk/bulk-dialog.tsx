import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { BulkRun } from '../../../../../src/contract/bulk';
import { mayBeUndone } from '../../../../../src/domain/changes/bulk-run';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { failureText } from '../failure-text';
import { Dialog, firstStop, mainButton } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { RetryButton } from '../parts/retry-button';
import { BulkForm, useChoices } from './bulk-form';
import type { BulkKind, Wish } from './bulk-form';
import { BulkPreview, isOverBudget, readyItems } from './bulk-preview';
import { BulkProgress, counted } from './bulk-progress';
import { PersonSelect } from './person-select';
import { targetsAt } from './places';
import { useBulk } from './use-bulk';
import type { Looked } from './use-bulk';

/** Begins with what is to be done to the chosen items, or with a run that was left unfinished. */
export type BulkBeginning =
  | {
      readonly kind: BulkKind;
      readonly itemIds: readonly string[];
      /** The items are to be closed: only statuses that count as done are offered, and one is chosen. */
      readonly isClosing?: true;
    }
  | { readonly unfinished: BulkRun };

/** One wish for many items: filled in, looked at, done slice by slice, and taken back. Closing it pauses. */
export function BulkDialog({
  beginning,
  report,
  keyOf,
  onClose,
}: {
  readonly beginning: BulkBeginning;
  readonly report: RefinementReport;
  readonly keyOf: (id: string) => string | undefined;
  readonly onClose: () => void;
}) {
  const { projectId } = report.board;
  const unfinished = 'unfinished' in beginning ? beginning.unfinished : undefined;
  const kind = 'unfinished' in beginning ? beginning.unfinished.action.kind : beginning.kind;
  const isClosing = 'isClosing' in beginning;
  const chosen = 'unfinished' in beginning ? [] : beginning.itemIds;
  const { stage, waiting, reasons, ...flow } = useBulk({ projectId, keyOf }, unfinished);
  const [wish, setWish] = useState<Wish>({ action: undefined, end: 'top' });
  const [person, setPerson] = useState<string>();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const kept = (looked: Looked): Looked => ({
    ...looked,
    items: looked.items.filter(({ itemId }) => !leftOut.has(itemId)),
  });
  const form = useId();

  const look = () => {
    if (!wish.action) return;
    setLeftOut(new Set());
    const known = new Set(report.sprints.map(({ id }) => id));
    const backlog = report.items
      .filter(({ sprintId }) => sprintId === undefined || !known.has(sprintId))
      .map(({ id }) => id);
    flow.look(
      wish.action,
      wish.action.kind === 'rank'
        ? targetsAt(wish.end, new Set(chosen), backlog)
        : chosen.map((itemId) => ({ itemId })),
    );
  };
  const asksPerson = stage.step === 'paused' && stage.run.needsPerson && unfinished !== undefined;

  return (
    <Dialog
      title={isClosing ? t('bulk.title.close', { count: chosen.length }) : t(`bulk.title.${kind}`)}
      size="large"
      step={stage.step}
      onClose={onClose}
      footer={
        <>
          {stage.step === 'form' && (
            <Button {...mainButton} appearance="primary" type="submit" form={form} isDisabled={!wish.action}>
              {t('bulk.look')}
            </Button>
          )}
          {stage.step === 'preview' && !stage.looked.bulkId && (
            <Button onClick={flow.back}>{t('action.back')}</Button>
          )}
          {stage.step === 'preview' && (
            <Button
              {...firstStop}
              {...mainButton}
              appearance="primary"
              isDisabled={readyItems(kept(stage.looked)).length === 0 || isOverBudget(kept(stage.looked))}
              onClick={() => {
                flow.start(kept(stage.looked));
              }}
            >
              {t('bulk.start', { count: readyItems(kept(stage.looked)).length })}
            </Button>
          )}
          {(stage.step === 'running' || stage.step === 'undoing') && (
            <Button onClick={flow.pause}>{t('bulk.pause')}</Button>
          )}
          {(stage.step === 'running' || (stage.step === 'paused' && stage.run.phase === 'applying')) && (
            <Button
              onClick={() => {
                flow.cancel(stage.run);
              }}
            >
              {t('bulk.cancel')}
            </Button>
          )}
          {stage.step === 'paused' && (
            <Button
              appearance="primary"
              isDisabled={asksPerson && person === undefined}
              onClick={() => {
                flow.resume(stage.run, person);
              }}
            >
              {t('bulk.resume')}
            </Button>
          )}
          {stage.step === 'over' && counted(stage.run, 'failed') > 0 && (
            <Button
              onClick={() => {
                flow.retry(stage.run);
              }}
            >
              {t('bulk.retry', { count: counted(stage.run, 'failed') })}
            </Button>
          )}
          {stage.step === 'over' && stage.run.items.some(mayBeUndone) && (
            <Button
              onClick={() => {
                flow.undo(stage.run);
              }}
            >
              {t('bulk.undo')}
            </Button>
          )}
          {stage.step === 'stopped' && stage.run && (
            <RetryButton
              seconds={undefined}
              onRetry={() => {
                if (stage.run) flow.resume(stage.run, person);
              }}
            />
          )}
          {(stage.step === 'over' || stage.step === 'stopped') && (
            <Button
              {...firstStop}
              {...mainButton}
              appearance={stage.step === 'over' ? 'primary' : 'default'}
              onClick={onClose}
            >
              {t('action.done')}
            </Button>
          )}
        </>
      }
    >
      {/* Hidden, not gone: who comes back from the preview finds what they filled in. */}
      {(stage.step === 'form' || stage.step === 'looking' || stage.step === 'preview') && !unfinished && (
        <form
          id={form}
          hidden={stage.step !== 'form'}
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <p>{t('bulk.form', { count: chosen.length })}</p>
          {kind === 'rank' && <p>{t('bulk.rank.in-sprints')}</p>}
          <BulkForm kind={kind} isClosing={isClosing} report={report} onWish={setWish} />
        </form>
      )}
      {stage.step === 'looking' && (
        <>
          <p>{t('bulk.looking', { done: stage.done, total: stage.total })}</p>
          <Progress value={stage.done} max={stage.total} label={t('bulk.progress')} />
          <p role="status">{waiting > 0 && t('bulk.waiting', { seconds: waiting })}</p>
        </>
      )}
      {stage.step === 'preview' && (
        <BulkPreview
          looked={stage.looked}
          keyOf={keyOf}
          titleOf={(id) => report.items.find((item) => item.id === id)?.summary}
          leftOut={leftOut}
          onLeaveOut={setLeftOut}
        />
      )}
      {stage.step === 'stopped' && (
        <Notice tone="warning" role="alert">
          {failureText(stage.failure)}
        </Notice>
      )}
      {'run' in stage && stage.run && (
        <>
          <p role="status">{t(`bulk.state.${stage.step}`)}</p>
          <BulkProgress run={stage.run} waiting={waiting} reasons={reasons} />
        </>
      )}
      {asksPerson && <AskPerson projectId={projectId} onPerson={setPerson} />}
    </Dialog>
  );
}

/** The server does not keep who it was. */
function AskPerson({
  projectId,
  onPerson,
}: {
  readonly projectId: string;
  readonly onPerson: (accountId: string | undefined) => void;
}) {
  const choices = useChoices(projectId);
  return (
    <>
      <p>{t('bulk.person-again')}</p>
      <PersonSelect
        choices={choices}
        onPerson={(accountId) => {
          onPerson(accountId ?? undefined);
        }}
      />
    </>
  );
}
