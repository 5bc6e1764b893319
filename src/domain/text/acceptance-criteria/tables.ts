import type { Block } from '../document';
import { headingWords, isBoldLine } from '../headings';
import { criteriaColumns, criteriaHeadings } from './lexicon';
import type { Item, Line } from './line';
import { itemOf, linesOf } from './line';

interface Cell {
  readonly block: Block;
  readonly row: number;
  readonly column: number;
}

const scenarioColumns = new Set([
  'given',
  'when',
  'then',
  'angenommen',
  'gegeben',
  'gegeben sei',
  'wenn',
  'dann',
  'étant donné',
  'quand',
  'lorsque',
  'alors',
  'dado',
  'cuando',
  'entonces',
]);

function tablesOf(blocks: readonly Block[]): readonly (readonly Cell[])[] {
  const tables = new Map<string, Cell[]>();
  for (const block of blocks) {
    if (block.table === undefined) continue;
    const { table, row, column } = block.table;
    const cells = tables.get(table) ?? [];
    cells.push({ block, row, column });
    tables.set(table, cells);
  }
  return [...tables.values()];
}

function isHeader({ block }: Cell): boolean {
  return block.table?.header === true || isBoldLine(block);
}

/** Columns that hold criteria: a column of criteria alone, all of given/when/then, or everything beside "expected". */
function chosenColumns(cells: readonly Cell[]): readonly number[] {
  const titles = cells
    .filter((cell) => cell.row === 0 && isHeader(cell))
    .map(({ block, column }) => ({ column, title: headingWords(block.text) }));
  const own = titles.filter(
    ({ title }) => criteriaHeadings.matches(title) || (/crit|krit/.test(title) && criteriaColumns.has(title)),
  );
  if (own.length > 0) return own.map(({ column }) => column);
  const scenario = titles.filter(({ title }) => scenarioColumns.has(title));
  if (scenario.length >= 2) return scenario.map(({ column }) => column);
  const expected = titles.some(({ title }) => criteriaColumns.has(title) && !scenarioColumns.has(title));
  if (!expected) return [];
  return titles.filter(({ title }) => !/^(?:#|no|nr|id|n°|)$/.test(title)).map(({ column }) => column);
}

function rowsBelowHeader(field: string, cells: readonly Cell[], announced: boolean): Item[] {
  const chosen = chosenColumns(cells);
  const columns = new Set(chosen.length === 0 && announced ? cells.map((cell) => cell.column) : chosen);
  const headed = cells.some((cell) => cell.row === 0 && isHeader(cell));
  const rows = new Map<number, Line[]>();
  for (const { block, row, column } of cells) {
    if ((row === 0 && headed) || !columns.has(column)) continue;
    rows.set(row, [...(rows.get(row) ?? []), ...linesOf(field, block)]);
  }
  return [...rows.values()].filter((lines) => lines.length > 0).map(itemOf);
}

/** A table that lists an item's parts line by line: the first cell names the part, the rest of the row is it. */
function namedRows(cells: readonly Cell[]): readonly Block[] {
  const named = new Set(
    cells
      .filter((cell) => cell.column === 0 && isHeader(cell) && criteriaHeadings.matches(cell.block.text))
      .map((cell) => cell.row),
  );
  return cells
    .filter((cell) => named.has(cell.row) && cell.column > 0 && (cell.row > 0 || !isHeader(cell)))
    .map((cell) => cell.block);
}

/**
 * Criteria that stand in tables: a row each, or the list inside the row that is called so.
 * @param announced whether the place itself says that it holds criteria, so that any table counts.
 */
export function tableItems(
  field: string,
  blocks: readonly Block[],
  group: (lines: readonly Line[]) => readonly Item[],
  { announced = false }: { readonly announced?: boolean } = {},
): readonly Item[] {
  return tablesOf(blocks).flatMap((cells) => {
    const inside = namedRows(cells);
    if (inside.length === 0) return rowsBelowHeader(field, cells, announced);
    // Inside the cell the table no longer matters: lists and lines are read as anywhere else.
    const lines = inside.flatMap((block) => linesOf(field, block));
    const plain = lines.map((line) => ({ ...line, block: withoutTable(line.block) }));
    return group(plain);
  });
}

function withoutTable(block: Block): Block {
  const { table, ...rest } = block;
  return table === undefined ? block : rest;
}
