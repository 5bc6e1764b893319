import Button from '@atlaskit/button/new';
import type { StaleCard } from '../../../../../src/domain/report/stale-cards';
import { say, t } from '../../messages';

/** One item that lies idle: how likely it is still done, every point that says so, and what can be said or asked. */
export function StaleItem({
  card,
  isTicked,
  mayEdit,
  onTick,
  onAsk,
  onKeep,
  onExempt,
  onOpen,
}: {
  readonly card: StaleCard;
  readonly isTicked: boolean;
  readonly mayEdit: boolean;
  readonly onTick: () => void;
  readonly onAsk: () => void;
  readonly onKeep: () => void;
  readonly onExempt: () => void;
  readonly onOpen: () => void;
}) {
  const { key, summary, verdict, alive, byAge, learned, ageDays, idleDays, points } = card;
  const inHundred = (share: number) => Math.round(share * 1000) / 10;
  return (
    <li className="stale-item">
      <div className="stale-head">
        {mayEdit && (
          <input type="checkbox" aria-label={t('stale.tick', { key })} checked={isTicked} onChange={onTick} />
        )}
        <button type="button" className="link-button" onClick={onOpen}>
          {key}
        </button>
        <strong className="stale-title">{summary}</strong>
        <span className={`lozenge stale-${verdict}`}>{t(`stale.verdict.${verdict}`)}</span>
      </div>
      <p>{t('stale.chance', { alive: inHundred(alive), learned: learned ? 'yes' : 'no' })}</p>
      <ul className="stale-points">
        <li>{t('stale.age', { days: ageDays, byAge: inHundred(byAge) })}</li>
        {points.map((point) => (
          <li key={point.code}>
            {t('stale.weighs', {
              what: say({ code: `stale.point.${point.code}`, params: point.params }),
              way: point.logOdds > 0 ? 'for' : 'against',
              times: Math.round(10 * Math.exp(Math.abs(point.logOdds))) / 10,
            })}
          </li>
        ))}
        <li>{t('stale.idle', { days: idleDays, together: card.changedTogether ? 'yes' : 'no' })}</li>
      </ul>
      {mayEdit && (
        <div className="stale-actions">
          <Button spacing="compact" aria-label={t('stale.ask-label', { key })} onClick={onAsk}>
            {t('stale.ask')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('stale.keep-label', { key })}
            onClick={onKeep}
          >
            {t('stale.keep')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('stale.exempt-label', { key })}
            onClick={onExempt}
          >
            {t('stale.exempt')}
          </Button>
        </div>
      )}
    </li>
  );
}
