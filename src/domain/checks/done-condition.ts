import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { inSummary } from '../text/evidence';
import { findSection } from '../text/labelled-sections';
import { isProse } from '../text/prose';
import { sectionLexicons } from '../text/section-lexicons';

const inText =
  /\b(?:done|finished|complete|completed|ready|successful) (?:when|once|if|as soon as)\b|\b(?:fertig|erledigt|abgeschlossen|abgenommen),? (?:wenn|sobald)\b|(?<!\p{L})(?:terminée?|finie?|achevée?) (?:quand|lorsque?|dès que)\b|\b(?:terminad[oa]|list[oa]|hech[oa]|complet[oa]) (?:cuando|si)\b/iu;

export default defineCheck({
  id: 'done-condition',
  category: 'readiness',
  needs: 'item',
  types: ['task'],
  demands: {
    near: { severity: 'major', weight: 10 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Scrum Guide: everyone shares the same understanding of what it means for work to be complete'],
  options: z.strictObject({
    checklist: z
      .boolean()
      .default(true)
      .describe('Whether a checklist of at least two points says when a task is done.'),
  }),
  codes: ['missing'],
  examples: {
    pass: [
      {
        description:
          'Move the wiki to the new server. Done when all pages open and the old address redirects.',
      },
      { description: '*Deliverables*\n* Price list as PDF' },
      { description: 'h3. Fertig, wenn\n* der Server läuft' },
      { description: '* [ ] Contract is signed\n* [ ] Key is handed over' },
    ],
    fail: [{ description: 'Move the wiki to the new server, the old one is slow.' }],
  },
  run(item, { options }) {
    const { blocks } = item.description;
    if (item.acceptanceCriteria.some(({ source }) => options.checklist || source !== 'task-list'))
      return pass();
    const section = findSection(item, sectionLexicons.done);
    if (section !== undefined && section.body.length > 0) return pass();
    if (blocks.some((block) => isProse(block) && inText.test(block.text))) return pass();
    const tasks = new Set(
      blocks.filter((block) => block.list?.kind === 'task').map((block) => block.list?.item),
    );
    if (options.checklist && tasks.size >= 2) return pass();
    return fail({ code: 'missing', evidence: [inSummary(item)] });
  },
});
