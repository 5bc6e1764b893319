import { z } from 'zod';
import type { BacklogItem, Evidence } from '../backlog/item';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { PhraseFinder } from '../text/phrases';
import { profileOf } from '../text/profile';

const phrases = new PhraseFinder((data) => data.dependencies.phrases);
const none = new PhraseFinder((data) => data.dependencies.none);

/** A key as Jira writes it, with this project's prefix or any other. Standards look alike and are no keys. */
const key = /\b([A-Z][A-Z0-9_]{1,9}-[1-9]\d{0,6})\b/g;
const standards =
  /^(?:ISO|UTF|RFC|SHA|MD|AES|RSA|TLS|HTTP|COVID|WCAG|EN|DIN|IEC|IEEE|CVE|ES|RS|HS|MP|USB|PCI|GPT|UTC|GMT|Q)-/;

function mentionedKeys(item: BacklogItem): Map<string, Evidence> {
  const linked = new Set([item.key, item.parent?.key, ...item.links.map((link) => link.other.key)]);
  const found = new Map<string, Evidence>();
  for (const { text, at } of profileOf(item).prose)
    for (const match of text.matchAll(key)) {
      const [name] = match;
      if (!linked.has(name) && !standards.test(name) && !found.has(name))
        found.set(name, at(match.index, match.index + name.length));
    }
  return found;
}

/** Whether a key is named in the words right after, so that "depends on SHOP-3" and its link are one thing. */
function namesLinked(item: BacklogItem, text: string, to: number): boolean {
  const next = text.slice(to, to + 60);
  return item.links.some((link) => next.includes(link.other.key));
}

export default defineCheck({
  id: 'unlinked-dependency',
  category: 'order',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike', 'epic'],
  demands: {
    near: { severity: 'major', weight: 6 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: [
    'INVEST: independent',
    'Survey of 121 practitioners (Pasuksmit et al., 2021): dependencies matter for estimates',
  ],
  options: z.strictObject({
    keys: z.boolean().default(true).describe('Whether a work item named in the text without a link is told.'),
    phrases: z
      .boolean()
      .default(true)
      .describe('Whether words such as "blocked by" without any link are told.'),
  }),
  codes: ['keys', 'words'],
  examples: {
    pass: [
      { description: 'Depends on PAY-12, which brings the new tariff.', blockedBy: ['PAY-12'] },
      { description: 'No dependencies. Dates follow ISO-8601 and files are UTF-8.' },
    ],
    fail: [
      { description: 'Needs the tariff of PAY-12 before anything can be shown.' },
      { description: 'We are waiting for the contract with the carrier.' },
      { description: 'Kann erst umgesetzt werden, wenn die Schnittstelle steht.' },
    ],
  },
  run(item, { options }) {
    const { language, prose } = profileOf(item);
    const keys = options.keys ? mentionedKeys(item) : new Map<string, Evidence>();
    if (keys.size > 0)
      return fail({ code: 'keys', params: { keys: [...keys.keys()] }, evidence: [...keys.values()] });

    const denied = prose.some(({ text, words }) => none.find(text, words, language).length > 0);
    if (!options.phrases || denied) return pass();
    const waits = item.links.some((link) => link.direction === 'inward' || /depend|block/i.test(link.label));
    const evidence = prose.flatMap(({ text, words, at }) =>
      phrases
        .find(text, words, language)
        .filter(({ to }) => !waits && !namesLinked(item, text, to))
        .map(({ from, to }) => at(from, to)),
    );
    if (evidence.length === 0) return pass();
    return fail({ code: 'words', params: { count: evidence.length }, evidence, grade: 0.3 });
  },
});
