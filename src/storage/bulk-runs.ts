import { kvs } from '@forge/kvs';
import { bulkRecordSchema } from '../domain/changes/bulk-run';
import type { BulkRuns } from '../usecases/ports';

/** As long as the changes of a run can be undone. */
const kept = { ttl: { value: 30, unit: 'DAYS' } } as const;

/** What the keys of a space's runs begin with. */
export const runsOf = (projectId: string): string => `bulk-run:${projectId}:`;

const keyOf = (owner: string, projectId: string): string => `${runsOf(projectId)}${owner}`;

/** The last run of a person in a space. Who the person is stays a seal. */
export const bulkRuns: BulkRuns = {
  async load(owner, projectId) {
    const run = await kvs.get<unknown>(keyOf(owner, projectId));
    return run === undefined ? undefined : bulkRecordSchema.parse(run);
  },
  async save(owner, projectId, run) {
    await kvs.set(keyOf(owner, projectId), run, kept);
  },
};
