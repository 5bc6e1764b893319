/** What goes on after its request was answered: bulk property writes and bulk operations. */
import { refusal, Refusal } from '../refusal';
import { apiUrl, personShape } from '../shapes/common';
import { canGlobally } from '../state/permissions';
import type { TaskRecord } from '../state/records';
import { ok, param, requireCaller, type Answer, type Call, type Operation } from './operation';

export interface Outcome {
  readonly processed: readonly number[];
  readonly failed?: Readonly<Record<string, readonly string[]>>;
  readonly inaccessible: number;
}

/** Notes what was done as a task that takes as long as the switch says. */
export function startTask(call: Call, kind: TaskRecord['kind'], outcome: Outcome): TaskRecord {
  const { site } = call;
  const now = site.now();
  const { taskTime } = site.switches;
  const task: TaskRecord = {
    id: site.nextId('task'),
    kind,
    submittedBy: requireCaller(call).id,
    submitted: now,
    // A third of the time it waits in the queue.
    started: now + Math.floor(taskTime / 3),
    finished: now + taskTime,
    processed: [...outcome.processed],
    failed: Object.fromEntries(Object.entries(outcome.failed ?? {}).map(([id, texts]) => [id, [...texts]])),
    inaccessible: outcome.inaccessible,
  };
  site.tasks.put(task);
  return task;
}

/** 303 to the task, at an address that a client can follow by itself. */
export function seeTask(call: Call, task: TaskRecord): Answer {
  return { status: 303, headers: { Location: `${call.origin}/rest/api/3/task/${task.id}` } };
}

type State = 'ENQUEUED' | 'RUNNING' | 'COMPLETE';

function stateOf(task: TaskRecord, now: number): State {
  if (now >= task.finished) return 'COMPLETE';
  return now >= task.started ? 'RUNNING' : 'ENQUEUED';
}

function progressOf(task: TaskRecord, now: number): number {
  if (now >= task.finished) return 100;
  const share = (now - task.started) / (task.finished - task.started);
  return Math.max(0, Math.min(99, Math.floor(share * 100)));
}

/** @throws {Refusal} 404 when there is none of that id, or it is somebody else's */
function requireTask(call: Call, kind: TaskRecord['kind'] | undefined): TaskRecord {
  const caller = requireCaller(call);
  const task = call.site.tasks.get(Number(param(call, 'taskId')));
  const own = task?.submittedBy === caller.id || canGlobally(call.site, caller, 'ADMINISTER');
  if (!task || !own || (kind !== undefined && task.kind !== kind)) {
    const words = 'The task does not exist or you do not have permission to see it.';
    throw kind === 'bulk' ? bulkRefusal(400, words) : refusal(404, words);
  }
  return task;
}

function readTask(call: Call): Answer {
  const { site } = call;
  const task = requireTask(call, undefined);
  const now = site.now();
  const status = stateOf(task, now);
  const complete = status === 'COMPLETE';
  // The document says a number; the number of an account id is nobody's, so Jira sends the user's old id.
  return ok({
    self: apiUrl(site, `task/${task.id}`),
    id: String(task.id),
    description: task.kind === 'properties' ? 'Bulk issue properties' : 'Bulk operation',
    status,
    ...(complete ? { message: 'Finished', result: JSON.stringify({ updated: task.processed.length }) } : {}),
    submittedBy: 10000,
    progress: progressOf(task, now),
    elapsedRuntime: Math.max(0, Math.min(now, task.finished) - task.started),
    submitted: task.submitted,
    ...(status === 'ENQUEUED' ? {} : { started: task.started }),
    ...(complete ? { finished: task.finished } : {}),
    lastUpdate: Math.min(now, task.finished),
  });
}

function readQueue(call: Call): Answer {
  const { site } = call;
  const task = requireTask(call, 'bulk');
  const now = site.now();
  const status = stateOf(task, now);
  const complete = status === 'COMPLETE';
  return ok({
    taskId: String(task.id),
    status,
    progressPercent: progressOf(task, now),
    submittedBy: personShape(site, task.submittedBy),
    created: task.submitted,
    ...(status === 'ENQUEUED' ? {} : { started: task.started }),
    updated: Math.min(now, task.finished),
    totalIssueCount: task.processed.length + Object.keys(task.failed).length + task.inaccessible,
    processedAccessibleIssues: complete ? task.processed : [],
    ...(complete && Object.keys(task.failed).length > 0 ? { failedAccessibleIssues: task.failed } : {}),
    invalidOrInaccessibleIssueCount: task.inaccessible,
  });
}

/** Body D, of the bulk operations. */
export function bulkRefusal(status: number, ...messages: string[]): Refusal {
  return new Refusal(status, { errors: messages.map((message) => ({ message })) });
}

export const taskOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/task/:taskId', run: readTask },
  { method: 'GET', path: '/rest/api/3/bulk/queue/:taskId', run: readQueue },
];
