import type { BacklogItem, Evidence } from '../backlog/item';
import type { Block } from './document';
import { inBlock, textsOf } from './evidence';
import type { HeadingLexicon } from './headings';
import { isBoldLine, isBoldStretch } from './headings';

/** What stands below a heading, a bold line or a label such as "Expected:". */
export interface Section {
  readonly title: string;
  readonly place: Evidence;
  /** 1–6 for headings, 7 for a bold line, 8 for a label. */
  readonly level: number;
  readonly body: readonly SectionLine[];
}

export interface SectionLine {
  readonly text: string;
  readonly block: Block;
  readonly place: Evidence;
}

const label = /^\s*(\p{L}[^:\n.?!]{0,48}?)\s*:(?!\/\/)[^\S\n]*/u;

interface Open {
  readonly title: string;
  readonly place: Evidence;
  readonly level: number;
  readonly body: SectionLine[];
}

function linesOf(field: string, block: Block): SectionLine[] {
  let start = 0;
  return block.text.split('\n').map((text) => {
    const from = start;
    start += text.length + 1;
    return { text, block, place: inBlock(field, block, from, from + text.length) };
  });
}

/** Half a dozen checks ask for a section each. An item never changes. */
const known = new WeakMap<BacklogItem, readonly Section[]>();

/** The sections of an item's texts, in reading order. A section ends where the next begins. */
export function sectionsOf(item: BacklogItem): readonly Section[] {
  const before = known.get(item);
  if (before !== undefined) return before;
  const read = readSections(item);
  known.set(item, read);
  return read;
}

function readSections(item: BacklogItem): readonly Section[] {
  return textsOf(item).flatMap(({ field, blocks }) => {
    const sections: Open[] = [];
    for (const block of blocks) {
      if (block.kind === 'heading' || isBoldLine(block)) {
        sections.push({
          title: block.text,
          place: inBlock(field, block),
          level: block.kind === 'heading' ? (block.level ?? 1) : 7,
          body: [],
        });
        continue;
      }
      if (block.kind === 'code' || block.kind === 'media') {
        const [line] = linesOf(field, block);
        if (line !== undefined) sections.at(-1)?.body.push(line);
        continue;
      }
      for (const line of linesOf(field, block)) {
        const found = label.exec(line.text);
        if (line.text.length <= 120 && isBoldStretch(block, line.place.from, line.place.to)) {
          sections.push({ title: line.text, place: line.place, level: 7, body: [] });
          continue;
        }
        if (found === null) {
          if (line.text.trim() !== '') sections.at(-1)?.body.push(line);
          continue;
        }
        const [whole, title = ''] = found;
        const { from, to } = line.place;
        const rest: SectionLine = {
          text: line.text.slice(whole.length),
          block,
          place: { ...line.place, from: from + whole.length },
        };
        const body = rest.text.trim() === '' ? [] : [rest];
        sections.push({
          title,
          place: { ...line.place, to: Math.min(to, from + whole.length) },
          level: 8,
          body,
        });
      }
    }
    return sections;
  });
}

/** The first section whose title says one of the phrases. */
export function findSection(item: BacklogItem, lexicon: HeadingLexicon): Section | undefined {
  return sectionsOf(item).find((section) => lexicon.matches(section.title));
}
