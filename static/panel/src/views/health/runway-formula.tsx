import Button from '@atlaskit/button/new';
import type { RefinementReport, Runway } from '../../../../../src/domain/report/report';
import { t } from '../../messages';

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** How the runway was worked out, and the item that ends it. */
export function RunwayFormula({
  report: {
    read: { history },
  },
  runway,
  basis,
  onOpen,
}: {
  readonly report: RefinementReport;
  readonly runway: Runway;
  readonly basis: Exclude<RefinementReport['zones']['basis'], { readonly kind: 'fixed' }>;
  readonly onOpen: (key: string) => void;
}) {
  const shown = (value: number) => tenths(basis.unit === 'seconds' ? value / 3600 : value);
  const { gap, ready, afterGap } = runway;
  return (
    <div className="popup-words">
      <p>
        {t('runway.formula', {
          ready: shown(ready),
          amount: shown(basis.amount),
          unit: basis.unit,
          kind: basis.kind,
          gap: gap ?? 'none',
        })}
      </p>
      {history && <p>{t('health.history', { ...history })}</p>}
      {gap !== undefined && (
        <>
          <p>
            {t('runway.mended', {
              key: gap,
              stretches: tenths(afterGap),
              kind: basis.kind,
              weeks: tenths(afterGap * 2),
            })}
          </p>
          <Button
            spacing="compact"
            onClick={() => {
              onOpen(gap);
            }}
          >
            {t('runway.open-gap', { key: gap })}
          </Button>
        </>
      )}
    </div>
  );
}
