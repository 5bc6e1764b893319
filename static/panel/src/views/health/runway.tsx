import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { later } from '../parts/later';
import { Lozenge } from '../parts/lozenge';
import { Popup } from '../parts/popup';

const RunwayFormula = later(() => import('./runway-formula'), 'RunwayFormula');

const tones = { good: 'success', short: 'warning', empty: 'warning' } as const;
const weeksPerStretch = 2;

/** How long the ready work lasts, or what is in its way; opened, it says how that was worked out. */
export function Runway({
  report,
  onOpen,
}: {
  readonly report: RefinementReport;
  readonly onOpen: (key: string) => void;
}) {
  const { runway } = report;
  const { basis } = report.zones;
  if (!runway || basis.kind === 'fixed') return null;
  const stretches = Math.round(runway.stretches * 10) / 10;
  const blocked = runway.blockedAt !== undefined;
  return (
    <Popup
      look="text"
      label={
        <Lozenge tone={blocked || runway.items === 0 ? 'danger' : tones[runway.level]}>
          {blocked
            ? t('runway.blocked', { key: runway.blockedAt })
            : t(`runway.${basis.kind}`, { stretches, weeks: stretches * weeksPerStretch })}
        </Lozenge>
      }
    >
      {(close) => (
        <RunwayFormula
          report={report}
          runway={runway}
          basis={basis}
          onOpen={(key) => {
            close();
            onOpen(key);
          }}
        />
      )}
    </Popup>
  );
}
