import type { IssueRow } from '../rows';

/** What the rows of one space say of it, beside its key. */
export interface SpaceTold {
  readonly name?: string;
  /** Account id. */
  readonly lead?: string;
}

/**
 * What rows say of their spaces, by key; of those that say different things, the first that says anything counts.
 * @returns beside it, sentences for people about what could not be taken over
 */
export function spacesOf(
  rows: readonly IssueRow[],
  keyOf: (itemKey: string) => string,
): { readonly spaces: ReadonlyMap<string, SpaceTold>; readonly notes: readonly string[] } {
  const spaces = new Map<string, SpaceTold>();
  const types = new Map<string, string>();
  for (const { key: itemKey, space } of rows) {
    const key = keyOf(itemKey);
    // A moved item may still be filed under where it was.
    if (space === undefined || (space.key ?? key) !== key) continue;
    const name = space.name;
    const lead = space.lead?.accountId;
    spaces.set(key, {
      ...(name === undefined ? {} : { name }),
      ...(lead === undefined ? {} : { lead }),
      ...spaces.get(key),
    });
    if (space.type !== undefined && !types.has(key)) types.set(key, space.type);
  }
  const others = [...types].filter(([, type]) => type.toLowerCase() !== 'software');
  const notes = others.map(
    ([key, type]) =>
      `${spaces.get(key)?.name ?? key} (${key}) is a space of the kind “${type}”; taken as a software space, as only those have boards.`,
  );
  return { spaces, notes };
}
