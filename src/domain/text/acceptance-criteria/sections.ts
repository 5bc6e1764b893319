import type { Block } from '../document';
import { isBoldLine, isBoldStretch } from '../headings';
import { criteriaHeadings, workHeadings } from './lexicon';
import type { Line } from './line';
import { linesOf } from './line';

/** How a section was opened: it ends at what ranks as high. */
interface Opening {
  readonly kind: 'heading' | 'bold' | 'label';
  readonly level: number;
  /** Blocks of the section stand below this path. */
  readonly container: string;
}

function containerOf(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut === -1 ? '' : path.slice(0, cut + 1);
}

/** A label is the first line of a paragraph or the whole of it: "Acceptance criteria:", "AC". */
function opens(block: Block): Opening | undefined {
  if (block.table !== undefined || block.list !== undefined) return undefined;
  const container = containerOf(block.path);
  if (block.kind === 'heading')
    return criteriaHeadings.matches(block.text)
      ? { kind: 'heading', level: block.level ?? 1, container }
      : undefined;
  if (block.kind !== 'paragraph' && block.kind !== 'other') return undefined;
  if (isBoldLine(block))
    return criteriaHeadings.matches(block.text) ? { kind: 'bold', level: 7, container } : undefined;
  const [firstLine = ''] = block.text.split('\n', 1);
  const first = firstLine.trim();
  const marked = first.endsWith(':') || isBoldStretch(block, 0, firstLine.length);
  const isLabel = (marked && criteriaHeadings.matches(first)) || criteriaHeadings.matchesAlone(first);
  return isLabel ? { kind: 'label', level: 8, container } : undefined;
}

/** A short line that announces something else than criteria. */
function announcesOther(block: Block): boolean {
  const first = block.text.split('\n', 1)[0]?.trim() ?? '';
  return (first.endsWith(':') || isBoldLine(block)) && workHeadings.matches(first);
}

function ends(opening: Opening, block: Block, sawList: boolean): boolean {
  if (!block.path.startsWith(opening.container) || block.kind === 'rule') return true;
  if (block.kind === 'heading') return (block.level ?? 1) <= opening.level;
  if (block.list !== undefined || block.table !== undefined) return false;
  if (announcesOther(block)) return true;
  if (opening.kind === 'heading') return false;
  // Where no heading fences the section in, a second label or prose below the list is something new.
  return isBoldLine(block) ? opening.kind === 'bold' || sawList : sawList && block.kind === 'paragraph';
}

/** "Acceptance criteria: the list is sorted by date": what follows the colon on the label's own line. */
function afterLabel(field: string, block: Block): Line[] {
  if (block.kind === 'heading' || block.table !== undefined || block.list !== undefined) return [];
  const found = /^\s*([^:\n]{2,60}):[^\S\n]*(?=\S)/.exec(block.text);
  if (found === null || !criteriaHeadings.matches(found[1] ?? '')) return [];
  const offset = found[0].length;
  return linesOf(field, { ...block, text: block.text.slice(offset), spans: [] }).map((line) => ({
    ...line,
    block,
    place: { ...line.place, from: line.place.from + offset, to: line.place.to + offset },
  }));
}

/** The rest of the paragraph that begins with the label. */
function belowLabel(field: string, block: Block): Line[] {
  const firstLine = block.text.indexOf('\n');
  return firstLine === -1 ? [] : linesOf(field, block).filter((line) => line.place.from > firstLine);
}

function inCriteriaContainer(block: Block): boolean {
  return block.containerTitle !== undefined && criteriaHeadings.matches(block.containerTitle);
}

/** Lines of each stretch of a document that announces itself as acceptance criteria. */
export function criteriaSections(field: string, blocks: readonly Block[]): readonly (readonly Line[])[] {
  const sections: Line[][] = [];
  let opening: Opening | undefined;
  let lines: Line[] = [];
  let sawList = false;
  const close = () => {
    if (lines.length > 0) sections.push(lines);
    opening = undefined;
    lines = [];
    sawList = false;
  };

  for (const block of blocks) {
    const opened = inCriteriaContainer(block) ? undefined : opens(block);
    const inline = opened === undefined ? afterLabel(field, block) : [];
    if (opened !== undefined && !(opening !== undefined && opened.level > opening.level)) {
      close();
      opening = opened;
      lines.push(...belowLabel(field, block));
    } else if (inline.length > 0) {
      if (opening === undefined) {
        close();
        opening = { kind: 'label', level: 8, container: containerOf(block.path) };
      }
      lines.push(...inline);
    } else if (inCriteriaContainer(block)) {
      lines.push(...linesOf(field, block));
    } else if (opening !== undefined && ends(opening, block, sawList)) {
      close();
    } else if (opening !== undefined) {
      lines.push(...linesOf(field, block));
      sawList ||= block.list !== undefined;
    } else if (lines.length > 0) close();
  }
  close();
  return sections;
}

const numbered = /^[\s\-*•(]*(?:ac|ak|ca)[\s_-]*#?\d{1,2}\s*[:.)\-–]/i;

/** "AC1: …", "AC 2 – …": criteria that carry their own number, wherever they stand. */
export function numberedCriteria(field: string, blocks: readonly Block[]): readonly Line[] {
  return blocks
    .filter((block) => block.kind !== 'code' && /(?:ac|ak|ca)[\s_-]*#?\d/i.test(block.text))
    .flatMap((block) =>
      linesOf(field, block).filter((line) => {
        const start = block.text.lastIndexOf('\n', line.place.from - 1) + 1;
        return numbered.test(block.text.slice(start, line.place.to));
      }),
    );
}
