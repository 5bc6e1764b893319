import type { Profile } from '../../../src/domain/measures/similarity/profile';
import { rank } from '../../../src/domain/measures/similarity/rank';
import { SimilarityIndex } from '../../../src/domain/measures/similarity/similarity-index';
import type { Engine } from '../engine';

/** @param profileOf the cut texts of an item; cutting counts as indexing, as it does for the others */
export function ours(profileOf: (at: number) => Profile): Engine {
  return {
    name: 'ours',
    build(texts) {
      const index = new SimilarityIndex();
      for (const { at } of texts) index.add({ ...profileOf(at), id: String(at) });
      return {
        search: ({ at }, most) => {
          const query = index.query(String(at));
          const facts = index.factsOf(String(at));
          if (query === undefined || facts === undefined) return [];
          return rank(index, query, facts, most).map(({ document }) => Number(index.facts(document)?.id));
        },
      };
    },
  };
}
