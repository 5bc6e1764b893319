import { textAt, valueAt } from './page';

type Listener = (payload: unknown) => void;

/** Events between the pages of one app, and from Jira to them. */
export class EventBus {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** `on` of @forge/bridge. */
  on(data: unknown, cleanUp: (() => void)[]): { readonly unsubscribe: () => void } {
    const name = textAt(data, 'event') ?? '';
    const callback = valueAt(data, 'callback');
    if (typeof callback !== 'function') throw new Error('An event needs a callback.');
    const listener: Listener = (payload): void => {
      Reflect.apply(callback, undefined, [payload]);
    };
    const known = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, known.add(listener));
    const unsubscribe = (): void => {
      known.delete(listener);
    };
    cleanUp.push(unsubscribe);
    return { unsubscribe };
  }

  /** `emit` of @forge/bridge. */
  emit(data: unknown): void {
    for (const listener of this.#listeners.get(textAt(data, 'event') ?? '') ?? [])
      listener(valueAt(data, 'payload'));
  }
}
