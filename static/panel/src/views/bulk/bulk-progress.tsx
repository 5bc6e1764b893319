import type { BulkRun } from '../../../../../src/contract/bulk';
import { bulkStatuses } from '../../../../../src/domain/changes/bulk-run';
import type { Failure } from '../../../../../src/contract/result';
import { t, tryT } from '../../messages';
import { failureText } from '../failure-text';
import { Progress } from '../parts/progress';

export function counted(run: BulkRun, status: BulkRun['items'][number]['status']): number {
  return run.items.filter((item) => item.status === status).length;
}

const whyText = (why: string): string => tryT(`bulk.why.${why}`) ?? t('bulk.why.other');

/** How far a run is, and what was not done. */
export function BulkProgress({
  run,
  waiting,
  reasons,
}: {
  readonly run: BulkRun;
  readonly waiting: number;
  readonly reasons: ReadonlyMap<string, Failure>;
}) {
  const open = counted(run, run.phase === 'undoing' ? 'done' : 'waiting');
  const left = run.items.filter(({ status }) => status === 'failed' || status === 'kept');
  return (
    <>
      <Progress value={run.items.length - open} max={run.items.length} label={t('bulk.progress')} />
      <ul className="bulk-counts">
        {bulkStatuses
          .map((status) => ({ status, count: counted(run, status) }))
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <li key={status}>{t(`bulk.count.${status}`, { count })}</li>
          ))}
      </ul>
      <p role="status">{waiting > 0 && t('bulk.waiting', { seconds: waiting })}</p>
      {left.length > 0 && (
        <ul className="bulk-items">
          {left.map(({ itemId, key, why = '' }) => {
            const failure = reasons.get(itemId);
            return (
              <li key={itemId}>
                <b>{key}</b> {failure ? failureText(failure) : whyText(why)}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
