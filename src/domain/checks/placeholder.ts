import { z } from 'zod';
import type { Evidence } from '../backlog/item';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { PhraseFinder } from '../text/phrases';
import type { Prose } from '../text/profile';
import { profileOf } from '../text/profile';

/** Teams of every language write TBD and TODO in English. */
const placeholders = new PhraseFinder((data) => data.smells.placeholders, { inAnyLanguage: ['en'] });

/** In capitals or with a colon these are placeholders; "todo list" and Spanish "todo" are words. */
const ambiguous = new Set(['todo', 'tbd', 'tbc', 'tba', 'fixme', 'coming soon', 'to be done']);
/** "Screens to be added." leaves a gap; "to be added to a list" and "fill in a form" go on to say what happens. */
const goesOn = new Set(['to be added', 'fill in']);
const signs = /\?{3,}|\bx{3,}\b|\.{3}\s*$|_{4,}/gi;

function isMeant({ text }: Prose, phrase: string, from: number, to: number): boolean {
  if (goesOn.has(phrase)) return !/^\s+\p{L}/u.test(text.slice(to));
  if (!ambiguous.has(phrase)) return true;
  const written = text.slice(from, to);
  return (
    written === written.toUpperCase() || /^\s*:/.test(text.slice(to)) || text.trim().length === written.length
  );
}

function findIn(
  prose: Prose,
  own: readonly string[],
  language: Parameters<typeof placeholders.find>[2],
): Evidence[] {
  const known = placeholders
    .find(prose.text, prose.words, language)
    .filter(({ phrase, from, to }) => isMeant(prose, phrase, from, to));
  const signed = [...prose.text.matchAll(signs)]
    .filter(([found]) => !found.startsWith('.'))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const lower = prose.text.toLowerCase();
  const added = own.flatMap((word) => {
    const from = lower.indexOf(word.toLowerCase());
    return from === -1 ? [] : [{ from, to: from + word.length }];
  });
  return [...known, ...signed, ...added].map(({ from, to }) => prose.at(from, to));
}

export default defineCheck({
  id: 'placeholder',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike', 'epic', 'subtask'],
  demands: {
    near: { severity: 'major', weight: 6 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['ISO/IEC/IEEE 29148: requirements are complete, without parts to be defined'],
  options: z.strictObject({
    words: z
      .array(z.string().min(2).max(60))
      .max(100)
      .default([])
      .describe('Further words that stand for something still to be written.'),
  }),
  codes: ['found'],
  examples: {
    pass: [
      {
        description:
          'The todo list of the user shows open tasks first. Marker "TBD" stays as it is in old records.',
      },
      { description: 'Muestra todo el historial del cliente y la fecha de cada pedido en la misma página.' },
    ],
    fail: [
      { description: 'The discount is TBD, see pricing.' },
      { description: 'Der Rabatt ist noch zu klären.' },
      { description: 'The limit is ??? per customer.' },
    ],
  },
  run(item, { options }) {
    const { language, title, prose } = profileOf(item);
    const evidence = [title, ...prose].flatMap((one) => findIn(one, options.words, language));
    if (evidence.length === 0) return pass();
    return fail({ code: 'found', params: { count: evidence.length }, evidence });
  },
});
