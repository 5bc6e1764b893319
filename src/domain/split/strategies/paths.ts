import type { Strategy } from '../cut';
import { twoSided } from './two-sided';

/** The normal case can be used before everything that may go wrong is handled. */
export const paths: Strategy = (reading) => {
  const { words } = reading;
  return twoSided(reading, {
    strategy: 'paths',
    later: ({ text }) => words.negatives.test(text),
    firstName: words.otherwise.happyPath,
    laterName: words.otherwise.errors,
    fewestFirst: 2,
  });
};
