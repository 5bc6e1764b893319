import { z } from 'zod';
import type { Evidence } from '../backlog/item';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { PhraseFinder } from '../text/phrases';
import type { Prose, Profile } from '../text/profile';
import { profileOf } from '../text/profile';

const vague = new PhraseFinder((data) => data.smells.vague);
const strictlyVague = new PhraseFinder((data) => [...data.smells.vague, ...data.smells.oftenVague]);

/** "fast" beside a number is a measure, "better than before" a comparison. */
function isMeasured({ text }: Prose, from: number, to: number): boolean {
  const start = Math.max(text.lastIndexOf('.', from), text.lastIndexOf('\n', from)) + 1;
  const stop = text.slice(to).search(/[.\n]/);
  const sentence = text.slice(start, stop === -1 ? undefined : to + stop);
  return /\d/.test(sentence) || /^\s+(?:than|as|als|que|de lo que)\b/i.test(text.slice(to));
}

/** "the Comprehensive Plan": capitals amid a sentence make a name. German nouns have theirs anyway, adjectives none. */
function isName({ text }: Prose, from: number, to: number): boolean {
  return /\p{L}\s$/u.test(text.slice(0, from)) && /^\p{Lu}.*\s\p{Lu}/u.test(text.slice(from, to + 2));
}

/** What a program wrote is nobody's wish. */
function isLogLine({ text: prose, block }: Prose, from: number): boolean {
  // In prose "[INFO]" is blanked out as a gap; offsets are the same.
  const text = block?.text ?? prose;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  return /^\s*(?:\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)\b|\[?\d{4}-\d\d-\d\d[ T]\d|\[?\d\d:\d\d:\d\d|at [\w.$]+\(|\$ )/.test(
    text.slice(start, from),
  );
}

/** "It would be nice if …" asks politely; it calls nothing nice. */
function isPolite({ text }: Prose, from: number, to: number): boolean {
  return (
    /(?:would|'d|’d|could|might) be (?:really |very |so )?$/i.test(text.slice(0, from)) ||
    (/(?:wäre|würde|serait|sería|estaría)\s+(?:\p{L}+\s+)?$/iu.test(text.slice(0, from)) &&
      /^\s*,?\s*(?:wenn|falls|dass|si|que|de|d'|poder)(?!\p{L})/iu.test(text.slice(to)))
  );
}

function within(place: Evidence, other: Evidence): boolean {
  return (
    place.field === other.field && place.path === other.path && place.from < other.to && other.from < place.to
  );
}

/** A reason may be as soft as it likes: "so that it is easier" asks nothing of anybody. */
function isReason(story: Profile['story'], place: Evidence): boolean {
  const ends = story?.parts.ends;
  return story !== undefined && ends !== undefined && within(place, story.place(ends));
}

export default defineCheck({
  id: 'vague-wording',
  category: 'readiness',
  needs: 'item',
  // A bug tells what happened: "scroll quickly" describes, it asks for nothing.
  types: ['story', 'task', 'spike', 'epic', 'subtask'],
  demands: { near: { severity: 'minor', weight: 3 } },
  basis: [
    'ISO/IEC/IEEE 29148: avoid subjective and ambiguous terms',
    'Femmer et al., 2016: requirements smells',
  ],
  options: z.strictObject({
    allowed: z
      .array(z.string().min(1).max(60))
      .max(200)
      .default([])
      .describe('Words the team does not want to hear of.'),
    perHundredWords: z
      .number()
      .min(0)
      .max(20)
      .default(1)
      .describe(
        'Vague words in a hundred from which a description is told; in the wish or a criterion one is enough.',
      ),
    strict: z
      .boolean()
      .default(false)
      .describe('Whether words that are only often vague count too, such as “improve” or “various”.'),
  }),
  codes: ['found'],
  examples: {
    pass: [
      { summary: 'As a guest I want to pay without an account so that it is easier' },
      { description: 'h3. Acceptance criteria\n* The page loads fast: within 2 seconds on 3G' },
    ],
    fail: [
      { summary: 'As a guest I want an intuitive checkout so that I am done soon' },
      { description: 'h3. Acceptance criteria\n* The list loads quickly' },
      { description: 'h3. Akzeptanzkriterien\n* Die Seite ist übersichtlich' },
    ],
  },
  run(item, { options }) {
    const { language, title, prose, story } = profileOf(item);
    const allowed = new Set(options.allowed.map((word) => word.toLowerCase()));
    const found = [title, ...prose].flatMap((one) =>
      (options.strict ? strictlyVague : vague)
        .find(one.text, one.words, language)
        .filter(({ phrase, from, to }) => !allowed.has(phrase) && !isMeasured(one, from, to))
        .filter(({ from, to }) => !isName(one, from, to) && !isLogLine(one, from) && !isPolite(one, from, to))
        .map(({ phrase, from, to }) => ({ phrase, place: one.at(from, to) }))
        .filter(({ place }) => !isReason(story, place)),
    );
    const asking = [
      ...(story === undefined ? [] : [story.place(story.parts.means)]),
      ...item.acceptanceCriteria.flatMap(({ places }) => places),
    ];
    const asked = found.filter(({ place }) => asking.some((other) => within(place, other)));
    const total = prose.reduce((sum, { words }) => sum + words.length, title.words.length);
    const dense = found.length >= 2 && (found.length * 100) / total >= options.perHundredWords;
    const told = dense ? found : asked;
    if (told.length === 0) return pass();
    return fail({
      code: 'found',
      params: { words: [...new Set(told.map(({ phrase }) => phrase))] },
      evidence: told.map(({ place }) => place),
      grade: 0.2,
    });
  },
});
