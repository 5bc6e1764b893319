import type { Strategy } from '../cut';
import { twoSided } from './two-sided';

/** Make it work, then make it fast, safe or accessible. */
export const nfr: Strategy = (reading) => {
  const { words } = reading;
  return twoSided(reading, {
    strategy: 'nfr',
    later: ({ text }) => words.quality.test(text),
    firstName: words.otherwise.works,
    laterName: words.otherwise.quality,
    fewestFirst: 1,
  });
};
