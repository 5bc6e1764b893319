import { useRef, useState } from 'react';
import type { ItemDetail } from '../../../../../src/domain/report/report';
import type { RewriteStart } from './rewrite-form';
import type { RewriteDraft } from './text-draft';

/** An item whose text somebody is writing. */
export interface Typing {
  /** The text as it was when typing began: what others write meanwhile shows in the preview, not under the cursor. */
  readonly detail: ItemDetail;
  readonly start: RewriteStart;
}

/** Texts being written, by item. Going to another item, or closing the drawer, loses none of them. */
export interface KeptTexts {
  readonly typingOf: (itemId: string) => Typing | undefined;
  readonly draftOf: (itemId: string) => RewriteDraft | undefined;
  /** Items with something typed, in the order they were begun. */
  readonly typed: readonly Typing[];
  readonly begin: (typing: Typing) => void;
  /** @param draft undefined while nothing is typed */
  readonly note: (itemId: string, draft: RewriteDraft | undefined) => void;
  readonly drop: (itemId: string) => void;
}

/** @param openId the item beside the list */
export function useKeptTexts(openId: string | undefined): KeptTexts {
  const [typing, setTyping] = useState<ReadonlyMap<string, Typing>>(new Map());
  const [typedIds, setTypedIds] = useState<readonly string[]>([]);
  // Changes with every key and is read only when a form opens: nothing is drawn anew for it.
  const drafts = useRef(new Map<string, RewriteDraft>());
  const [at, setAt] = useState(openId);
  if (at !== openId) {
    setAt(openId);
    // A form that was only opened is not taken up again: the item is shown as it is.
    setTyping(new Map([...typing].filter(([id]) => typedIds.includes(id))));
  }
  const settle = () => {
    const ids = [...drafts.current.keys()];
    setTypedIds((before) => (before.join() === ids.join() ? before : ids));
  };
  return {
    typingOf: (itemId) => typing.get(itemId),
    draftOf: (itemId) => drafts.current.get(itemId),
    typed: typedIds.flatMap((id) => typing.get(id) ?? []),
    begin: (begun) => {
      setTyping((before) => new Map([...before, [begun.detail.item.id, begun]]));
    },
    note: (itemId, draft) => {
      if (draft) drafts.current.set(itemId, draft);
      else drafts.current.delete(itemId);
      settle();
    },
    drop: (itemId) => {
      drafts.current.delete(itemId);
      settle();
      setTyping((before) => new Map([...before].filter(([id]) => id !== itemId)));
    },
  };
}
