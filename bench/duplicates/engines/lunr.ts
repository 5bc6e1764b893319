import lunr from 'lunr';
import type { Engine } from '../engine';

export const lunrEngine: Engine = {
  name: 'lunr',
  build(texts) {
    const index = lunr((builder) => {
      builder.ref('at');
      builder.field('title', { boost: 3 });
      builder.field('body');
      for (const text of texts) builder.add(text);
    });
    return {
      // A title is words, not lunr's query language: colons and signs would be read as commands.
      search: ({ title }, most) =>
        index
          .search(title.replace(/[^\p{L}\p{N}]+/gu, ' '))
          .slice(0, most)
          .map(({ ref }) => Number(ref)),
    };
  },
};
