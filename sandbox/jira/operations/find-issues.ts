import { refusal } from '../refusal';
import { compileJql, JqlOrderError, type CompiledQuery } from '../jql/compile';
import { JqlSyntaxError } from '../jql/syntax-error';
import { canSee } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import type { Call } from './operation';

/** @throws {Refusal} 400 with Jira's words */
export function compileFor(call: Call, jql: string): CompiledQuery {
  try {
    return compileJql({ site: call.site, caller: call.caller, now: call.site.now() }, jql);
  } catch (error) {
    if (error instanceof JqlSyntaxError || error instanceof JqlOrderError) throw refusal(400, error.message);
    throw error;
  }
}

/** Issues of the index that this person may see and the query holds for, in its order. */
export function findIssues(
  call: Call,
  compiled: CompiledQuery,
  reconcile: readonly number[] = [],
): IssueRecord[] {
  if (compiled.problems.length > 0) {
    if (call.site.switches.unknownJqlNames === 'refuse' && call.caller)
      throw refusal(400, ...compiled.problems);
    return [];
  }
  return call.site.index
    .view(new Set(reconcile))
    .filter(
      (issue) =>
        !issue.archived &&
        !call.site.projectOf(issue).archived &&
        canSee(call.site, call.caller, issue) &&
        compiled.test(issue),
    )
    .sort(compiled.compare);
}
