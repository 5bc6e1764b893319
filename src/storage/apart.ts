import { Sort, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { ApartPair, ApartStore } from '../usecases/apart/ports';

const entityName = 'apart';
/** What the storage gives at once. */
const pageSize = 100;
/** More than a space says in years, and as much as is read back in a few seconds. */
const mostListed = 1000;

const id = z.string().regex(/^\d+$/);

/** As declared in manifest.yml: ids and a place to find them by. */
const rowSchema = z.object({ projectId: id, a: id, b: id, at: z.string() });

const keyOf = ({ a, b }: ApartPair): string => `${a}:${b}`;

/** @param now for the order in which pairs are listed */
export function apartStore(now: () => Date): ApartStore {
  return {
    async add(pair, projectId) {
      const row = { projectId, a: pair.a, b: pair.b, at: now().toISOString() };
      await kvs.entity(entityName).set(keyOf(pair), row);
    },

    async remove(pair) {
      await kvs.entity(entityName).delete(keyOf(pair));
    },

    async list(projectId) {
      const pairs: ApartPair[] = [];
      let cursor: string | undefined;
      do {
        const query = kvs
          .entity<unknown>(entityName)
          .query()
          .index('by-project', { partition: [projectId] })
          .sort(Sort.DESC)
          .limit(pageSize);
        const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
        for (const { value } of page.results) {
          const row = rowSchema.safeParse(value);
          if (row.success) pairs.push({ a: row.data.a, b: row.data.b });
        }
        cursor = page.nextCursor;
      } while (cursor !== undefined && pairs.length < mostListed);
      return pairs;
    },
  };
}
