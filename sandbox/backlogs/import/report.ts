import type { BadRow } from '../rows';

/** What became of a file. Sentences for people come from `describeImport`. */
export interface ImportReport {
  readonly file: string;
  /** What a number before a remark counts: lines of the file, or rows as a spreadsheet shows them. */
  readonly counted: 'line' | 'row';
  /** What is true of the whole file: sentences. */
  readonly notes: readonly string[];
  readonly imported: number;
  readonly open: number;
  readonly finished: number;
  readonly epics: number;
  /** Rows that were left out. */
  readonly bad: readonly BadRow[];
  /** Rows that were taken, but not quite as they stand. */
  readonly remarks: readonly BadRow[];
  /** Columns no row has, which makes one remark instead of thousands. */
  readonly absentColumns: readonly ('type' | 'status' | 'created')[];
  /** Links and parents that name keys the file does not hold. */
  readonly dropped: { readonly links: number; readonly parents: number };
  /** `none`: no row has an estimate, so nothing is said about sizes. */
  readonly estimates: 'points' | 'time' | 'none';
  readonly now: string;
  readonly nowFrom: 'asked' | 'newest date in the file' | 'nothing: the file has no dates';
}

/** How many rows a list names one by one. */
const listed = 20;

function rows(title: string, entries: readonly BadRow[], counted: ImportReport['counted']): string[] {
  if (entries.length === 0) return [];
  const more = entries.length - listed;
  return [
    title,
    ...entries.slice(0, listed).map(({ line, reason }) => `  ${counted} ${line}: ${reason}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

const count = (amount: number, one: string): string => `${amount} ${one}${amount === 1 ? '' : 's'}`;

/** The report as lines to print, most important first. */
export function describeImport(report: ImportReport): string[] {
  const { imported, open, finished, epics, dropped } = report;
  const absent: Readonly<Record<string, string>> = {
    type: 'No row says a work type: all are taken as tasks.',
    status: 'No row says a status: rows with a resolution are finished, all others are open.',
    created: 'No row says when it was created: nothing can be said about age.',
  };
  return [
    `Imported ${count(imported, 'work item')} from ${report.file}: ${open} open, ${finished} finished, ${count(epics, 'epic')}.`,
    `Judged as of ${report.now.slice(0, 10)} (${report.nowFrom}).`,
    ...(report.estimates === 'none' && imported > 0
      ? ['The file has no estimates, so missing estimates are not reported.']
      : []),
    ...report.notes,
    ...report.absentColumns.map((column) => absent[column] ?? column),
    ...(dropped.links > 0
      ? [`Left out ${count(dropped.links, 'link')} to items that are not in the file.`]
      : []),
    ...(dropped.parents > 0
      ? [
          `Left out ${count(dropped.parents, 'parent')} that ${dropped.parents === 1 ? 'is' : 'are'} not in the file.`,
        ]
      : []),
    ...rows(`Left out ${count(report.bad.length, 'row')}:`, report.bad, report.counted),
    ...rows(`Taken with changes, ${count(report.remarks.length, 'remark')}:`, report.remarks, report.counted),
  ];
}
