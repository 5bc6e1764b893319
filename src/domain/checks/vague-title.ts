import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';
import { genericTitle } from '../text/generic-title';
import { countWords } from '../text/prose';
import { readStory } from '../text/story';

/** A compound says in one word what English says in two, so long words count double. */
function weighedWords(title: string): number {
  const long = title.match(/\p{L}{13,}/gu)?.length ?? 0;
  return countWords(title) + long;
}

/** A character of a script without spaces says as much as two or three Latin letters. */
function weighedCharacters(title: string): number {
  const dense =
    title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return Array.from(title).length + dense;
}

const onlyAddress = /^\s*(?:https?:\/\/\S+|[\w.$]+(?:Exception|Error)(?::.*)?|at [\w.$]+\(.*\))\s*$/;

export default defineCheck({
  id: 'vague-title',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike', 'epic', 'subtask'],
  demands: {
    near: { severity: 'blocker', weight: 8 },
    next: { severity: 'minor', weight: 6 },
    later: { severity: 'minor', weight: 6 },
  },
  basis: [
    'Practitioner guides: the title is what people see in the backlog, in the sprint and in search',
    'Quality User Story framework: well-formed and unambiguous',
  ],
  options: z.strictObject({
    minWords: z.number().int().min(1).max(10).default(3).describe('Fewest words a title needs.'),
    minCharacters: z.number().int().min(1).max(60).default(12).describe('Fewest characters a title needs.'),
    maxWords: z
      .number()
      .int()
      .min(5)
      .max(60)
      .default(15)
      .describe('A title with more words than this and more characters than allowed is too long.'),
    maxCharacters: z
      .number()
      .int()
      .min(30)
      .max(255)
      .default(120)
      .describe('Most characters of a long title.'),
    banned: z
      .array(z.string().min(1).max(100))
      .max(100)
      .default([])
      .describe('Further titles that say too little, besides the built-in list.'),
  }),
  codes: ['empty', 'generic', 'address', 'too-short', 'few-characters', 'too-long'],
  examples: {
    pass: [
      { summary: 'Show the delivery date in the order overview' },
      { summary: 'As a guest I want to pay without an account so that I am done in one minute' },
      { summary: 'Rechnungsversand automatisieren' },
    ],
    fail: [
      { summary: 'Fix bug' },
      { summary: 'Misc' },
      { summary: 'Improve search' },
      { summary: 'https://example.com/tickets/4711' },
    ],
  },
  run(item, { options }) {
    const title = item.summary.trim();
    if (title === '') return fail({ code: 'empty' });

    const evidence = [inSummary(item)];
    const banned = options.banned.map((phrase) => phrase.toLowerCase());
    if (banned.includes(title.toLowerCase()) || genericTitle(title, item.type.name))
      return fail({ code: 'generic', params: { title }, evidence });
    if (onlyAddress.test(title)) return fail({ code: 'address', evidence });

    const words = weighedWords(title);
    if (words < options.minWords)
      return fail({
        code: 'too-short',
        params: { words: countWords(title), minimum: options.minWords },
        evidence,
      });
    const characters = weighedCharacters(title);
    if (characters < options.minCharacters)
      return fail({
        code: 'few-characters',
        params: { characters, minimum: options.minCharacters },
        evidence,
      });
    // A whole user story is long by nature.
    const long = words > options.maxWords && title.length > options.maxCharacters;
    if (long && readStory(title) === undefined)
      return fail({
        code: 'too-long',
        params: { characters: title.length, maximum: options.maxCharacters },
        evidence: [inSummary(item, options.maxCharacters)],
        grade: 0.4,
      });
    return pass();
  },
});
