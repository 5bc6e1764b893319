import type { IssueRecord } from '../state/records';
import { JqlProblem, type Comparable } from './context';
import type { IndexedText } from './text-search';

/** Which operators a field takes. */
export type Accepts = 'equality' | 'order' | 'text' | 'sorting-only';

/** What JQL can ask of an issue about one field. */
export interface ClauseField {
  /** Every name it answers to; the first is shown in messages. */
  readonly names: readonly string[];
  readonly accepts: Accepts;
  /** Values in a form that compares; none means EMPTY. */
  readonly values: (issue: IssueRecord) => readonly Comparable[];
  /**
   * The values a written value stands for.
   * @throws {JqlProblem} when there is no such value
   */
  readonly resolve: (text: string) => readonly Comparable[];
  /** For a field that is empty although it has a value to ask for. */
  readonly empty?: (issue: IssueRecord) => boolean;
  readonly texts?: (issue: IssueRecord) => readonly IndexedText[];
  readonly sort?: (issue: IssueRecord) => Comparable | null;
  /** Sorted downwards unless the query says otherwise. */
  readonly descends?: boolean;
  /** Id under which the changelog keeps its past. */
  readonly history?: string;
}

export function noSuchValue(field: string, text: string): JqlProblem {
  return new JqlProblem(`The value '${text}' does not exist for the field '${field}'.`);
}

/** Resolves among records that have an id and a name, in any case. */
export function byNameOrId(
  field: string,
  choices: () => readonly { readonly id: number | string; readonly name: string }[],
): (text: string) => readonly Comparable[] {
  return (text) => {
    const lower = text.toLowerCase();
    const found = choices().filter(({ id, name }) => name.toLowerCase() === lower || String(id) === text);
    if (found.length === 0) throw noSuchValue(field, text);
    return found.map(({ id }) => id);
  };
}

export function asNumber(field: string): (text: string) => readonly Comparable[] {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) {
      throw new JqlProblem(`The value '${text}' for field '${field}' is not a valid number.`);
    }
    return [value];
  };
}

export const maybe = (value: Comparable | null): readonly Comparable[] => (value === null ? [] : [value]);

/** Computes once per record; records never change. */
export function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const entry = known.get(key) ?? { value: compute(key) };
    known.set(key, entry);
    return entry.value;
  };
}
