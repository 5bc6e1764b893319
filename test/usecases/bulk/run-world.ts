/** A fresh site and the use cases' world for runs over many items, as each function gets it anew. */
import { z } from 'zod';
import { makeClient } from '../../../src/jira/client';
import type { JiraHttp } from '../../../src/jira/http';
import { Quota } from '../../../src/jira/quota';
import { remembering } from '../../../src/jira/remembering';
import { makeChangeSite } from '../../../src/jira/writing/change-site';
import { failureOf } from '../../../src/resolvers/failures';
import { bulkRuns } from '../../../src/storage/bulk-runs';
import { previewBulk } from '../../../src/usecases/bulk/preview-bulk';
import { startBulk } from '../../../src/usecases/bulk/start-bulk';
import type { BulkRun } from '../../../src/contract/bulk';
import type { BulkAction, BulkTarget } from '../../../src/domain/changes/bulk';
import { sliceSize } from '../../../src/domain/changes/bulk';
import type { BulkPorts } from '../../../src/usecases/ports';
import { people } from '../../../sandbox/backlogs';
import type { Field, Person } from '../fault-campaign/field';

export const bulkPortsOf = (
  field: Field,
  person: Person = people.productOwner,
  through: (http: JiraHttp) => JiraHttp = remembering,
): BulkPorts => {
  const quota = new Quota();
  const client = makeClient(through(quota.heard(field.http(person))), {
    wait: field.clock.wait,
    chance: () => 0.5,
    tries: 1,
  });
  return {
    ...field.portsOf(person),
    site: makeChangeSite(client, { wait: field.clock.wait, now: field.clock.now }),
    runs: bulkRuns,
    failureOf,
    pointsLeft: quota.left,
  };
};

/** Previews an action slice by slice and starts it with all that can be done. */
export async function start(
  field: Field,
  action: BulkAction,
  targets: readonly BulkTarget[],
  portsOf: () => BulkPorts = () => bulkPortsOf(field),
  bulkId?: string,
): Promise<BulkRun> {
  const ready = [];
  for (let from = 0; from < targets.length; from += sliceSize) {
    const slice = targets.slice(from, from + sliceSize);
    const { items } = await previewBulk({ action, targets: slice }, portsOf());
    for (const { itemId, changeId, digest, refusals } of items) {
      const target = slice.find((one) => one.itemId === itemId);
      if (target && refusals.length === 0) ready.push({ ...target, key: itemId, changeId, digest });
    }
  }
  return startBulk({ projectId: '10000', bulkId, action, targets: ready }, portsOf());
}

/** Calls a slice again and again, each time as a new function would, until the run is over. */
export async function toTheEnd(
  slice: (input: { projectId: string; bulkId: string }) => Promise<BulkRun>,
  { bulkId }: Pick<BulkRun, 'bulkId'>,
): Promise<BulkRun> {
  for (let call = 0; call < 40; call += 1) {
    const run = await slice({ projectId: '10000', bulkId });
    if (run.phase === 'over') return run;
  }
  throw new Error('The run does not end.');
}

export const tally = (run: BulkRun): Record<string, number> =>
  run.items.reduce<Record<string, number>>(
    (counts, { status }) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }),
    {},
  );

const listSchema = z.object({ issues: z.array(z.object({ id: z.string() })) });

/** Ids of the first hundred items of the backlog. */
export async function backlogOf({ site, boardId }: Field): Promise<string[]> {
  const board = await site.get(`/rest/agile/1.0/board/${boardId}/backlog?maxResults=100&fields=id`);
  return listSchema.parse(board).issues.map(({ id }) => id);
}
