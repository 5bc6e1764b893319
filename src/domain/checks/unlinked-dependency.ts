import { z } from 'zod';
import type { BacklogItem, Evidence } from '../backlog/item';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { allLanguages } from '../text/languages';
import { PhraseFinder } from '../text/phrases';
import type { Prose } from '../text/profile';
import { profileOf } from '../text/profile';

const sure = new PhraseFinder((data) => data.dependencies.sure);
const likely = new PhraseFinder((data) => data.dependencies.likely);
const subjects = new Set(allLanguages.flatMap((language) => language.dependencies.subjects));
const helpers = new Set([
  'is',
  'are',
  'also',
  'still',
  'only',
  'ist',
  'sind',
  'auch',
  'noch',
  'est',
  'sont',
  'aussi',
  'es',
  'está',
  'también',
]);
const none = new PhraseFinder((data) => data.dependencies.none);

/** A key as Jira writes it, with this project's prefix or any other. Standards look alike and are no keys. */
const key = /\b([A-Z][A-Z0-9_]{1,9}-[1-9]\d{0,6})\b/g;
const standards =
  /^(?:ISO|UTF|RFC|SHA|MD|AES|RSA|TLS|HTTP|COVID|WCAG|EN|DIN|IEC|IEEE|CVE|ES|RS|HS|MP|USB|PCI|GPT|UTC|GMT|Q|CWE|JSR|JEP|PEP|BSD|GPL|LGPL|CC|X)-/;

const projectOf = (name: string): string => name.replace(/-\d+$/, '');

interface Mention {
  readonly place: Evidence;
  /** Whether the same text speaks of waiting. */
  readonly waits: boolean;
}

/**
 * Keys named without a link. One of a project that this item has nothing to do with may be another tracker's
 * ("see JMS-107"), which no link could reach: it counts only where the same text speaks of waiting.
 */
function mentionedKeys(item: BacklogItem): Map<string, Mention> {
  const around = [
    item.key,
    ...(item.parent ? [item.parent.key] : []),
    ...item.links.map(({ other }) => other.key),
  ];
  const linked = new Set(around);
  const projects = new Set(around.map(projectOf));
  const { language, prose } = profileOf(item);
  const found = new Map<string, Mention>();
  for (const { text, words, at } of prose) {
    const waits = [sure, likely].some((finder) => finder.find(text, words, language).length > 0);
    for (const match of text.matchAll(key)) {
      const [name] = match;
      if (!waits && !projects.has(projectOf(name))) continue;
      if (!linked.has(name) && !standards.test(name) && !found.has(name))
        found.set(name, { place: at(match.index, match.index + name.length), waits });
    }
  }
  return found;
}

/** Modules depend on each other, too: only what begins the sentence or speaks of this work counts. */
function speaksOfThisWork({ text, words }: Prose, from: number): boolean {
  const index = words.findIndex((word) => word.from >= from);
  let before = index - 1;
  while (before >= 0 && helpers.has(words[before]?.lower ?? '')) before -= 1;
  const subject = words[before];
  if (subject === undefined || /[.:;!?\n]/.test(text.slice(subject.to, from))) return true;
  return subjects.has(subject.lower);
}

function waitingWords(item: BacklogItem): Evidence[] {
  const { language, prose } = profileOf(item);
  if (prose.some(({ text, words }) => none.find(text, words, language).length > 0)) return [];
  return prose.flatMap((one) => [
    ...sure.find(one.text, one.words, language).map(({ from, to }) => one.at(from, to)),
    ...likely
      .find(one.text, one.words, language)
      .filter(({ from }) => speaksOfThisWork(one, from))
      .map(({ from, to }) => one.at(from, to)),
  ]);
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
      { description: 'The importer behaves as described in JMS-107.' },
      { description: 'No dependencies. Dates follow ISO-8601 and files are UTF-8.' },
    ],
    fail: [
      { description: 'Depends on PAY-12: without the tariff nothing can be shown.' },
      { description: 'We are waiting for the contract with the carrier.' },
      { description: 'Kann erst umgesetzt werden, wenn die Schnittstelle steht.' },
    ],
  },
  run(item, { options }) {
    const keys = options.keys ? mentionedKeys(item) : new Map<string, Mention>();
    if (keys.size > 0)
      return fail({
        code: 'keys',
        params: {
          keys: [...keys.keys()],
          waitsFor: [...keys].flatMap(([name, { waits }]) => (waits ? [name] : [])),
        },
        evidence: [...keys.values()].map(({ place }) => place),
      });

    const linked = item.links.some((link) => link.direction === 'inward' || /depend|block/i.test(link.label));
    // In a bug "waiting for" is what a thread does.
    if (!options.phrases || linked || item.type.kind === 'bug') return pass();
    const evidence = waitingWords(item);
    if (evidence.length === 0) return pass();
    return fail({ code: 'words', params: { count: evidence.length }, evidence, grade: 0.3 });
  },
});
