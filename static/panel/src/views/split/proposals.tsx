import { useId } from 'react';
import type { SplitProposal } from '../../../../../src/domain/split/split';
import { t, tryT } from '../../messages';
import type { Draft } from './draft';
import { partsToAdd } from './rearrange';

const mostQuotes = 3;

const wayOf = ({ strategy }: SplitProposal): string =>
  tryT(`split.strategy.${strategy}`) ?? strategy.replaceAll('-', ' ');

/** Up to three ways to cut, each with the words that suggested it. */
export function Proposals({
  proposals,
  chosen,
  draft,
  onChoose,
  onCombine,
}: {
  readonly proposals: readonly SplitProposal[];
  readonly chosen: number;
  readonly draft: Draft;
  readonly onChoose: (index: number) => void;
  /** Adds the parts of another proposal to those there are. */
  readonly onCombine: (proposal: SplitProposal) => void;
}) {
  const name = useId();
  if (proposals.length === 0) return <p className="quiet">{t('split.none')}</p>;
  return (
    <fieldset className="proposals">
      <legend>{t('split.proposals', { count: proposals.length })}</legend>
      {proposals.map((proposal, index) => (
        <div key={index} className="proposal-line">
          <label className="proposal">
            <input
              type="radio"
              name={name}
              checked={index === chosen}
              onChange={() => {
                onChoose(index);
              }}
            />
            <span>
              <span className="proposal-title" id={`${name}-${index}`}>
                {wayOf(proposal)} · {t('split.parts', { count: proposal.parts.length })}
              </span>
              <span className="proposal-why">
                {t(`split.confidence.${proposal.confidenceLevel}`)}
                {proposal.follows !== undefined &&
                  ` · ${
                    tryT(`split.follows.${proposal.strategy}`, {
                      key: proposal.follows,
                      name: proposal.followsTitle ?? proposal.follows,
                    }) ?? proposal.follows
                  }`}
                {proposal.evidence.slice(0, mostQuotes).map(({ quote, path, from }) => (
                  <q key={`${path} ${from}`}>{quote}</q>
                ))}
              </span>
            </span>
          </label>
          {index !== chosen && partsToAdd(draft, proposal).length > 0 && (
            <button
              type="button"
              className="link-button"
              aria-describedby={`${name}-${index}`}
              onClick={() => {
                onCombine(proposal);
              }}
            >
              {t('split.combine', { count: partsToAdd(draft, proposal).length })}
            </button>
          )}
        </div>
      ))}
    </fieldset>
  );
}
