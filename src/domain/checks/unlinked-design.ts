import { z } from 'zod';
import type { BacklogItem } from '../backlog/item';
import { defineCheck } from '../check';
import { fail, notApplicable, pass } from '../outcome';
import { textsOf } from '../text/evidence';
import { PhraseFinder } from '../text/phrases';
import { profileOf } from '../text/profile';

const controls = new PhraseFinder((data) => data.smells.controls);

/** A picture, a file or an address where a design may be seen. */
function showsSomething(item: BacklogItem, hosts: readonly string[]): boolean {
  if ((item.attachmentCount ?? 0) > 0) return true;
  return textsOf(item).some(({ blocks }) =>
    blocks.some(({ kind, text }) => kind === 'media' || hosts.some((host) => text.includes(host))),
  );
}

export default defineCheck({
  id: 'unlinked-design',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task'],
  optional: true,
  demands: { near: { severity: 'minor', weight: 3 } },
  basis: [
    'Survey of 121 practitioners (Pasuksmit et al., 2021): wireframes are among the most useful documents',
  ],
  options: z.strictObject({
    hosts: z
      .array(z.string().min(3).max(100))
      .max(20)
      .default([
        'figma.com',
        'sketch.com',
        'miro.com',
        'invisionapp.com',
        'zeplin.io',
        'axure.com',
        'balsamiq',
      ])
      .describe('Addresses where your designs are kept.'),
  }),
  codes: ['no-picture'],
  examples: {
    pass: [
      { description: 'The dialog shows the date, see https://www.figma.com/file/abc.' },
      { description: 'Nightly export of all orders to the warehouse.' },
    ],
    fail: [{ description: 'The dialog shows the date next to the button.' }],
  },
  run(item, { options }) {
    const { title, prose, language } = profileOf(item);
    if (language === 'other') return notApplicable();
    const evidence = [title, ...prose].flatMap((one) =>
      controls.find(one.text, one.words, language).map(({ from, to }) => one.at(from, to)),
    );
    return evidence.length === 0 || showsSomething(item, options.hosts)
      ? pass()
      : fail({ code: 'no-picture', evidence });
  },
});
