import { Sort, kvs } from '@forge/kvs';
import { z } from 'zod';
import { exceptionKey, exceptionSchema } from '../domain/exceptions/exception';
import type { ItemException } from '../domain/exceptions/exception';
import type { ExceptionStore } from '../usecases/exceptions/ports';

const entityName = 'exception';
/** What the storage gives at once. */
const pageSize = 100;
/** As much as is read back in a few seconds. */
const mostListed = 1000;

/** As declared in manifest.yml: the exception and a place to find it by. */
const rowSchema = z.looseObject({ projectId: z.string(), at: z.string() });

function exceptionOf(value: unknown): ItemException[] {
  const row = rowSchema.safeParse(value);
  if (!row.success) return [];
  const { projectId: _projectId, at: _at, ...rest } = row.data;
  const exception = exceptionSchema.safeParse(rest);
  return exception.success ? [exception.data] : [];
}

/** @param now for the order in which they are listed */
export function exceptionStore(now: () => Date): ExceptionStore {
  return {
    async set(exception, projectId) {
      const row = { projectId, at: now().toISOString(), ...exception };
      await kvs.entity(entityName).set(exceptionKey(exception), row);
    },

    async remove({ itemId, check }) {
      await kvs.entity(entityName).delete(`${itemId}:${check}`);
    },

    async list(projectId) {
      const exceptions: ItemException[] = [];
      let cursor: string | undefined;
      do {
        const query = kvs
          .entity<unknown>(entityName)
          .query()
          .index('by-project', { partition: [projectId] })
          .sort(Sort.DESC)
          .limit(pageSize);
        const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
        exceptions.push(...page.results.flatMap(({ value }) => exceptionOf(value)));
        cursor = page.nextCursor;
      } while (cursor !== undefined && exceptions.length < mostListed);
      return exceptions;
    },
  };
}
