import { evidenceOf } from '../phrase';
import { likeness, rarity, termsOf } from '../terms';
import type { CutPart, Strategy } from '../cut';
import { mostParts } from '../cut';
import type { Piece } from '../pieces';
import { own } from '../pieces';
import { clausesOf } from '../read/clauses';
import type { Reading } from '../read/read-item';
import type { FinishedParent } from '../split';

/** Titles less alike than this are other work. */
const leastLike = 0.35;

/** What the finished item was about, as words in its children's titles may repeat it. */
function objectOf(summary: string, { words }: Reading): string {
  const phrase = { field: 'summary', path: '', from: 0, to: summary.length, text: summary };
  return clausesOf(phrase, words)[0]?.object?.text ?? '';
}

/** A child's title with this item's object in the place of the finished one's. */
function adapted(title: string, object: string, { key }: FinishedParent, reading: Reading): CutPart {
  const mine = reading.clauses[0]?.object;
  const at = object === '' ? -1 : title.toLowerCase().indexOf(object.toLowerCase());
  const from = (text: string): readonly Piece[] =>
    text.trim() === '' ? [] : [{ source: 'analogue', text: text.trim(), reference: key }];
  const pieces =
    at === -1 || mine === undefined
      ? from(title)
      : [...from(title.slice(0, at)), own(mine), ...from(title.slice(at + object.length))];
  return { title: pieces, label: pieces };
}

/** Cut like the most similar finished item of the team. */
export const analogue: Strategy = (reading, { finished = [] }) => {
  const { language, summary, item } = reading;
  const candidates = finished.filter(({ key, children }) => key !== item.key && children.length >= 2);
  if (candidates.length === 0) return undefined;
  const terms = candidates.map((parent) => termsOf(parent.summary, language));
  const own = termsOf(summary.text, language);
  // Among a few titles no word is rare or common yet, so rarity only adds to what every word counts.
  const rare = rarity([own, ...terms]);
  const weight = (term: string): number => 1 + rare(term);
  let best: { parent: FinishedParent; likeness: number } | undefined;
  candidates.forEach((parent, at) => {
    const alike = likeness(own, terms[at] ?? new Set(), weight);
    if (alike >= leastLike && alike > (best?.likeness ?? 0)) best = { parent, likeness: alike };
  });
  if (best === undefined) return undefined;
  const { parent } = best;
  const object = objectOf(parent.summary, reading);
  return {
    strategy: 'analogue',
    trigger: [evidenceOf(summary)],
    certainty: Math.min(1, 0.6 + best.likeness / 2),
    titleNamesWhole: true,
    follows: parent.key,
    followsTitle: parent.summary,
    parts: parent.children.slice(0, mostParts).map((title) => adapted(title, object, parent, reading)),
  };
};
