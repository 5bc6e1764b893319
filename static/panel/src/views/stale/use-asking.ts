import { useState } from 'react';
import type { StaleCard } from '../../../../../src/domain/report/stale-cards';
import { failureOf } from '../../api';
import { say } from '../../messages';
import { usePanel } from '../../panel-context';
import { failureText } from '../failure-text';

interface NotAsked {
  readonly card: StaleCard;
  readonly why: string;
}

export type Asking =
  | { readonly step: 'text' }
  | { readonly step: 'asking'; readonly done: number }
  | { readonly step: 'over'; readonly failed: readonly NotAsked[] };

/**
 * Puts one comment below each of many items, each a change of its own with its own undo; one that is refused does not keep the
 * others from being asked.
 *
 * @param onAsked told once, of those that were asked
 */
export function useAsking(onAsked: (itemIds: readonly string[]) => void): {
  readonly state: Asking;
  readonly ask: (cards: readonly StaleCard[], text: string) => void;
} {
  const { api, source } = usePanel();
  const [state, setState] = useState<Asking>({ step: 'text' });

  /** @returns why it was not asked */
  const askOne = async (itemId: string, text: string): Promise<string | undefined> => {
    const intent = { kind: 'comment', itemId, text } as const;
    try {
      const { changeId, digest, refusals } = await api.previewChange({ intent });
      if (refusals.length > 0) return refusals.map(say).join(' ');
      const { left } = await api.applyChange({ changeId, digest, intent, leaveOut: [] });
      return left.length > 0 ? left.map(say).join(' ') : undefined;
    } catch (error) {
      return failureText(failureOf(error));
    }
  };
  const askAll = async (cards: readonly StaleCard[], text: string) => {
    const failed: NotAsked[] = [];
    for (const [done, card] of cards.entries()) {
      setState({ step: 'asking', done });
      const why = await askOne(card.id, text);
      if (why !== undefined) failed.push({ card, why });
    }
    const asked = cards.filter((card) => !failed.some((one) => one.card === card)).map(({ id }) => id);
    onAsked(asked);
    source.refresh(asked);
    setState({ step: 'over', failed });
  };
  return { state, ask: (cards, text) => void askAll(cards, text) };
}
