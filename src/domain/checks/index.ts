import type { Check } from '../check';
import acceptanceCriteria from './acceptance-criteria';
import description from './description';
import estimate from './estimate';
import nearDuplicate from './near-duplicate';
import oversizedItem from './oversized-item';
import staleItem from './stale-item';
import vagueTitle from './vague-title';

/** Every check, in the order findings of equal weight are shown. */
export const checks: readonly Check[] = [
  vagueTitle,
  description,
  acceptanceCriteria,
  estimate,
  oversizedItem,
  nearDuplicate,
  staleItem,
];
