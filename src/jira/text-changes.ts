import type { TextChange } from '../domain/backlog/estimate-facts';
import type { BacklogItem } from '../domain/backlog/item';
import { changedShare } from '../domain/text/changed-share';
import type { RichText } from '../domain/text/document';
import type { FieldChange } from './gather/read-changelogs';

const iso = (at: number): string => new Date(at).toISOString();
const plain = ({ blocks }: RichText): string => blocks.map(({ text }) => text).join('\n');

/** An item's texts by field, as Jira calls them. */
function textsOf({ summary, description, textFields }: BacklogItem): ReadonlyMap<string, string> {
  return new Map([
    ['summary', summary],
    ['description', plain(description)],
    ...textFields.map(({ field, text }): [string, string] => [field, plain(text)]),
  ]);
}

/**
 * What became of the text after the estimate was given.
 * @param changes of this item, oldest first
 * @param sizeField the field the estimate is in; one that was never set anew was given with the item
 * @returns `undefined` where the text is as it was
 */
function textChangeOf(
  item: BacklogItem,
  changes: readonly FieldChange[],
  sizeField: string,
): TextChange | undefined {
  const estimated = changes.findLast(({ fieldId }) => fieldId === sizeField)?.at ?? Date.parse(item.created);
  const later = changes.filter(({ fieldId, at }) => fieldId !== sizeField && at > estimated);
  const last = later.at(-1);
  if (!last) return undefined;
  const now = textsOf(item);
  // Both sides of a changed field are taken from the changes: Jira writes them there in a form of its own.
  const texts = [...now].map(([field, text]) => {
    const own = later.filter(({ fieldId }) => fieldId === field);
    return { before: own[0]?.before ?? text, after: own.at(-1)?.after ?? text };
  });
  const share = changedShare(
    texts.map(({ before }) => before).join('\n'),
    texts.map(({ after }) => after).join('\n'),
  );
  return share === 0 ? undefined : { estimated: iso(estimated), changed: iso(last.at), share };
}

/** @param changes of estimate and texts, oldest first */
export function textChanges(
  items: readonly BacklogItem[],
  changes: readonly FieldChange[],
  sizeField: string,
): ReadonlyMap<string, TextChange> {
  const byItem = new Map<string, FieldChange[]>();
  for (const change of changes) {
    const own = byItem.get(change.itemId);
    if (own) own.push(change);
    else byItem.set(change.itemId, [change]);
  }
  return new Map(
    items.flatMap((item): [string, TextChange][] => {
      const own = item.estimate === undefined ? undefined : byItem.get(item.id);
      const change = own && textChangeOf(item, own, sizeField);
      return change ? [[item.id, change]] : [];
    }),
  );
}
