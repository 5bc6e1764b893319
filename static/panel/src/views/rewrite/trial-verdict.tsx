import type { ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { Lozenge } from '../parts/lozenge';
import { flagsOf } from '../verdict';

/** What the item would be told with what is typed. Keeps its height, so that nothing below it jumps. */
export function TrialVerdict({
  now,
  tried = now,
}: {
  readonly now: ReportItem;
  readonly tried?: ReportItem | undefined;
}) {
  const change = tried.readiness.score - now.readiness.score;
  const flags = flagsOf(tried);
  return (
    <section className="rewrite-verdict" role="status" aria-label={t('rewrite.verdict')}>
      <Lozenge
        tone={tried.readiness.badge === 'ready' ? 'success' : flags.length > 0 ? 'warning' : 'neutral'}
      >
        {t(`badge.${tried.readiness.badge}`)}
      </Lozenge>{' '}
      <strong>
        {t('rewrite.score', {
          score: tried.readiness.score,
          change: Math.abs(change),
          direction: Math.sign(change),
        })}
      </strong>
      <p className="rewrite-left">{flags.map(({ check }) => failedTitle(check)).join(' · ')}</p>
    </section>
  );
}
