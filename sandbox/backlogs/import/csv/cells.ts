import type { Column, Role } from './headings';
import type { Record } from './table';

/** The cells of one row by what they hold. Jira repeats a column for each value a field has. */
export class Cells {
  constructor(
    readonly row: number,
    private readonly columns: readonly Column[],
    private readonly record: Record,
  ) {}

  at({ at }: Column): string {
    return this.record.cells[at] ?? '';
  }

  /** Filled cells, in the order of their columns, trimmed. */
  all(role: Role): string[] {
    return this.filled(role).map(({ text }) => text);
  }

  /** The first that is filled. */
  one(role: Role): string | undefined {
    return this.all(role)[0];
  }

  filled(role: Column['role']): { readonly column: Column; readonly text: string }[] {
    return this.columns.flatMap((column) => {
      const text = column.role === role ? this.at(column).trim() : '';
      return text === '' ? [] : [{ column, text }];
    });
  }
}
