import { create, insertMultiple, search } from '@orama/orama';
import type { Engine } from '../engine';

export const orama: Engine = {
  name: 'orama',
  async build(texts) {
    const index = create({ schema: { title: 'string', body: 'string' } as const });
    await insertMultiple(
      index,
      texts.map(({ at, title, body }) => ({ id: String(at), title, body })),
      1_000,
    );
    return {
      search: async ({ title }, most) => {
        const { hits } = await search(index, { term: title, limit: most, boost: { title: 3 } });
        return hits.map(({ id }) => Number(id));
      },
    };
  },
};
