import { z } from 'zod';
import type { Entity } from './entities';
import { Entities } from './entities';
import { batchDelete, batchGet, batchSet, tableOf, transact } from './many';
import { queryEntities, queryValues } from './queries';
import { KvsRefusal } from './refusal';
import { requests } from './requests';
import { Rows } from './rows';
import { deleteOne, getOne, setOne } from './single';
import { KvsTraffic } from './traffic';

type Operation = (body: unknown) => unknown;

/** Forge's hosted key-value store: path and JSON body in, `Response` out. */
export interface KvsService {
  answer(path: string, body: string): Promise<Response>;
  close(): Promise<void>;
}

export interface KvsOptions {
  readonly dataDir: string;
  readonly fresh: boolean;
  /** As manifest.yml declares them under `app.storage.entities`. */
  readonly entities: readonly Entity[];
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Whether to keep to what an installation may ask in a minute. */
  readonly throttled?: () => boolean;
}

function refuse({ status, body }: KvsRefusal): Response {
  return Response.json(body, { status });
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new KvsRefusal(400, 'INVALID_REQUEST', 'The request is no JSON.');
  }
}

export async function openKvs({
  dataDir,
  fresh,
  entities: declared,
  now,
  throttled = () => false,
}: KvsOptions): Promise<KvsService> {
  const rows = await Rows.open(dataDir, { fresh, now });
  const entities = new Entities(declared);
  const traffic = new KvsTraffic(now);

  function operation<Schema extends z.ZodType>(
    schema: Schema,
    run: (request: z.output<Schema>) => unknown,
  ): Operation {
    return (body) => {
      const request = schema.safeParse(body);
      if (!request.success) throw new KvsRefusal(400, 'INVALID_REQUEST', z.prettifyError(request.error));
      return run(request.data);
    };
  }

  const operations: Readonly<Record<string, Operation>> = {
    '/api/v1/get': operation(requests.get, ({ key, options }) => getOne(rows, 'values', key, options)),
    '/api/v1/set': operation(requests.set, (request) => setOne(rows, { table: 'values', ...request }, now())),
    '/api/v1/delete': operation(requests.delete, ({ key }) => deleteOne(rows, 'values', key)),
    '/api/v1/query': operation(requests.query, (request) => queryValues(rows, request)),
    '/api/v1/secret/get': operation(requests.get, ({ key, options }) =>
      getOne(rows, 'secrets', key, options),
    ),
    '/api/v1/secret/set': operation(requests.set, (request) =>
      setOne(rows, { table: 'secrets', ...request }, now()),
    ),
    '/api/v1/secret/delete': operation(requests.delete, ({ key }) => deleteOne(rows, 'secrets', key)),
    '/api/v1/entity/get': operation(requests.entityGet, ({ entityName, key, options }) =>
      getOne(rows, tableOf(entities, entityName), key, options),
    ),
    '/api/v1/entity/set': operation(requests.entitySet, ({ entityName, ...request }) => {
      entities.checkValue(entityName, request.value);
      return setOne(rows, { table: tableOf(entities, entityName), ...request }, now());
    }),
    '/api/v1/entity/delete': operation(requests.entityDelete, ({ entityName, key }) =>
      deleteOne(rows, tableOf(entities, entityName), key),
    ),
    '/api/v1/entity/query': operation(requests.entityQuery, (request) =>
      queryEntities(rows, entities, request),
    ),
    '/api/v1/batch/get': operation(requests.batchGet, (items) => batchGet(rows, entities, items)),
    '/api/v1/batch/set': operation(requests.batchSet, (items) => batchSet(rows, entities, items, now())),
    '/api/v1/batch/delete': operation(requests.batchDelete, (items) => batchDelete(rows, entities, items)),
    '/api/v1/transaction': operation(requests.transaction, (request) =>
      transact(rows, entities, request, now()),
    ),
  };

  return {
    async answer(path, body) {
      const run = operations[path];
      try {
        if (!run) throw new KvsRefusal(404, 'UNKNOWN_OPERATION', `The store has no operation ${path}.`);
        if (throttled()) traffic.count(path, body);
        const answer = await run(parseBody(body));
        if (answer === undefined) return new Response('', { status: 200 });
        const text = JSON.stringify(answer);
        traffic.brought(path, text);
        return new Response(text, { headers: { 'content-type': 'application/json' } });
      } catch (error) {
        if (error instanceof KvsRefusal) return refuse(error);
        throw error;
      }
    },
    close: () => rows.close(),
  };
}
