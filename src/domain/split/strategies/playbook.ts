import { evidenceOf, slice } from '../phrase';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import type { Piece } from '../pieces';
import { playbooks as usual } from '../playbooks';

/** Work of a kind that always takes the same steps, by the words of its title. Nothing in the text confirms it. */
export const playbook: Strategy = ({ summary, language }, { playbooks = usual }) => {
  const lower = summary.text.toLowerCase();
  const matches = playbooks
    .filter((book) => book.language === language)
    .flatMap((book) =>
      book.heads.flatMap((head) => {
        const at = lower.search(
          new RegExp(`(?<!\\p{L})${head.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u'),
        );
        return at === -1 ? [] : [{ book, at, head }];
      }),
    )
    .sort((a, b) => b.head.length - a.head.length || a.at - b.at);
  const best = matches[0];
  if (best === undefined || best.book.steps.length < 2) return undefined;
  const { id, steps } = best.book;
  return {
    strategy: 'playbook',
    trigger: [evidenceOf(slice(summary, best.at, best.at + best.head.length))],
    certainty: 1,
    titleNamesWhole: true,
    follows: id,
    parts: steps.slice(0, mostParts).map((text) => {
      const step: readonly Piece[] = [{ source: 'playbook', text, reference: id }];
      return { title: step, label: step };
    }),
  };
};
