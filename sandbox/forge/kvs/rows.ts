import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { z } from 'zod';

const rowSchema = z.object({
  value: z.unknown(),
  /** Epoch milliseconds, as all times here. */
  createdAt: z.number(),
  updatedAt: z.number(),
  expiresAt: z.number().optional(),
});
export type Row = z.output<typeof rowSchema>;

/** `values`, `secrets` or `entity:<name>`. */
export type TableName = 'values' | 'secrets' | `entity:${string}`;

export interface Write {
  readonly table: TableName;
  readonly key: string;
  /** Left out: the row goes. */
  readonly row?: Row;
}

/** Keys may hold any of the pattern's characters, but no control character. */
const separator = '\u0001';

const byKey = ([one]: [string, Row], [other]: [string, Row]): number => (one < other ? -1 : 1);

/**
 * Rows in memory, each commit written to disk in one synced batch before it is acknowledged: a killed process loses
 * nothing it confirmed.
 */
export class Rows {
  readonly #tables = new Map<string, Map<string, Row>>();
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly level: ClassicLevel<string, unknown>,
    private readonly now: () => number,
  ) {}

  /** @throws when another process has the folder open */
  static async open(dataDir: string, { fresh, now }: { fresh: boolean; now: () => number }): Promise<Rows> {
    const place = join(dataDir, 'forge-kvs');
    if (fresh) rmSync(place, { recursive: true, force: true });
    await mkdir(place, { recursive: true });
    const level = new ClassicLevel<string, unknown>(place, { valueEncoding: 'json' });
    await level.open();
    const rows = new Rows(level, now);
    for await (const [name, stored] of level.iterator()) {
      const [table = '', key = ''] = name.split(separator);
      rows.#table(table).set(key, rowSchema.parse(stored));
    }
    return rows;
  }

  /** A row past its time is gone for every reader, though Forge itself may take up to two days to remove it. */
  get(table: TableName, key: string): Row | undefined {
    const row = this.#table(table).get(key);
    return row && this.#lives(row) ? row : undefined;
  }

  /** In the order of keys. */
  list(table: TableName): [string, Row][] {
    return [...this.#table(table)].filter(([, row]) => this.#lives(row)).sort(byKey);
  }

  /** All or nothing. Readers see it at once; the promise resolves when it is on disk. */
  async commit(writes: readonly Write[]): Promise<void> {
    for (const { table, key, row } of writes) {
      if (row) this.#table(table).set(key, row);
      else this.#table(table).delete(key);
    }
    const batch = writes.map(({ table, key, row }) => {
      const name = `${table}${separator}${key}`;
      return row ? ({ type: 'put', key: name, value: row } as const) : ({ type: 'del', key: name } as const);
    });
    this.#writing = this.#writing.then(() => this.level.batch(batch, { sync: true }));
    await this.#writing;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.level.close();
  }

  #lives({ expiresAt }: Row): boolean {
    return expiresAt === undefined || expiresAt > this.now();
  }

  #table(name: string): Map<string, Row> {
    const known = this.#tables.get(name);
    if (known) return known;
    const fresh = new Map<string, Row>();
    this.#tables.set(name, fresh);
    return fresh;
  }
}
