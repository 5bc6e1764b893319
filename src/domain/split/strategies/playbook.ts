import type { Phrase } from '../phrase';
import { evidenceOf, slice } from '../phrase';
import { slotTitle } from '../compose/titles';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import type { Piece } from '../pieces';
import { playbooks as usual } from '../playbooks';
import type { Reading } from '../read/read-item';
import { platformsIn } from '../words/platforms';
import type { Playbook } from '../split';

interface Match {
  readonly book: Playbook;
  readonly place: Phrase;
}

/** "video ads" in "Create video ads for autumn" names the work; in "Track video ads clicks" it does not. */
function isHead({ text }: Phrase, end: number, { words }: Reading): boolean {
  const next = /^\s+([\p{L}\p{N}]+)/u.exec(text.slice(end))?.[1];
  return (
    next === undefined ||
    words.prepositions.has(next.toLowerCase()) ||
    words.conjunctions.has(next.toLowerCase())
  );
}

function matchesOf(book: Playbook, reading: Reading): readonly Match[] {
  const { summary, prose } = reading;
  const texts = book.alsoInDescription === true ? [summary, ...prose] : [summary];
  return book.heads.flatMap((head) => {
    const words = head.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const shape = new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu');
    for (const text of texts) {
      const found = shape.exec(text.text);
      const end = found === null ? 0 : found.index + found[0].length;
      if (found !== null && (book.alsoInDescription === true || isHead(text, end, reading)))
        return [{ book, place: slice(text, found.index, end) }];
    }
    return [];
  });
}

/** Work of a kind that always takes the same steps. Nothing in the text confirms it, so it is trusted least. */
export const playbook: Strategy = (reading, { playbooks = usual }) => {
  const matches = playbooks
    .filter(({ language, steps }) => language === reading.language && steps.length >= 2)
    // A title that names a platform is about that one, whatever it says of the others.
    .filter(({ areVariants }) => areVariants !== true || platformsIn(reading.summary.text).length === 0)
    .flatMap((book) => matchesOf(book, reading))
    // The longer the words, the more they say about the kind of work.
    .sort((a, b) => b.place.text.length - a.place.text.length);
  const best = matches[0];
  if (best === undefined) return undefined;
  const { id, steps, areVariants = false } = best.book;
  return {
    strategy: 'playbook',
    trigger: [evidenceOf(best.place)],
    certainty: 1,
    titleNamesWhole: true,
    follows: id,
    parts: steps.slice(0, mostParts).map((text) => {
      const step: readonly Piece[] = [{ source: 'playbook', text, reference: id }];
      return { title: areVariants ? slotTitle(reading, step) : step, label: step };
    }),
  };
};
