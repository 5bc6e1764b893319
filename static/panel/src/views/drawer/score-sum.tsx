import type { ReportItem, ScoreSum as Sum } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { failedTitle, passedTitle } from '../check-words';

/** Where the word comes from, as far as it is not the number alone. */
function limitText({ readiness: { badge }, zone }: ReportItem, { parts, limits }: Sum): string {
  if (zone !== 'near') return t('drawer.formula.zone', { zone });
  const isBlocked = parts.some(({ blocks }) => blocks);
  return t('drawer.formula.limit', {
    ready: limits.ready,
    almost: limits.almost,
    badge: badge === 'ready' ? 'ready' : isBlocked ? 'blocked' : 'below',
  });
}

/** How the number is made: every check that counts with what it is worth and what the item got, losses first. */
export function ScoreSum({ item, sum }: { readonly item: ReportItem; readonly sum: Sum }) {
  return (
    <details className="formula">
      <summary>{t('drawer.formula.summary')}</summary>
      <p>{limitText(item, sum)}</p>
      <table className="score-sum">
        <thead>
          <tr>
            <th scope="col">{t('drawer.formula.check')}</th>
            <th scope="col">{t('drawer.formula.got')}</th>
          </tr>
        </thead>
        <tbody>
          {sum.parts.map(({ check, of, got, fails, blocks }) => (
            <tr key={check} className={fails ? 'score-loss' : undefined}>
              <td>
                {fails ? failedTitle(check) : passedTitle(check)}
                {blocks && <span className="quiet"> {t('drawer.formula.blocks')}</span>}
              </td>
              <td>{t('drawer.formula.points', { got, of })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
