import type { Estimate } from '../../backlog/item';
import { quote } from '../../report/quote';
import type { Cut, CutPart } from '../cut';
import { priors } from '../cut';
import { assemble, plain } from '../pieces';
import type { Reading } from '../read/read-item';
import type { SplitOptions, SplitPart, SplitProposal } from '../split';
import type { Deal } from './deal-criteria';
import { dealCriteria } from './deal-criteria';
import { sizeInSeconds, sizeParts, usualScale } from './points';

/** As many quotes as a reader takes in. */
const mostQuotes = 12;

/** A part that got a criterion is wanted, whatever the strategy thought: unticked it would take the criterion away. */
function isIncluded(part: CutPart, criteria: readonly number[]): boolean {
  return part.included !== false || criteria.length > 0;
}

function sizes(
  cut: Cut,
  deal: Deal,
  estimate: Estimate | undefined,
  scale: readonly number[],
): readonly (number | undefined)[] {
  if (estimate === undefined || !(estimate.value > 0)) return cut.parts.map(() => undefined);
  const sized = cut.parts.flatMap((part, at) =>
    isIncluded(part, deal.parts[at] ?? []) && part.spike !== true ? [at] : [],
  );
  const weights = sized.map((at) => 1 + (deal.parts[at]?.length ?? 0));
  const values =
    estimate.unit === 'points'
      ? sizeParts(estimate.value, weights, scale)
      : sizeInSeconds(estimate.value, weights);
  return cut.parts.map((_, at) => values[sized.indexOf(at)]);
}

/** Trust in a strategy: the prior as eight trials, joined by what the team did with its proposals so far. */
function trustIn({ strategy }: Cut, { history }: SplitOptions): number {
  const trials = 8;
  const { accepted = 0, rejected = 0 } = history?.[strategy] ?? {};
  return (priors[strategy] * trials + accepted) / (trials + accepted + rejected);
}

function levelOf(confidence: number): SplitProposal['confidenceLevel'] {
  return confidence >= 0.65 ? 'high' : confidence >= 0.45 ? 'medium' : 'low';
}

/** Makes a proposal of a cut: titles put together, criteria dealt, points on the scale, words quoted. */
export function compose(cut: Cut, reading: Reading, options: SplitOptions): SplitProposal {
  const deal = dealCriteria(cut, reading);
  const points = sizes(cut, deal, reading.item.estimate, options.scale ?? usualScale);
  const parts = cut.parts.map((part, at): SplitPart => {
    const criteria = deal.parts[at] ?? [];
    return {
      ...assemble(part.title),
      label: plain(part.label),
      criteria,
      sharedCriteria: criteria.filter((index) => deal.shared.has(index)),
      points: points[at],
      included: isIncluded(part, criteria),
      draft: criteria.length === 0,
      dependsOn: part.dependsOn ?? [],
    };
  });
  const confidence = Math.round(trustIn(cut, options) * cut.certainty * deal.certainty * 1000) / 1000;
  return {
    strategy: cut.strategy,
    confidence,
    confidenceLevel: levelOf(confidence),
    evidence: cut.trigger.slice(0, mostQuotes).map((place) => quote(reading.item, place)),
    parts,
    follows: cut.follows,
    followsTitle: cut.followsTitle,
  };
}
