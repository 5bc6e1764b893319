import type { ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { Lozenge } from '../parts/lozenge';
import { badgeText, cheapestPath, verdictOf } from '../verdict';

/** The verdict, what would change it, and how the number is made. */
export function VerdictBox({
  item,
  keyOf,
}: {
  readonly item: ReportItem;
  readonly keyOf: (id: string) => string | undefined;
}) {
  const { text, tone } = verdictOf(item, keyOf);
  const badge = badgeText(item);
  const path = cheapestPath(item);
  const { score, incomplete } = item.readiness;
  return (
    <section className="verdict-box" aria-label={t('drawer.verdict')}>
      <p className="verdict-line">
        <Lozenge tone={tone}>{text}</Lozenge>
        {text !== badge && <span>{badge}</span>}
        <strong>{t('drawer.score', { score })}</strong>
        {path && <span>{t('drawer.path', { to: path.to, count: path.fixes.length })}</span>}
      </p>
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
      <details className="formula">
        <summary>{t('drawer.formula.summary')}</summary>
        <p>{t('drawer.formula.text', { zone: item.zone })}</p>
      </details>
    </section>
  );
}
