import { z } from 'zod';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { allLanguages } from '../text/languages';
import { profileOf } from '../text/profile';

const anybody = new Set(allLanguages.flatMap((language) => language.story.anybody));
const article = /^(?:an?|the|any|every|ein|eine|der|die|un|une|le|la|l'|el|la|una)\s+/i;

export default defineCheck({
  id: 'unclear-role',
  category: 'readiness',
  needs: 'item',
  types: ['story'],
  demands: { near: { severity: 'minor', weight: 2 } },
  basis: ['Quality User Story framework: well-formed, a role that stands for somebody'],
  options: z.strictObject({
    allowed: z
      .array(z.string().min(1).max(60))
      .max(100)
      .default([])
      .describe('Roles that mean somebody in this team although they sound like anybody.'),
  }),
  codes: ['anybody'],
  examples: {
    pass: [{ summary: 'As a returning customer I want to see my last order' }],
    fail: [
      { summary: 'As a user I want to see my last order' },
      { summary: 'Als Nutzer möchte ich meine letzte Bestellung sehen' },
    ],
  },
  run(item, { options }) {
    const { story } = profileOf(item);
    if (story === undefined) return notApplicable();
    const { role } = story.parts;
    const name = role.text.toLowerCase().replace(article, '').trim();
    const allowed = options.allowed.some((one) => one.toLowerCase() === name);
    if (!anybody.has(name) || allowed) return pass();
    return fail({ code: 'anybody', params: { role: role.text }, evidence: [story.place(role)] });
  },
});
