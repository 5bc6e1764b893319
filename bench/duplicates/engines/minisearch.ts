import MiniSearch from 'minisearch';
import type { Engine, Text } from '../engine';

export const minisearch: Engine = {
  name: 'minisearch',
  build(texts) {
    const index = new MiniSearch<Text>({
      idField: 'at',
      fields: ['title', 'body'],
      searchOptions: { boost: { title: 3 } },
    });
    index.addAll(texts);
    return {
      search: ({ title }, most) =>
        index
          .search(title)
          .slice(0, most)
          .map(({ id }) => Number(id)),
    };
  },
};
