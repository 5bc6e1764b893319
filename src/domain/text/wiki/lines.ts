import type { AdfNode } from '../adf';
import { adfNode } from '../adf';
import { readInline } from './inline';
import type { ListLine } from './lists';
import { buildLists } from './lists';
import { isOpenRow, readTableRow } from './tables';

const heading = /^\s*h([1-6])\.\s*(.*)$/i;
const rule = /^\s*-{4,}\s*$/;
const quoted = /^\s*bq\.\s+(.*)$/i;
const wikiItem = /^\s*([*#-]{1,20})\s+(.*)$/;
const numbered = /^\s*(\d{1,3})[.)]\s+(\S.*)$/;
const dotted = /^\s*[•·▪◦‣]\s*(\S.*)$/;
const checkbox = /^\[([ xX]?)\]\s+(.*)$/;
const tableRow = /^\s*\|.*\S/;
const imageOnly = /^\s*!([^\s!|][^!|\n]{0,500})(?:\|[^!\n]{0,200})?!\s*$/;

const boldLine = /^\s*\*[^*\n]{1,100}\*:?\s*$/;

function paragraph(text: string): AdfNode | undefined {
  const content = readInline(text);
  return content.length === 0 ? undefined : adfNode('paragraph', content);
}

/** A list line's place and text, or undefined when the line is none. */
function listLine(line: string, previous: ListLine | undefined): ListLine | undefined {
  const wiki = wikiItem.exec(line);
  if (wiki !== null) {
    const [, signs = '', text = ''] = wiki;
    const box = checkbox.exec(text);
    const kinds = Array.from(signs, (sign) => (sign === '#' ? 'ordered' : 'bullet'));
    return box === null
      ? { kinds, text }
      : { kinds, text: box[2] ?? '', checked: (box[1] ?? '').toLowerCase() === 'x' };
  }
  const dot = dotted.exec(line);
  if (dot !== null) return { kinds: ['bullet'], text: dot[1] ?? '' };
  const number = numbered.exec(line);
  if (number === null) return undefined;
  const count = Number(number[1]);
  // "2. …" is an item only after "1. …": a sentence may well begin with a year or a version.
  const follows = previous?.number !== undefined && count === previous.number + 1;
  return count === 1 || follows ? { kinds: ['ordered'], text: number[2] ?? '', number: count } : undefined;
}

/** Blocks of a stretch of wiki markup without block macros. */
export function readLines(source: string): readonly AdfNode[] {
  const blocks: AdfNode[] = [];
  let words: string[] = [];
  let items: ListLine[] = [];
  let rows: string[] = [];

  const close = () => {
    const text = words.join('\n');
    const made = text.trim() === '' ? undefined : paragraph(text);
    if (made !== undefined) blocks.push(made);
    if (items.length > 0) for (const list of buildLists(items)) blocks.push(list);
    if (rows.length > 0) blocks.push(table(rows));
    words = [];
    items = [];
    rows = [];
  };

  for (const raw of source.split('\n')) {
    const line = raw.trimEnd();
    const titled = heading.exec(line);
    const quote = quoted.exec(line);
    const image = imageOnly.exec(line);
    const item = listLine(line, items.at(-1));
    const openRow = rows.at(-1);
    if (line.trim() === '') {
      close();
    } else if (openRow !== undefined && isOpenRow(openRow) && !line.trimStart().startsWith('|')) {
      rows[rows.length - 1] = `${openRow}\n${line.trim()}`;
    } else if (titled !== null) {
      close();
      blocks.push(adfNode('heading', readInline(titled[2] ?? ''), { level: Number(titled[1]) }));
    } else if (rule.test(line)) {
      close();
      blocks.push(adfNode('rule'));
    } else if (quote !== null) {
      close();
      const made = paragraph(quote[1] ?? '');
      if (made !== undefined) blocks.push(adfNode('blockquote', [made]));
    } else if (item !== undefined) {
      if (items.length === 0) close();
      items.push(item);
    } else if (tableRow.test(line)) {
      if (rows.length === 0) close();
      rows.push(line.trim());
    } else if (image !== null) {
      close();
      blocks.push(mediaBlock(image[1] ?? ''));
    } else {
      // A line in bold between two lists is meant as a heading, although it would fall to the item above.
      if (items.length > 0 && boldLine.test(line)) close();
      const open = items.at(-1);
      // Jira reads a line below a list item as part of the item.
      if (open !== undefined) items[items.length - 1] = { ...open, text: `${open.text}\n${line.trim()}` };
      else {
        if (rows.length > 0) close();
        words.push(words.length === 0 ? line.trimStart() : line);
      }
    }
  }
  close();
  return blocks;
}

function table(rows: readonly string[]): AdfNode {
  return adfNode(
    'table',
    rows.map((row) => readTableRow(row, readLines)),
  );
}

function mediaBlock(name: string): AdfNode {
  const attrs = /^https?:\/\//i.test(name)
    ? { type: 'external', url: name, alt: name }
    : { type: 'file', id: '', collection: '', alt: name };
  return adfNode('mediaSingle', [adfNode('media', [], attrs)], { layout: 'align-start' });
}
