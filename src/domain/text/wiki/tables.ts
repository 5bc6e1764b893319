import type { AdfNode } from '../adf';
import { adfNode } from '../adf';
import { readInline } from './inline';

/** `||` opens a header cell, `|` a plain one; a bar inside a link or `{{code}}` opens none. */
const cellStart = /\[[^\]\n]{0,2000}\]|\{\{.{0,2000}?\}\}|(\|\|?)/g;

/** One row of a wiki table. */
export function readTableRow(line: string): AdfNode {
  const cells: AdfNode[] = [];
  let open: { header: boolean; from: number } | undefined;
  const finish = (to: number) => {
    if (open === undefined) return;
    const content = readInline(line.slice(open.from, to).trim());
    cells.push(adfNode(open.header ? 'tableHeader' : 'tableCell', [adfNode('paragraph', content)]));
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
