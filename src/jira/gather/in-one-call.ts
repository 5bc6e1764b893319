import { changelogLimits } from './read-changelogs';
import type { FieldChange } from './read-changelogs';

/** What was changed in some fields of some items, oldest first. */
export type ReadChanges = (ids: readonly string[], fieldIds: readonly string[]) => Promise<FieldChange[]>;

interface Wish {
  readonly ids: readonly string[];
  readonly fieldIds: readonly string[];
  readonly resolve: (changes: FieldChange[] | Promise<FieldChange[]>) => void;
}

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Those who ask at the same moment get their answers from one reading, where Jira's limits for one allow it. */
export function inOneCall(read: ReadChanges): ReadChanges {
  let wishes: Wish[] = [];
  const grant = (): void => {
    const granted = wishes;
    wishes = [];
    const ids = union(granted.map((wish) => wish.ids));
    const fieldIds = union(granted.map((wish) => wish.fieldIds));
    const fits = ids.length <= changelogLimits.items && fieldIds.length <= changelogLimits.fields;
    const all = fits ? read(ids, fieldIds) : undefined;
    for (const wish of granted) {
      const [items, fields] = [new Set(wish.ids), new Set(wish.fieldIds)];
      wish.resolve(
        all?.then((changes) =>
          changes.filter(({ itemId, fieldId }) => items.has(itemId) && fields.has(fieldId)),
        ) ?? read(wish.ids, wish.fieldIds),
      );
    }
  };
  return (ids, fieldIds) =>
    new Promise((resolve) => {
      if (wishes.length === 0) queueMicrotask(grant);
      wishes.push({ ids, fieldIds, resolve });
    });
}
