import type { ReportItem, ScoreSum } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { Lozenge } from '../parts/lozenge';
import { ScoreSum as HowItIsMade } from './score-sum';
import { badgeText, cheapestPath, verdictOf } from '../verdict';

/** The verdict, what would change it, and how the number is made. */
export function VerdictBox({
  item,
  sum,
  keyOf,
}: {
  readonly item: ReportItem;
  /** Undefined while it is on its way. */
  readonly sum: ScoreSum | undefined;
  readonly keyOf: (id: string) => string | undefined;
}) {
  const { text, tone } = verdictOf(item, keyOf);
  const badge = badgeText(item);
  const path = cheapestPath(item);
  const blockers = (sum?.parts ?? []).filter(({ blocks }) => blocks).map(({ check }) => failedTitle(check));
  const { score, incomplete } = item.readiness;
  return (
    <section className="verdict-box" aria-label={t('drawer.verdict')}>
      <p className="verdict-line">
        <Lozenge tone={tone}>{text}</Lozenge>
        {text !== badge && <span>{badge}</span>}
        <strong>{t('drawer.score', { score })}</strong>
        {path && <span>{t('drawer.path', { to: path.to, count: path.fixes.length })}</span>}
      </p>
      {blockers.length > 0 && (
        <p className="verdict-note">{t('drawer.because', { badge, checks: blockers })}</p>
      )}
      {path && (
        <ol className="verdict-path">
          {path.fixes.map((finding) => (
            <li key={finding.check}>
              {failedTitle(finding.check)}{' '}
              <span className="gain">{t('drawer.gain', { points: finding.gain })}</span>
            </li>
          ))}
        </ol>
      )}
      {item.setAside && (
        <p className="verdict-note">
          {t('exceptions.here', { checks: item.setAside.map(({ check }) => failedTitle(check)) })}
        </p>
      )}
      {incomplete && <p className="verdict-note">{t('drawer.incomplete')}</p>}
      {sum && <HowItIsMade item={item} sum={sum} />}
    </section>
  );
}
