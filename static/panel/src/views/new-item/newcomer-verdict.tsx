import type { NewcomerVerdict as Verdict } from '../../../../../src/domain/report/judge-newcomer';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { Lozenge } from '../parts/lozenge';
import { SimilarList } from '../similar/similar-list';
import { flagsOf } from '../verdict';

/** Whether it is there already, and what would make it ready, while somebody types. */
export function NewcomerVerdict({
  verdict,
  titled,
}: {
  readonly verdict: Verdict | undefined;
  readonly titled: boolean;
}) {
  if (verdict === undefined || !titled) return <p className="quiet">{t('new-item.verdict-before')}</p>;
  const { row, similar } = verdict;
  const { score, badge } = row.readiness;
  const flags = flagsOf(row);
  const told = similar.filter((one) => one.verdict !== 'alike').length;
  return (
    <>
      <section role="status" aria-label={t('new-item.verdict')}>
        <Lozenge tone={badge === 'ready' ? 'success' : flags.length > 0 ? 'warning' : 'neutral'}>
          {t(`badge.${badge}`)}
        </Lozenge>{' '}
        <strong>{t('rewrite.score', { score, change: 0, direction: 0 })}</strong>
        <p className="rewrite-left">{flags.map(({ check }) => failedTitle(check)).join(' · ')}</p>
      </section>
      <section aria-label={t('similar.title')}>
        <p role="status" className={told > 0 ? 'similar-told' : 'quiet'}>
          {told > 0
            ? t('new-item.already', { count: told })
            : similar.length > 0
              ? t('similar.title')
              : t('new-item.nothing-alike')}
        </p>
        <SimilarList similar={similar} />
      </section>
    </>
  );
}
