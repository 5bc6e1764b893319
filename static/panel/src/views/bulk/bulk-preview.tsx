import { hourlyPoints, pointsFor, undoPointsFor } from '../../../../../src/domain/changes/bulk';
import { say, t } from '../../messages';
import { failureText } from '../failure-text';
import { Notice } from '../parts/notice';
import type { Looked } from './use-bulk';

export const readyItems = ({ items }: Looked): Looked['items'] =>
  items.filter(({ refusals }) => refusals.length === 0);

/** Whether the hour's points are too few for what is left to do. */
export function isOverBudget(looked: Looked): boolean {
  return pointsFor(looked.action.kind, readyItems(looked).length) > (looked.pointsLeft ?? hourlyPoints);
}

/** What would become of each item, what is refused and why, and what all of it costs. */
export function BulkPreview({
  looked,
  keyOf,
}: {
  readonly looked: Looked;
  readonly keyOf: (id: string) => string | undefined;
}) {
  const ready = readyItems(looked);
  const refused = [
    ...looked.items
      .filter(({ refusals }) => refusals.length > 0)
      .map(({ itemId, refusals }) => ({ itemId, why: refusals.map(say).join(' ') })),
    ...looked.failures.map(({ itemId, failure }) => ({ itemId, why: failureText(failure) })),
  ];
  const warnings = ready.flatMap((item) => item.warnings);
  const codes = [...new Set(warnings.map(({ code }) => code))];
  const points = pointsFor(looked.action.kind, ready.length);
  return (
    <>
      <p>{t('bulk.preview', { ready: ready.length, refused: refused.length })}</p>
      <p className="quiet">{t('bulk.cost', { points, left: looked.pointsLeft ?? hourlyPoints })}</p>
      {ready.length > 0 && (
        <p className="quiet">
          {t('bulk.undo-cost', {
            count: ready.length,
            points: undoPointsFor(looked.action.kind, ready.length),
          })}
        </p>
      )}
      {isOverBudget(looked) && (
        <Notice tone="warning" role="alert">
          {t('bulk.over-budget')}
        </Notice>
      )}
      {refused.length > 0 && (
        <>
          <h3 className="bulk-heading">{t('bulk.refused', { count: refused.length })}</h3>
          <ul className="bulk-items">
            {refused.map(({ itemId, why }) => (
              <li key={itemId}>
                <b>{keyOf(itemId)}</b> {why}
              </li>
            ))}
          </ul>
        </>
      )}
      {ready.length > 0 && (
        <>
          <h3 className="bulk-heading">{t('bulk.ready', { count: ready.length })}</h3>
          <ul className="bulk-items">
            {ready.map(({ itemId, steps }) => (
              <li key={itemId}>{steps.map(({ message }) => say(message)).join(' ')}</li>
            ))}
          </ul>
        </>
      )}
      {codes.length > 0 && (
        <Notice role="note">
          <p>{t('change.good-to-know')}</p>
          <ul>
            {codes.map((code) => {
              const same = warnings.filter((warning) => warning.code === code);
              const [first] = same;
              return (
                first && <li key={code}>{t('bulk.warning', { count: same.length, text: say(first) })}</li>
              );
            })}
          </ul>
        </Notice>
      )}
    </>
  );
}
