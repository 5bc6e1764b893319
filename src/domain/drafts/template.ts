import type { ItemKind } from '../backlog/item';

const sections: Readonly<Partial<Record<ItemKind, number>>> = { story: 3, task: 3, bug: 4, spike: 3 };

/** Headings of the sections that an item of a kind usually has, as codes of the catalogue, in order. */
export function templateOf(kind: ItemKind): readonly string[] {
  return Array.from({ length: sections[kind] ?? 0 }, (_, index) => `draft.template.${kind}.${index + 1}`);
}
