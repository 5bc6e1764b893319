import Fuse from 'fuse.js';
import type { Engine } from '../engine';

export const fuse: Engine = {
  name: 'fuse.js',
  build(texts) {
    const index = new Fuse(texts, {
      keys: [
        { name: 'title', weight: 3 },
        { name: 'body', weight: 1 },
      ],
      ignoreLocation: true,
      threshold: 0.6,
    });
    return {
      // Longer patterns than this are refused by its matching of 32 letters at a time.
      search: ({ title }, most) =>
        index.search(title.slice(0, 128), { limit: most }).map(({ item }) => item.at),
    };
  },
};
