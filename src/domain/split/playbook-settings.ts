import { z } from 'zod';

const words = z.string().trim().min(2).max(60);

/** One template as an admin writes it. */
export const playbookSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .describe('Names the template; one of the templates that come with the app is replaced by its id.'),
  language: z.enum(['en', 'de', 'fr', 'es']).describe('Language of the titles it is for.'),
  heads: z.array(words.toLowerCase()).min(1).max(20).describe('Words of a title that call for it.'),
  steps: z.array(z.string().trim().min(2).max(120)).min(2).max(6).describe('Titles of the parts, in order.'),
  alsoInDescription: z.boolean().optional().describe('The words may stand in the description too.'),
  areVariants: z
    .boolean()
    .optional()
    .describe('Each part keeps the title before the step, as “Login – iOS”.'),
});

/** What an admin changed about the templates. */
export const playbookSettingsSchema = z.strictObject({
  off: z.array(z.string().max(40)).max(50).default([]).describe('Ids of templates that are not offered.'),
  own: z.array(playbookSchema).max(50).default([]).describe('Templates of the team.'),
});

export type PlaybookSettings = z.output<typeof playbookSettingsSchema>;
