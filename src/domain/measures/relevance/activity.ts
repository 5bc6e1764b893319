import { dayInMs } from './age';
import type { ItemRecord } from './record';
import { isDoneIn, isOpen } from './record';

/** How far back "lately" reaches, in milliseconds: half a year. */
export const lately = 182 * dayInMs;

/** How many items of a kind were done lately, and how many are open. */
export interface Pace {
  done: number;
  open: number;
}

const still: Readonly<Pace> = { done: 0, open: 0 };

/** What was going on in a backlog at one instant, from nothing that came after it. */
export class Activity {
  readonly at: number;
  readonly #all: Pace = { done: 0, open: 0 };
  readonly #components = new Map<string, Pace>();
  readonly #words = new Map<string, Pace>();
  readonly #fresh = new Set<string>();

  constructor(records: readonly ItemRecord[], at: number) {
    this.at = at;
    for (const record of records) this.#count(record);
  }

  get all(): Readonly<Pace> {
    return this.#all;
  }

  component(name: string): Readonly<Pace> {
    return this.#components.get(name) ?? still;
  }

  word(term: string): Readonly<Pace> {
    return this.#words.get(term) ?? still;
  }

  /** Whether a title of the last half year has the word; an item's own title counts if it is that young. */
  isFresh(term: string): boolean {
    return this.#fresh.has(term);
  }

  #count(record: ItemRecord): void {
    if (record.created >= this.at) return;
    if (record.created >= this.at - lately) for (const { term } of record.words) this.#fresh.add(term);
    const part = isOpen(record, this.at)
      ? 'open'
      : isDoneIn(record, this.at - lately, this.at)
        ? 'done'
        : undefined;
    if (part === undefined) return;
    this.#all[part] += 1;
    for (const name of componentsOf(record)) paceAt(this.#components, name)[part] += 1;
    for (const { term } of record.words) paceAt(this.#words, term)[part] += 1;
  }
}

const without = [''];

/** Items without a component are a group of their own, called by the empty name. */
export function componentsOf({ components }: ItemRecord): readonly string[] {
  return components.length > 0 ? components : without;
}

function paceAt(paces: Map<string, Pace>, key: string): Pace {
  let pace = paces.get(key);
  if (pace === undefined) {
    pace = { done: 0, open: 0 };
    paces.set(key, pace);
  }
  return pace;
}
