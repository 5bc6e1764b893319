import type { Strategy } from '../cut';
import { twoSided } from './two-sided';

/** What the text itself calls optional or later is a part of its own. */
export const core: Strategy = (reading) => {
  const { words } = reading;
  return twoSided(reading, {
    strategy: 'core',
    later: ({ text }) => words.optional.test(text),
    firstName: words.otherwise.core,
    laterName: words.otherwise.extras,
    fewestFirst: 1,
  });
};
