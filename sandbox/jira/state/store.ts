import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import type { z } from 'zod';
import { Collection, type Recorded } from './collection';

type Write =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

/** Between a collection's name and a record's id. */
const SEPARATOR = '!';

/**
 * Everything is read once and then lives in memory; writes gather until `flush`, which puts them to disk in one synced
 * batch. A request that changed something is answered only after its flush, so no acknowledged write can be lost.
 */
export class Store {
  readonly #loaders = new Map<string, (value: unknown) => void>();
  /** The last write of each key. */
  #pending = new Map<string, Write>();
  #writing: Promise<void> = Promise.resolve();

  private constructor(private readonly level: ClassicLevel<string, unknown>) {}

  /** @throws when the folder is in use by another process or cannot be written. */
  static async open(dataDir: string, fresh: boolean): Promise<Store> {
    const place = join(dataDir, 'jira');
    if (fresh) rmSync(place, { recursive: true, force: true });
    await mkdir(place, { recursive: true });
    const level = new ClassicLevel<string, unknown>(place, { valueEncoding: 'json' });
    await level.open();
    return new Store(level);
  }

  collection<Schema extends z.ZodType<Recorded>>(name: string, schema: Schema): Collection<z.output<Schema>> {
    const collection = new Collection<z.output<Schema>>(name, (kind, id, record) => {
      const key = `${kind}${SEPARATOR}${id}`;
      this.#pending.set(
        key,
        record === undefined ? { type: 'del', key } : { type: 'put', key, value: record },
      );
    });
    this.#loaders.set(name, (value) => {
      collection.load(schema.parse(value));
    });
    return collection;
  }

  /** Reads what is stored into the collections made so far. */
  async load(): Promise<void> {
    for await (const [key, value] of this.level.iterator()) {
      this.#loaders.get(key.slice(0, key.indexOf(SEPARATOR)))?.(value);
    }
  }

  /** Resolves when everything written so far is on disk. */
  async flush(): Promise<void> {
    if (this.#pending.size > 0) {
      const batch = [...this.#pending.values()];
      this.#pending = new Map();
      this.#writing = this.#writing.then(() => this.level.batch(batch, { sync: true }));
    }
    await this.#writing;
  }

  async close(): Promise<void> {
    await this.flush();
    await this.level.close();
  }
}
