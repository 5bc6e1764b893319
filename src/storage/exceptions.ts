import { Sort, kvs } from '@forge/kvs';
import { z } from 'zod';
import { exceptionSchema } from '../domain/exceptions/exception';
import type { ItemException } from '../domain/exceptions/exception';
import { exceptionKey, notDuplicate } from '../domain/exceptions/finding-of-item';
import type { ExceptionStore } from '../usecases/exceptions/ports';

const entityName = 'exception';
/** Where pairs that are none were kept before they became exceptions; still read, and emptied as they are taken back. */
const formerPairs = 'apart';
/** What the storage gives at once. */
const pageSize = 100;
/** As much as is read back in a few seconds. */
const mostListed = 1000;

/** As declared in manifest.yml: the exception and a place to find it by. */
const rowSchema = z.looseObject({ projectId: z.string(), at: z.string() });

const id = z.string().regex(/^\d+$/);
const formerSchema = z.object({ a: id, b: id });

function exceptionOf(value: unknown): ItemException[] {
  const row = rowSchema.safeParse(value);
  if (!row.success) return [];
  const { projectId: _projectId, at: _at, ...rest } = row.data;
  const exception = exceptionSchema.safeParse(rest);
  return exception.success ? [exception.data] : [];
}

function formerPairOf(value: unknown): ItemException[] {
  const pair = formerSchema.safeParse(value);
  return pair.success ? [notDuplicate(pair.data.a, pair.data.b)] : [];
}

/** Rows of an index, newest first, up to the thousand latest. */
async function rowsOf(entity: string, index: string, partition: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .entity<unknown>(entity)
      .query()
      .index(index, { partition: [partition] })
      .sort(Sort.DESC)
      .limit(pageSize);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    rows.push(...page.results.map(({ value }) => value));
    cursor = page.nextCursor;
  } while (cursor !== undefined && rows.length < mostListed);
  return rows;
}

/** @param now for the order in which they are listed */
export function exceptionStore(now: () => Date): ExceptionStore {
  return {
    async set(exception, projectId) {
      const row = { projectId, at: now().toISOString(), ...exception };
      await kvs.entity(entityName).set(exceptionKey(exception), row);
    },

    async remove(finding) {
      const { itemId, otherId } = finding;
      await kvs.entity(entityName).delete(exceptionKey(finding));
      if (otherId !== undefined) await kvs.entity(formerPairs).delete(`${itemId}:${otherId}`);
    },

    async list(projectId) {
      const [said, former] = await Promise.all([
        rowsOf(entityName, 'by-project', projectId),
        rowsOf(formerPairs, 'by-project', projectId),
      ]);
      const all = [...said.flatMap(exceptionOf), ...former.flatMap(formerPairOf)];
      return [...new Map(all.map((exception) => [exceptionKey(exception), exception])).values()];
    },

    async ofItem(itemId) {
      return (await rowsOf(entityName, 'by-item', itemId)).flatMap(exceptionOf);
    },
  };
}
