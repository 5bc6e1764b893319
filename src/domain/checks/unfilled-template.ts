import { z } from 'zod';
import type { BacklogItem, Evidence } from '../backlog/item';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import type { Block } from '../text/document';
import { inBlock, textsOf } from '../text/evidence';
import { isBoldLine } from '../text/headings';
import { countWords } from '../text/prose';
import { allLanguages } from '../text/languages';

const gapWords = new Set(allLanguages.flatMap((language) => language.smells.gaps));

/** Two words or more between angle or square brackets, in letters only. A path or a call around it makes it code. */
const bracket =
  /(?<![\p{L}\p{N}\\/.+\-([])(?:<(\p{L}[\p{L}\s'’,.…/-]{3,80})>|\[(\p{L}[\p{L}\s'’,.…/-]{3,80})\])(?![\\/(\]])/gu;

/** `<type of user>` is a gap by itself; `[Android docs]` is not, `[your role]` is. */
function isGap(inAngles: string | undefined, inSquares: string | undefined): boolean {
  const inside = inAngles ?? inSquares ?? '';
  if (!/\s/.test(inside) || /\p{Ll}\p{Lu}/u.test(inside)) return false;
  const words = inside.toLowerCase().match(/\p{L}+/gu) ?? [];
  return inAngles !== undefined || words.slice(0, 3).some((word) => gapWords.has(word));
}

function gaps(field: string, block: Block): Evidence[] {
  if (block.kind === 'code') return [];
  const standsApart = (at: number) =>
    block.spans.some(({ kind, from, to }) => (kind === 'code' || kind === 'link') && from <= at && at < to);
  return [...block.text.matchAll(bracket)]
    .filter((match) => !standsApart(match.index) && isGap(match[1], match[2]))
    .map((match) => inBlock(field, block, match.index, match.index + match[0].length));
}

function level(block: Block): number {
  if (block.kind === 'heading') return block.level ?? 1;
  return 7;
}

/** More words than this are a sentence, however big they are set. */
const longestHeading = 6;

/** Headings with nothing below them. A heading right above a deeper one introduces it. */
function emptyHeadings(field: string, blocks: readonly Block[]): Evidence[] {
  const told = blocks.filter(
    (block) => block.text.trim() !== '' || block.kind === 'media' || block.kind === 'extension',
  );
  return told.flatMap((block, index) => {
    if (block.kind !== 'heading' || block.table !== undefined) return [];
    // A sentence set as a heading says something itself.
    if (countWords(block.text) > longestHeading) return [];
    const next = told[index + 1];
    const empty = next === undefined || (next.kind === 'heading' && level(next) <= level(block));
    return empty || isDash(next) ? [inBlock(field, block)] : [];
  });
}

function isDash(block: Block): boolean {
  return !isBoldLine(block) && block.kind === 'paragraph' && /^[\s.…\-–—*_?]+$/.test(block.text);
}

function unfilled(item: BacklogItem): { readonly headings: Evidence[]; readonly gaps: Evidence[] } {
  const texts = textsOf(item);
  return {
    headings: texts.flatMap(({ field, blocks }) => emptyHeadings(field, blocks)),
    gaps: texts.flatMap(({ field, blocks }) => blocks.flatMap((block) => gaps(field, block))),
  };
}

export default defineCheck({
  id: 'unfilled-template',
  category: 'readiness',
  needs: 'item',
  types: ['story', 'task', 'bug', 'spike', 'epic', 'subtask'],
  demands: {
    near: { severity: 'blocker', weight: 8 },
    next: { severity: 'minor', weight: 3 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: ['Templates help only when filled in: an empty section reads as if there were nothing to say'],
  options: z.strictObject({
    emptyHeadings: z.boolean().default(true).describe('Whether a heading with nothing below it is told.'),
  }),
  codes: ['gaps', 'empty-sections'],
  examples: {
    pass: [
      {
        description:
          'h3. Goal\nGuests see when their order arrives.\n\nh3. Notes\nh4. Carrier\nDHL sends the date.',
      },
      { description: 'Call {{render<T>}} with the list [1, 2] and see PROJ-12.' },
    ],
    fail: [
      { description: 'As a <type of user> I want <some goal> so that <some reason>.' },
      { description: 'h3. Goal\nGuests see the date.\n\nh3. Out of scope\n\nh3. Notes' },
    ],
  },
  run(item, { options }) {
    const found = unfilled(item);
    if (found.gaps.length > 0)
      return fail({ code: 'gaps', params: { count: found.gaps.length }, evidence: found.gaps });
    if (options.emptyHeadings && found.headings.length > 0)
      return fail({
        code: 'empty-sections',
        params: { count: found.headings.length },
        evidence: found.headings,
        grade: 0.3,
      });
    return pass();
  },
});
