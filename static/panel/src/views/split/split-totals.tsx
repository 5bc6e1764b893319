import { t } from '../../messages';
import { fewestParts } from './draft';
import type { Sizing, Totals } from './draft';

/** What still keeps the split from being previewed, in the order it is best mended. */
function open(totals: Totals): string[] {
  const { missing, doubled, untitled, unreadablePoints, parts } = totals;
  return [
    ...(parts < fewestParts ? [t('split.open.parts')] : []),
    ...(missing.length > 0 ? [t('split.open.missing', { count: missing.length })] : []),
    ...(doubled.length > 0 ? [t('split.open.doubled', { count: doubled.length })] : []),
    ...(untitled.length > 0 ? [t('split.open.untitled', { count: untitled.length })] : []),
    ...(unreadablePoints.length > 0 ? [t('split.open.points')] : []),
  ];
}

/** Sums that must balance: criteria each in one part, points that reach the parent's unless a tick says otherwise. */
export function SplitTotals({
  totals,
  parentPoints,
  sizing,
  shortAccepted,
  onAcceptShort,
}: {
  readonly totals: Totals;
  readonly parentPoints: number | undefined;
  readonly sizing: Sizing;
  readonly shortAccepted: boolean;
  readonly onAcceptShort: (accepted: boolean) => void;
}) {
  const left = open(totals);
  const isShort = totals.short > 0;
  const isSized = sizing === 'points' || sizing === 'seconds';
  return (
    <div className="totals" role="status">
      <p
        className={`totals-line${left.length > 0 || (isShort && !shortAccepted) ? ' totals-open' : ' totals-balanced'}`}
      >
        {left.length > 0 ? left.join(' ') : t('split.balanced')}{' '}
        {isSized &&
          (parentPoints === undefined
            ? t('split.sum', { sum: totals.points, unit: sizing })
            : t('split.sum-of', { sum: totals.points, parent: parentPoints, unit: sizing }))}
      </p>
      {isShort && (
        <label className="tick">
          <input
            type="checkbox"
            checked={shortAccepted}
            onChange={(event) => {
              onAcceptShort(event.currentTarget.checked);
            }}
          />
          {t('split.accept-short', { short: totals.short, unit: sizing })}
        </label>
      )}
    </div>
  );
}
