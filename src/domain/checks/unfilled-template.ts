import { z } from 'zod';
import type { BacklogItem, Evidence } from '../backlog/item';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import type { Block } from '../text/document';
import { inBlock, textsOf } from '../text/evidence';
import { isBoldLine } from '../text/headings';

/** `<describe the problem>`, `[role]`: a gap to fill in. Not a tag, an issue key, a check box, a type or a reference. */
const gap =
  /<(?=\p{L})(?=[^<>\n]*\s)[^<>\n=/]{4,80}>|\[(?=[^[\]\n]*\p{L}{3})(?![^[\]\n]*\d{2})[^[\]\n|]{4,80}\](?!\()/gu;

function gaps(field: string, block: Block): Evidence[] {
  if (block.kind === 'code') return [];
  const inCode = (at: number) =>
    block.spans.some(
      (span) => (span.kind === 'code' || span.kind === 'link') && span.from <= at && at < span.to,
    );
  return (
    [...block.text.matchAll(gap)]
      .filter((match) => !inCode(match.index))
      // "[Android] Crash on start" is a tag, not a gap: a gap tells what to write, in more than a word.
      .filter(([found]) => found.startsWith('<') || /\s/.test(found))
      .map((match) => inBlock(field, block, match.index, match.index + match[0].length))
  );
}

function level(block: Block): number {
  if (block.kind === 'heading') return block.level ?? 1;
  return 7;
}

/** Headings with nothing below them. A heading right above a deeper one introduces it. */
function emptyHeadings(field: string, blocks: readonly Block[]): Evidence[] {
  const told = blocks.filter(
    (block) => block.text.trim() !== '' || block.kind === 'media' || block.kind === 'extension',
  );
  return told.flatMap((block, index) => {
    if (block.kind !== 'heading' || block.table !== undefined) return [];
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
