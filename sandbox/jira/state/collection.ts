/** Records of one kind, held in memory. Records are never changed in place: a write puts a new one. */

export interface Recorded {
  readonly id: string | number;
}

export type ChangeListener<T> = (before: T | undefined, after: T | undefined) => void;

export class Collection<T extends Recorded> {
  readonly #records = new Map<T['id'], T>();
  readonly #listeners: ChangeListener<T>[] = [];

  constructor(
    readonly name: string,
    /** Told of every write, to make it durable. */
    private readonly note: (name: string, id: string | number, record: T | undefined) => void,
  ) {}

  get size(): number {
    return this.#records.size;
  }

  get(id: T['id']): T | undefined {
    return this.#records.get(id);
  }

  all(): IterableIterator<T> {
    return this.#records.values();
  }

  find(test: (record: T) => boolean): T | undefined {
    for (const record of this.#records.values()) if (test(record)) return record;
    return undefined;
  }

  filter(test: (record: T) => boolean): T[] {
    return [...this.#records.values()].filter(test);
  }

  put(record: T): void {
    this.load(record);
    this.note(this.name, record.id, record);
  }

  delete(id: T['id']): void {
    const before = this.#records.get(id);
    if (!before) return;
    this.#records.delete(id);
    for (const listen of this.#listeners) listen(before, undefined);
    this.note(this.name, id, undefined);
  }

  /** Takes a record that is stored already. */
  load(record: T): void {
    const before = this.#records.get(record.id);
    this.#records.set(record.id, record);
    for (const listen of this.#listeners) listen(before, record);
  }

  onChange(listener: ChangeListener<T>): void {
    this.#listeners.push(listener);
  }
}

/** Ids of a collection's records by some part of them, kept up to date. */
export class GroupIndex<T extends Recorded, Key> {
  readonly #groups = new Map<Key, Set<T['id']>>();

  constructor(
    private readonly collection: Collection<T>,
    keysOf: (record: T) => readonly Key[],
  ) {
    collection.onChange((before, after) => {
      if (before) for (const key of keysOf(before)) this.#groups.get(key)?.delete(before.id);
      if (!after) return;
      for (const key of keysOf(after)) {
        const group = this.#groups.get(key);
        if (group) group.add(after.id);
        else this.#groups.set(key, new Set([after.id]));
      }
    });
  }

  get(key: Key): T[] {
    return [...(this.#groups.get(key) ?? [])].flatMap((id) => this.collection.get(id) ?? []);
  }
}
