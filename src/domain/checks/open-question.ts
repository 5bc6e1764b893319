import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { HeadingLexicon } from '../text/headings';
import { sectionsOf } from '../text/labelled-sections';
import { allLanguages } from '../text/languages';

const questions = new HeadingLexicon(allLanguages.flatMap((language) => language.sections.questions));

/** "None", "–", "all answered": the section is there, the questions are not. */
const nothing =
  /^[\s\-–—*.]*(?:none|no(?: open)?(?: questions?)?(?: so far)?|n\/a|nothing|all (?:answered|clear(?:ed)?|done)|keine|geklärt|alle geklärt|aucune?|rien|ninguna|ninguno|nada)?[\s.!]*$/i;

export default defineCheck({
  id: 'open-question',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task', 'bug', 'epic', 'subtask'],
  demands: {
    near: { severity: 'major', weight: 6 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Practitioner guides: a work item with open questions is refined, not started'],
  options: z.strictObject({
    inCriteria: z
      .boolean()
      .default(true)
      .describe('Whether a criterion that ends in a question mark counts too.'),
  }),
  codes: ['found'],
  examples: {
    pass: [
      { description: 'h3. Open questions\nNone' },
      { description: 'Why? Guests ask support every day. The overview shows the date.' },
      { description: 'h3. Open questions\n* -Who pays the carrier?-' },
    ],
    fail: [
      { description: 'h3. Open questions\n* Who pays the carrier?\n* Which countries first?' },
      { description: 'Offene Fragen:\n* Wer zahlt den Versand?' },
    ],
  },
  run(item, { options }) {
    const sections = sectionsOf(item).filter((section) => questions.matches(section.title));
    const asked = sections
      .flatMap((section) => section.body)
      .filter(({ text }) => !nothing.test(text))
      .filter(
        ({ block, place }) =>
          // A question struck out or ticked off is answered.
          block.list?.checked !== true &&
          !block.spans.some(
            (span) => span.kind === 'strike' && span.from <= place.from + 1 && span.to >= place.to - 1,
          ),
      )
      .map(({ place }) => place);
    const doubtful = options.inCriteria
      ? item.acceptanceCriteria
          .filter(({ text }) => text.trimEnd().endsWith('?'))
          .flatMap(({ places }) => places)
      : [];
    const evidence = [...asked, ...doubtful];
    if (evidence.length > 0) return fail({ code: 'found', params: { count: evidence.length }, evidence });
    return item.description.blocks.length === 0 ? notApplicable() : pass();
  },
});
