import type { BacklogItem } from '../../backlog/item';
import type { Block } from '../../text/document';
import { isAside } from './headings';
import type { Phrase } from '../phrase';
import { blockPhrase, slice, trimmed } from '../phrase';
import type { SplitWords } from '../words/words';

interface ListEntry {
  readonly phrase: Phrase;
  readonly depth: number;
}

/** Siblings of one list, with what introduces them. */
export interface ItemList {
  readonly ordered: boolean;
  readonly entries: readonly ListEntry[];
  readonly section: readonly string[];
  /** The paragraph right before the list. */
  readonly lead: string;
}

/** Lists typed by hand: "- one", "1. two" in paragraphs of lines. */
const typedMark = /^\s*(?:(?:[-–—*•·▪]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)|[-–•](?=\p{L}))/u;

function firstLine(phrase: Phrase): Phrase {
  const end = phrase.text.indexOf('\n');
  return trimmed(end === -1 ? phrase : slice(phrase, 0, end));
}

function isCriterion(item: BacklogItem, block: Block): boolean {
  return item.acceptanceCriteria.some(
    ({ source, places }) =>
      (source === 'section' || source === 'gherkin' || source === 'table') &&
      places.some(({ field, path }) => field === 'description' && path === block.path),
  );
}

/** "Components to implement:" and then a name on every line, without any mark. */
function unmarked(block: Block, lead: string): ItemList[] {
  const isLed = /:\s*$/u.test(lead);
  if (!isLed && !/:\s*(?:\n|$)/u.test(block.text)) return [];
  const whole = blockPhrase('description', block);
  const lines: ListEntry[] = [];
  let at = 0;
  for (const line of whole.text.split('\n')) {
    const phrase = trimmed(slice(whole, at, at + line.length));
    at += line.length + 1;
    if (phrase.text !== '') lines.push({ phrase, depth: 1 });
  }
  const [first] = lines;
  const leads =
    first?.phrase.text === block.text.split('\n')[0]?.replace(/[\s:]+$/u, '') &&
    /:\s*(?:\n|$)/u.test(block.text);
  const entries = leads ? lines.slice(1) : lines;
  const intro = leads ? (first?.phrase.text ?? '') : lead;
  const isList =
    (leads || isLed) &&
    entries.length >= 3 &&
    entries.every(({ phrase }) => phrase.text.split(/\s+/u).length <= 6);
  return isList ? [{ ordered: false, entries, section: block.section, lead: intro }] : [];
}

function typedLists(block: Block, lead: string): ItemList[] {
  const whole = blockPhrase('description', block);
  const entries: ListEntry[] = [];
  let ordered = true;
  let at = 0;
  let before = lead;
  let intro = lead;
  for (const line of whole.text.split('\n')) {
    const mark = typedMark.exec(line)?.[0];
    if (mark !== undefined) {
      if (entries.length === 0) intro = before;
      if (!/\d/.test(mark)) ordered = false;
      entries.push({ phrase: trimmed(slice(whole, at + mark.length, at + line.length)), depth: 1 });
    } else if (line.trim() !== '') before = line;
    at += line.length + 1;
  }
  return entries.length < 2
    ? unmarked(block, lead)
    : [{ ordered, entries, section: block.section, lead: intro }];
}

/**
 * Lists of the description that may name parts of the work. Criteria, questions, steps to reproduce and what is out of
 * scope are none.
 */
export function listsOf(item: BacklogItem, words: SplitWords): readonly ItemList[] {
  const lists: ItemList[] = [];
  let open:
    | { key: string; entries: ListEntry[]; ordered: boolean; section: readonly string[]; lead: string }
    | undefined;
  let lead = '';
  const close = (): void => {
    if (open !== undefined && open.entries.length >= 2) lists.push(open);
    open = undefined;
  };
  for (const block of item.description.blocks.slice(0, 400)) {
    const { list } = block;
    if (block.text.trim() === '') continue;
    if (list === undefined || block.table !== undefined) {
      close();
      if (block.table === undefined && block.kind === 'paragraph') lists.push(...typedLists(block, lead));
      if (block.kind === 'paragraph' || block.kind === 'heading') lead = block.text;
      continue;
    }
    if (isCriterion(item, block) || isAside(block.section, lead, words.code)) {
      close();
      continue;
    }
    if (block.kind !== 'paragraph' && block.kind !== 'other') continue;
    const key = block.section.join('/');
    if (open?.key !== key || (list.depth === 1 && list.index === 0)) {
      close();
      open = { key, entries: [], ordered: list.kind === 'ordered', section: block.section, lead };
    }
    const phrase = firstLine(blockPhrase('description', block));
    const isSecondBlock = open.entries.at(-1)?.phrase.path.startsWith(list.item + '/') === true;
    if (phrase.text !== '' && !isSecondBlock) open.entries.push({ phrase, depth: list.depth });
  }
  close();
  return lists.filter((list) => !isAside(list.section, list.lead, words.code));
}
