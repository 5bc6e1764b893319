/** Functions cannot be posted between windows: each side keeps its own and sends a number in their place. */

export type AnyFunction = (...args: never[]) => unknown;

const mark = '$function';

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function mapValues(value: unknown, map: (entry: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (isPlain(value))
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, map(entry)]));
  return value;
}

export class Handles {
  readonly #kept = new Map<number, AnyFunction>();
  #next = 1;

  /** A copy in which every function is a number of ours. */
  encode(value: unknown): unknown {
    if (typeof value === 'function') {
      const handle = this.#next;
      this.#next += 1;
      this.#kept.set(handle, (...args: unknown[]): unknown => Reflect.apply(value, undefined, args));
      return { [mark]: handle };
    }
    return mapValues(value, (entry) => this.encode(entry));
  }

  /** Runs one of ours that the other side names; numbers never handed out do nothing. */
  run(handle: number, args: readonly unknown[]): void {
    const kept = this.#kept.get(handle);
    if (kept) Reflect.apply(kept, undefined, args);
  }

  /** A copy in which every number of the other side's is a function that asks it to run that one. */
  decode(value: unknown, ask: (handle: number, args: readonly unknown[]) => void): unknown {
    if (isPlain(value) && typeof value[mark] === 'number') {
      const handle = value[mark];
      return (...args: unknown[]) => {
        ask(handle, args);
      };
    }
    return mapValues(value, (entry) => this.decode(entry, ask));
  }
}
