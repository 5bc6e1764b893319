import { t } from '../../messages';
import { fewestParts, mostParts } from './draft';
import type { Sizing, Totals } from './draft';

/** What still keeps the split from being previewed, in the order it is best mended. */
function open(totals: Totals, refusesLayers: boolean, isAnswered: boolean): string[] {
  const { missing, doubled, untitled, unreadablePoints, parts, layers } = totals;
  return [
    ...(parts < fewestParts ? [t('split.open.parts')] : []),
    ...(parts > mostParts ? [t('split.open.too-many', { most: mostParts })] : []),
    ...(missing.length > 0 ? [t('split.open.missing', { count: missing.length })] : []),
    ...(doubled.length > 0 ? [t('split.open.doubled', { count: doubled.length })] : []),
    ...(untitled.length > 0 ? [t('split.open.untitled', { count: untitled.length })] : []),
    ...(unreadablePoints.length > 0 ? [t('split.open.points')] : []),
    ...(refusesLayers && layers.length > 0 ? [t('split.open.layers', { count: layers.length })] : []),
    ...(isAnswered ? [] : [t('split.open.asked')]),
  ];
}

/** Sums that must balance: criteria each in one part, points that reach the parent's unless a tick says otherwise. */
export function SplitTotals({
  totals,
  parentPoints,
  sizing,
  refusesLayers,
  isAnswered,
  shortAccepted,
  onAcceptShort,
}: {
  readonly totals: Totals;
  readonly parentPoints: number | undefined;
  /** Undefined where parts are not sized by themselves. */
  readonly sizing: Sizing | undefined;
  /** Parts that are layers are fine as sub-tasks only. */
  readonly refusesLayers: boolean;
  /** Whether what the create screen demands has answers. */
  readonly isAnswered: boolean;
  readonly shortAccepted: boolean;
  readonly onAcceptShort: (accepted: boolean) => void;
}) {
  const left = open(totals, refusesLayers, isAnswered);
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
          {t('split.accept-short', { short: totals.short, unit: sizing ?? 'points' })}
        </label>
      )}
    </div>
  );
}
