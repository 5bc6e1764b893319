import type { BacklogItem } from '../../backlog/item';

/** Whether people have already said how two items belong together: nothing new could be told of them. */
export function alreadyRelated(a: BacklogItem, b: BacklogItem): boolean {
  const linked = (one: BacklogItem, other: BacklogItem) =>
    one.links.some((link) => link.other.id === other.id);
  const under = (one: BacklogItem, other: BacklogItem) => one.parent?.id === other.id;
  return linked(a, b) || linked(b, a) || under(a, b) || under(b, a) || steps(a, b);
}

/** Steps of one item are alike because they were written together. */
function steps(a: BacklogItem, b: BacklogItem): boolean {
  return a.type.kind === 'subtask' && b.type.kind === 'subtask' && a.parent?.id === b.parent?.id;
}
