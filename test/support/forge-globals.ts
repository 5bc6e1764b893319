import { z } from 'zod';

interface FetchInit {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface FetchArgs {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
}

/** Answers what a function asks of Jira. */
export type JiraHandler = (path: string, init: FetchInit) => Promise<Response>;

const conditionsSchema = z.object({
  and: z.array(
    z.object({ property: z.string(), condition: z.literal('EQUAL_TO'), values: z.array(z.unknown()) }),
  ),
});
const bodySchema = z.object({
  key: z.string().optional(),
  value: z.unknown().optional(),
  entityName: z.string().optional(),
  indexName: z.string().optional(),
  partition: z.array(z.unknown()).optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  limit: z.number().optional(),
  cursor: z.string().optional(),
  options: z
    .object({
      keyPolicy: z.string().optional(),
      ttl: z.object({ value: z.number(), unit: z.string() }).optional(),
    })
    .optional(),
  set: z
    .array(
      z.object({
        key: z.string(),
        value: z.unknown().optional(),
        entityName: z.string(),
        conditions: conditionsSchema,
        options: z.object({ ttl: z.object({ value: z.number(), unit: z.string() }) }).optional(),
      }),
    )
    .optional(),
});
const rowSchema = z.record(z.string(), z.unknown());

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

/** As much of Forge's storage as the app uses, over the very calls the real package makes. */
class StorageService {
  readonly values = new Map<string, unknown>();
  /** Days each value is kept, for those that are not kept for good. */
  readonly days = new Map<string, number>();

  answer(path: string, text: string): Response {
    const body = bodySchema.parse(JSON.parse(text));
    const place = path.startsWith('/api/v1/secret') ? 'secret' : (body.entityName ?? 'plain');
    const id = `${place}/${body.key ?? ''}`;
    switch (path.replace('/secret', '').replace('/entity', '')) {
      case '/api/v1/get':
        return this.values.has(id)
          ? json({ key: body.key, value: this.values.get(id) })
          : json({ code: 'KEY_NOT_FOUND', message: 'No such key.' }, 404);
      case '/api/v1/set':
        if (body.options?.keyPolicy === 'FAIL_IF_EXISTS' && this.values.has(id))
          return json({ code: 'KEY_EXISTS', message: 'The key exists.' }, 409);
        this.#keep(id, body.value, body.options?.ttl);
        return new Response('');
      case '/api/v1/transaction':
        return this.#transact(body.set ?? []);
      case '/api/v1/query':
        return this.#query(body);
      default:
        return json({ code: 'NOT_IMPLEMENTED', message: path }, 501);
    }
  }

  #keep(id: string, value: unknown, ttl: { value: number } | undefined): void {
    this.values.set(id, value);
    if (ttl) this.days.set(id, ttl.value);
    else this.days.delete(id);
  }

  #transact(sets: NonNullable<z.output<typeof bodySchema>['set']>): Response {
    const holds = sets.every(({ key, entityName, conditions }) => {
      const row = rowSchema.safeParse(this.values.get(`${entityName}/${key}`));
      return row.success && conditions.and.every(({ property, values }) => row.data[property] === values[0]);
    });
    if (!holds) return json({ code: 'CONDITION_FAILED', message: 'A condition does not hold.' }, 409);
    for (const { key, value, entityName, options } of sets)
      this.#keep(`${entityName}/${key}`, value, options?.ttl);
    return new Response('');
  }

  #query({ entityName, partition, sort, limit = 100, cursor = '0' }: z.output<typeof bodySchema>): Response {
    const rows = [...this.values].flatMap(([id, value]) => {
      const row = rowSchema.safeParse(value);
      return id.startsWith(`${entityName ?? ''}/`) && row.success && row.data['projectId'] === partition?.[0]
        ? [{ key: id, value: row.data }]
        : [];
    });
    rows.sort((a, b) => String(a.value['at']).localeCompare(String(b.value['at'])));
    if (sort === 'DESC') rows.reverse();
    const end = Number(cursor) + limit;
    return json({
      data: rows.slice(Number(cursor), end),
      ...(end < rows.length && { cursor: String(end) }),
    });
  }
}

declare global {
  var __forge_fetch__: unknown;
  var __forge_runtime__: unknown;
}

/**
 * The two globals the real `@forge/*` packages stand on. They take hold of them when they are imported, so a test
 * imports this file before anything that imports them.
 */
export const storage = new StorageService();

/** How Jira answers; until a test says so, a call to it fails the test. */
export const jira: { handle: JiraHandler } = {
  handle: (path) => Promise.reject(new Error(`Unexpected call to Jira: ${path}`)),
};

globalThis.__forge_runtime__ = { appContext: {}, proxy: {}, tracing: {} };
globalThis.__forge_fetch__ = async (args: FetchArgs, path: string, init: FetchInit) => {
  if (args.type === 'kvs') return storage.answer(path, init.body ?? '{}');
  if (args.remote === 'jira' && args.provider === 'user') return jira.handle(path, init);
  throw new Error(`Nothing of this app calls ${JSON.stringify(args)} ${path}.`);
};
