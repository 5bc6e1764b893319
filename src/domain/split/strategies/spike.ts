import type { Phrase } from '../phrase';
import { evidenceOf, slice, trimmed } from '../phrase';
import { aboutOf, cutAtWord } from '../compose/titles';
import type { Strategy } from '../cut';
import { own, style } from '../pieces';
import type { Reading } from '../read/read-item';

/** A single doubt is everyday; two say that nobody can size the item yet. */
const fewestDoubts = 2;

function sentenceAt(text: Phrase, at: number): Phrase {
  const before = Math.max(...['.', '!', '?', '\n'].map((mark) => text.text.lastIndexOf(mark, at - 1)));
  const end = /[.!?](?=\s|$)|\n/u.exec(text.text.slice(at));
  const to = end === null ? text.text.length : at + end.index + (end[0] === '?' ? 1 : 0);
  return trimmed(slice(text, before + 1, to));
}

/** Each kind of doubt counts once; the sentence that holds it is quoted. */
function doubtsIn({ summary, prose, lists, words }: Reading): readonly Phrase[] {
  const texts = [summary, ...prose, ...lists.flatMap(({ entries }) => entries.map(({ phrase }) => phrase))];
  return words.uncertain.flatMap((doubt) => {
    for (const text of texts) {
      const found = doubt.exec(text.text);
      if (found !== null) return [sentenceAt(text, found.index)];
    }
    return [];
  });
}

/** Open questions: find out within a fixed time, then build. */
export const spike: Strategy = (reading) => {
  const { item, words } = reading;
  if (item.type.kind === 'bug' || item.type.kind === 'spike') return undefined;
  const doubts = doubtsIn(reading);
  const question = doubts.find(({ text }) => text.endsWith('?')) ?? doubts[0];
  if (question === undefined || doubts.length < fewestDoubts) return undefined;
  const find = [style(words.otherwise.spike), own(cutAtWord(question, 180))];
  const rest = [own(aboutOf(reading))];
  return {
    strategy: 'spike',
    trigger: doubts.map((doubt) => evidenceOf(doubt)),
    certainty: Math.min(1, 0.6 + 0.2 * doubts.length),
    titleNamesWhole: false,
    parts: [
      { title: find, label: find, spike: true },
      { title: rest, label: rest, dependsOn: [0] },
    ],
  };
};
