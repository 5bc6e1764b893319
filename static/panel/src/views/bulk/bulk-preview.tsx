import { hourlyPoints, pointsFor, undoPointsFor } from '../../../../../src/domain/changes/bulk';
import { say, t } from '../../messages';
import { failureText } from '../failure-text';
import { toggled } from '../filters';
import { Notice } from '../parts/notice';
import type { Looked } from './use-bulk';

export const readyItems = ({ items }: Looked): Looked['items'] =>
  items.filter(({ refusals }) => refusals.length === 0);

/** Whether doing all of it and taking it back may make Jira ask for breaks; before that nobody has to think of a quota. */
function isTight({ action: { kind }, pointsLeft = hourlyPoints, ...looked }: Looked): boolean {
  const count = looked.items.filter(({ refusals }) => refusals.length === 0).length;
  return pointsFor(kind, count) + undoPointsFor(kind, count) > pointsLeft / 10;
}

/** Whether the hour's points are too few for what is left to do. */
export function isOverBudget(looked: Looked): boolean {
  return pointsFor(looked.action.kind, readyItems(looked).length) > (looked.pointsLeft ?? hourlyPoints);
}

/** What would become of each item, what is refused and why, and what all of it costs. */
export function BulkPreview({
  looked,
  keyOf,
  titleOf,
  leftOut,
  onLeaveOut,
}: {
  readonly looked: Looked;
  readonly keyOf: (id: string) => string | undefined;
  readonly titleOf: (id: string) => string | undefined;
  /** Items a person took out again. */
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (items: ReadonlySet<string>) => void;
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
  return (
    <>
      <p>{t('bulk.preview', { ready: ready.length, refused: refused.length })}</p>
      {!isOverBudget(looked) && isTight(looked) && <p className="quiet">{t('bulk.tight')}</p>}
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
                <b>{keyOf(itemId)}</b> {titleOf(itemId)} <span className="quiet">{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {ready.length > 0 && (
        <>
          <h3 className="bulk-heading">{t('bulk.ready', { count: ready.length })}</h3>
          <ul className="bulk-items bulk-ticks">
            {ready.map(({ itemId, steps }) => (
              <li key={itemId} className={leftOut.has(itemId) ? 'step-left-out' : undefined}>
                <label className="tick">
                  <input
                    type="checkbox"
                    checked={!leftOut.has(itemId)}
                    onChange={() => {
                      onLeaveOut(toggled(leftOut, itemId));
                    }}
                  />
                  <span>
                    {steps.map(({ message }) => say(message)).join(' ')}{' '}
                    <span className="quiet">{titleOf(itemId)}</span>
                  </span>
                </label>
              </li>
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
