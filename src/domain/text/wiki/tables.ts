import type { AdfNode } from '../adf';
import { adfNode } from '../adf';

/** `||` opens a header cell, `|` a plain one; a bar inside a link or `{{code}}` opens none. */
const cellStart = /\[[^\]\n]{1,2000}\]|\{\{.{0,2000}?\}\}|(\|\|?)/g;

/** Whether a row goes on in the next line: its last cell is not closed. */
export function isOpenRow(line: string): boolean {
  return !line.trimEnd().endsWith('|');
}

/**
 * One row of a wiki table, over as many lines as its cells take.
 * @param readCell turns what stands in a cell into blocks
 */
export function readTableRow(line: string, readCell: (source: string) => readonly AdfNode[]): AdfNode {
  const cells: AdfNode[] = [];
  let open: { header: boolean; from: number } | undefined;
  const finish = (to: number) => {
    if (open === undefined) return;
    const content = readCell(line.slice(open.from, to).trim());
    // A cell is never without a block, even when nothing stands in it.
    const blocks = content.length === 0 ? [adfNode('paragraph')] : content;
    cells.push(adfNode(open.header ? 'tableHeader' : 'tableCell', blocks));
  };
  for (const found of line.matchAll(cellStart)) {
    const bar = found[1];
    if (bar === undefined) continue;
    finish(found.index);
    open = { header: bar === '||', from: found.index + bar.length };
  }
  // The bar that ends the row opens no cell.
  if (open !== undefined && line.slice(open.from).trim() !== '') finish(line.length);
  return adfNode('tableRow', cells);
}
