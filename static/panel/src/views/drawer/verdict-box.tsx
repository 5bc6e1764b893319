import type { ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { Lozenge } from '../parts/lozenge';
import { cheapestPath, flagsOf } from '../verdict';

/** The verdict, what would change it, and how the number is made. */
export function VerdictBox({ item }: { readonly item: ReportItem }) {
  const path = cheapestPath(item);
  const { score, badge, incomplete } = item.readiness;
  return (
    <section className="verdict-box" aria-label={t('drawer.verdict')}>
      <p className="verdict-line">
        <Lozenge tone={badge === 'ready' ? 'success' : flagsOf(item).length > 0 ? 'warning' : 'neutral'}>
          {t(`badge.${badge}`)}
        </Lozenge>
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
