import { useId } from 'react';
import type { SplitProposal } from '../../../../../src/domain/split/split';
import { t, tryT } from '../../messages';

const mostQuotes = 3;

/** Up to three ways to cut, each with the words that suggested it. */
export function Proposals({
  proposals,
  chosen,
  onChoose,
}: {
  readonly proposals: readonly SplitProposal[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}) {
  const name = useId();
  if (proposals.length === 0) return <p className="quiet">{t('split.none')}</p>;
  return (
    <fieldset className="proposals">
      <legend>{t('split.proposals', { count: proposals.length })}</legend>
      {proposals.map((proposal, index) => (
        <label key={index} className="proposal">
          <input
            type="radio"
            name={name}
            checked={index === chosen}
            onChange={() => {
              onChoose(index);
            }}
          />
          <span>
            <span className="proposal-title">
              {tryT(`split.strategy.${proposal.strategy}`) ?? proposal.strategy.replaceAll('-', ' ')} ·{' '}
              {t('split.parts', { count: proposal.parts.length })}
            </span>
            <span className="proposal-why">
              {t(`split.confidence.${proposal.confidenceLevel}`)}
              {proposal.follows !== undefined &&
                ` · ${
                  tryT(`split.follows.${proposal.strategy}`, {
                    key: proposal.follows,
                    name: proposal.follows,
                  }) ?? proposal.follows
                }`}
              {proposal.evidence.slice(0, mostQuotes).map(({ quote, path, from }) => (
                <q key={`${path} ${from}`}>{quote}</q>
              ))}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
