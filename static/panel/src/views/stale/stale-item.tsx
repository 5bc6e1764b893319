import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { StaleCard } from '../../../../../src/domain/report/stale-cards';
import { say, t } from '../../messages';

const inHundred = (share: number): number => Math.round(share * 1000) / 10;

/** So many days in the largest unit that says it shortly. */
function spanText(days: number): string {
  if (days >= 365) return t('stale.span', { unit: 'years', n: Math.round(days / 36.525) / 10 });
  if (days >= 60) return t('stale.span', { unit: 'months', n: Math.round(days / 30.44) });
  return t('stale.span', { unit: 'days', n: days });
}

/** One item that lies idle, in a line; every point that says so once it is asked for. */
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
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const { key, summary, verdict, alive, ageDays, idleDays } = card;
  return (
    <li className="stale-item">
      <div className="stale-head">
        {mayEdit && (
          <input type="checkbox" aria-label={t('stale.tick', { key })} checked={isTicked} onChange={onTick} />
        )}
        <button type="button" className="link-button stale-key" onClick={onOpen}>
          {key}
        </button>
        <div className="stale-what">
          <strong className="stale-title">{summary}</strong>
          <span className="quiet">
            {t('stale.facts', {
              age: spanText(ageDays),
              idle: spanText(idleDays),
              alive: inHundred(alive),
            })}
          </span>
        </div>
        <span className={`lozenge stale-${verdict}`}>{t(`stale.verdict.${verdict}`)}</span>
        <Button
          spacing="compact"
          appearance="subtle"
          aria-label={t('stale.why-label', { key })}
          aria-expanded={isOpen}
          aria-controls={details}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t('stale.why')}
        </Button>
        {mayEdit && (
          <Button spacing="compact" aria-label={t('stale.ask-label', { key })} onClick={onAsk}>
            {t('stale.ask')}
          </Button>
        )}
      </div>
      {isOpen && (
        <div id={details} className="stale-details">
          <Points card={card} />
          {mayEdit && (
            <div className="stale-actions">
              <Button spacing="compact" aria-label={t('stale.keep-label', { key })} onClick={onKeep}>
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
        </div>
      )}
    </li>
  );
}

function Points({
  card: { ageDays, byAge, points, idleDays, changedTogether },
}: {
  readonly card: StaleCard;
}) {
  return (
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
      <li>{t('stale.idle', { days: idleDays, together: changedTogether ? 'yes' : 'no' })}</li>
    </ul>
  );
}
