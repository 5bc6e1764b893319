import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import type { IssueRow } from '../../sandbox/backlogs/rows';
import { recordOf } from '../../src/domain/measures/relevance/record';
import type { Ending, ItemRecord } from '../../src/domain/measures/relevance/record';
import { judgeableItem } from '../support/judgeable-item';
import { UsageError } from '../support/usage-error';

const done = /^(fixed|done)$/i;

function endingOf({ resolved, resolution }: IssueRow): Ending | undefined {
  const at = Date.parse(resolved ?? '');
  return Number.isNaN(at) ? undefined : { at, done: done.test(resolution ?? '') };
}

/**
 * Every item of a tracker with its ending. Of the facts that may have changed since, only the priority is read.
 * @throws UsageError when no row of the file can be used
 */
export function readHistory(file: string): ItemRecord[] {
  const { rows } = readRows(file, issueRowSchema);
  const records = rows.flatMap(
    (row) => recordOf({ ...judgeableItem(row), priority: row.priority }, endingOf(row)) ?? [],
  );
  if (records.length === 0) throw new UsageError(`${file} has no rows with a date of creation.`);
  return records;
}
