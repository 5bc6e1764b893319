import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { BadRow } from '../../rows';
import { readHeading } from './headings';

export interface Record {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly headings: readonly string[];
  readonly records: readonly Record[];
  readonly bad: readonly BadRow[];
  readonly remarks: readonly BadRow[];
}

const delimiters = [',', ';', '\t', '|'] as const;

const parsedSchema = z.array(
  z.object({
    record: z.array(z.string()),
    info: z.object({ records: z.number(), empty_lines: z.number() }),
  }),
);

const options = {
  relax_column_count: true,
  // An inch sign in a cell without quotation marks is one, not the start of a quotation.
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
  info: true,
} as const;

/** Some programs write the separator into a first line of its own, for Excel. */
const announced = /^sep=(.)\r?\n/i;

function parseFirst(text: string, delimiter: string): readonly string[] {
  const [first] = parsedSchema.parse(parse(text, { ...options, delimiter, to: 1 }));
  return first?.record ?? [];
}

/** How much of a first line makes sense as headings of a Jira export. */
const understood = (headings: readonly string[]): number =>
  headings.filter((heading, at) => readHeading(heading, at).role !== 'unread').length;

function delimiterOf(text: string): string {
  const scored = delimiters.map((delimiter) => {
    const headings = parseFirst(text, delimiter);
    return { delimiter, score: understood(headings) * 1000 + headings.length };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Whether the first line has at least two headings Jira writes: a file that is no CSV has hardly one. */
export function looksLikeExport(text: string): boolean {
  const body = text.replace(announced, '');
  return delimiters.some((delimiter) => understood(parseFirst(body.slice(0, 100_000), delimiter)) >= 2);
}

/** Cells by rows, whatever separates them. Rows that cannot be cut into the columns of the headings are bad. */
export function readTable(text: string): Table {
  const body = text.replace(announced, '');
  const before = body.length === text.length ? 0 : 1;
  const delimiter = announced.exec(text)?.[1] ?? delimiterOf(body);
  const bad: BadRow[] = [];
  const remarks: BadRow[] = [];
  const parsed = parsedSchema.parse(
    parse(body, {
      ...options,
      delimiter,
      on_skip: (error) => {
        if (!(error instanceof CsvError)) return;
        const records = z.number().catch(0).parse(error['records']);
        const empty = z.number().catch(0).parse(error['empty_lines']);
        bad.push({ line: before + records + empty + 1, reason: unreadable(error) });
      },
    }),
  );
  const [first, ...rest] = parsed;
  const headings = [...(first?.record ?? [])];
  while (headings.length > 0 && !isFilled(headings.at(-1) ?? '')) headings.pop();
  const records = rest.flatMap(({ record, info }): Record[] => {
    const row = before + info.records + info.empty_lines;
    if (!record.some(isFilled)) return [];
    const extra = record.slice(headings.length).filter(isFilled).length;
    if (extra > 0) {
      bad.push({
        line: row,
        reason: `row: has ${count(extra, 'more cell')} than there are headings, so cells may stand in wrong columns; put texts that hold “${delimiter}” in quotation marks`,
      });
      return [];
    }
    // Rows may end early where only empty cells follow; with less than half of them something is likely to be lost.
    if (record.length * 2 < headings.length)
      remarks.push({
        line: row,
        reason: `row: ends after ${count(record.length, 'cell')} of ${headings.length}; the rest is taken as empty`,
      });
    return [{ row, cells: record }];
  });
  return { headings, records, bad, remarks };
}

const count = (amount: number, one: string): string => `${amount} ${one}${amount === 1 ? '' : 's'}`;

function unreadable(error: CsvError): string {
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'row: a quotation mark opens here and is never closed, so nothing from here on could be read; close it, or export again'
    : `row: cannot be cut into cells (${error.message})`;
}
