/** What all bulk requests share: who may, what is selected, and the task they become. */
import type { z } from 'zod';
import { messagesOf, Refusal } from '../refusal';
import { canGlobally, canSee } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { created, jsonBody, requireCaller, type Answer, type Call } from './operation';
import { bulkRefusal, startTask } from './tasks';

/** How many issues one request names at most. */
const AT_MOST = 1000;

/** How many requests the site works on at once. */
const AT_ONCE = 5;

/** @throws {Refusal} body D, when the body is not of that shape */
export function bulkBody<Schema extends z.ZodType>(call: Call, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(jsonBody(call));
  if (!parsed.success)
    throw bulkRefusal(
      400,
      ...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  return parsed.data;
}

/** @throws {Refusal} 403 without the global permission for bulk changes */
export function requireBulk(call: Call): void {
  if (!canGlobally(call.site, requireCaller(call), 'BULK_CHANGE')) {
    throw bulkRefusal(403, 'You do not have the global permission to make bulk changes.');
  }
}

export interface Selection {
  readonly issues: readonly IssueRecord[];
  readonly inaccessible: number;
}

/** @throws {Refusal} when none or too many are named */
export function select(call: Call, idsOrKeys: readonly string[]): Selection {
  if (idsOrKeys.length === 0) throw bulkRefusal(400, 'At least one issue must be selected.');
  if (idsOrKeys.length > AT_MOST) {
    throw bulkRefusal(400, `At most ${AT_MOST} issues can be selected.`);
  }
  const found = new Map<number, IssueRecord>();
  let inaccessible = 0;
  for (const idOrKey of idsOrKeys) {
    const issue = call.site.findIssue(idOrKey);
    if (issue && canSee(call.site, call.caller, issue)) found.set(issue.id, issue);
    else inaccessible += 1;
  }
  return { issues: [...found.values()], inaccessible };
}

/** Does it to one after the other; what is refused for one is told of that one. */
export function run(
  call: Call,
  { issues, inaccessible }: Selection,
  act: (issue: IssueRecord) => void,
): Answer {
  const now = call.site.now();
  if (call.site.tasks.filter(({ kind, finished }) => kind === 'bulk' && finished > now).length >= AT_ONCE)
    throw bulkRefusal(429, `No more than ${AT_ONCE} bulk operations can be under way at once.`);
  const processed: number[] = [];
  const failed: Record<string, string[]> = {};
  for (const issue of issues) {
    try {
      act(issue);
      processed.push(issue.id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed[String(issue.id)] = messagesOf(error);
    }
  }
  return created({ taskId: String(startTask(call, 'bulk', { processed, failed, inaccessible }).id) });
}
