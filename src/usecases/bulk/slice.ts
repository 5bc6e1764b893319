import type { BulkRun } from '../../contract/bulk';
import type { Failure } from '../../contract/result';
import { sliceSize } from '../../domain/changes/bulk';
import type { RunItem } from '../../domain/changes/bulk-run';
import type { BulkPorts } from '../ports';

/** A function is stopped after 25 s; one change more has to fit in after this. */
const sliceMilliseconds = 12_000;
/** Where Jira says to wait but not how long. */
const defaultWait = 10;
const busyWait = 5;

export interface Slice {
  readonly touched: readonly RunItem[];
  readonly failures: BulkRun['failures'];
  readonly waitSeconds: number | undefined;
}

/**
 * Works through items one after the other until the slice is full, its time is up, or Jira asks for a break: the item
 * that met the limit stays as it is and comes again.
 * @param onFailure what becomes of an item whose change was refused
 * @param stopsAt whether what became of an item ends the slice: the ones after it rest on it
 */
export async function workSlice(
  items: readonly RunItem[],
  work: (item: RunItem) => Promise<RunItem>,
  onFailure: (item: RunItem, failure: Failure) => RunItem,
  ports: BulkPorts,
  stopsAt: (item: RunItem) => boolean = () => false,
): Promise<Slice> {
  const end = ports.now().getTime() + sliceMilliseconds;
  const touched: RunItem[] = [];
  const failures: BulkRun['failures'] = [];
  for (const item of items.slice(0, sliceSize)) {
    const last = touched.at(-1);
    if (ports.now().getTime() >= end || (last && stopsAt(last))) break;
    try {
      touched.push(await work(item));
    } catch (error) {
      const failure = ports.failureOf(error);
      const { seconds } = failure.params;
      if (failure.code === 'rate-limited')
        return { touched, failures, waitSeconds: typeof seconds === 'number' ? seconds : defaultWait };
      // Another tab is at this very change: whoever comes next finds it done.
      if (failure.code === 'busy') return { touched, failures, waitSeconds: busyWait };
      touched.push(onFailure(item, failure));
      failures.push({ itemId: item.itemId, failure });
    }
  }
  return { touched, failures, waitSeconds: undefined };
}
