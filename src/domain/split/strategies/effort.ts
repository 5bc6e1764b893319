import { evidenceOf } from '../phrase';
import type { Strategy } from '../cut';
import { own } from '../pieces';
import { isBySlash, listed, variant, variantsOf } from './data';

/** Most of the work is in the first case: it comes alone, with the groundwork, the others follow together. */
export const effort: Strategy = (reading) => {
  const found = variantsOf(reading);
  const first = found?.items[0];
  if (found === undefined || first === undefined || found.items.length < 3 || isBySlash(found, reading))
    return undefined;
  return {
    strategy: 'effort',
    trigger: found.items.map((item) => evidenceOf(item)),
    certainty: 0.9,
    titleNamesWhole: false,
    parts: [
      variant(reading, found, [own(first)]),
      { ...variant(reading, found, listed(found.items.slice(1))), dependsOn: [0] },
    ],
  };
};
