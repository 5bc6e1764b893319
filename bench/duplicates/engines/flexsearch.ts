import { Index } from 'flexsearch';
import type { Engine } from '../engine';

export const flexsearch: Engine = {
  name: 'flexsearch',
  build(texts) {
    const index = new Index({ tokenize: 'strict' });
    for (const { at, title, body } of texts) index.add(at, `${title}\n${body}`);
    return {
      // Without suggestions every word of the title would have to occur.
      search: ({ title }, most) => index.search(title, { limit: most, suggest: true }).map(Number),
    };
  },
};
