/** Issues that have nearly as much hanging on them as an issue may. */
import { refusal } from '../refusal';
import { canGlobally, canSee } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { ok, requireCaller, type Answer, type Call, type Operation } from './operation';

/** As the documents' example names them. */
export const PER_ISSUE = {
  attachment: 2000,
  comment: 5000,
  issuelinks: 2000,
  remoteIssueLinks: 2000,
  worklog: 10_000,
} as const;
type Kind = keyof typeof PER_ISSUE;

const NEAR = 0.75;

function countsOf({ site }: Call, { id }: IssueRecord): Readonly<Record<Kind, number>> {
  return {
    attachment: site.issueAttachments.get(id).length,
    comment: site.issueComments.get(id).length,
    issuelinks: site.issueLinks.get(id).length,
    remoteIssueLinks: site.issueRemoteLinks.get(id).length,
    worklog: site.issueWorklogs.get(id).length,
  };
}

function report(call: Call): Answer {
  const { site, caller, query } = call;
  if (!canGlobally(site, requireCaller(call), 'ADMINISTER'))
    throw refusal(403, 'You must have the Administer Jira permission to see the report.');
  const breaching = new Map<string, Record<string, number>>();
  const approaching = new Map<string, Record<string, number>>();
  for (const issue of site.issues.all()) {
    if (!canSee(site, caller, issue)) continue;
    const name = query.flag('isReturningKeys') ? issue.key : String(issue.id);
    for (const [kind, count] of Object.entries(countsOf(call, issue))) {
      const limit = new Map<string, number>(Object.entries(PER_ISSUE)).get(kind) ?? Infinity;
      const list = count >= limit ? breaching : count >= limit * NEAR ? approaching : undefined;
      list?.set(kind, { ...list.get(kind), [name]: count });
    }
  }
  return ok({
    issuesApproachingLimit: Object.fromEntries(approaching),
    issuesBreachingLimit: Object.fromEntries(breaching),
    limits: PER_ISSUE,
  });
}

export const limitReportOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/issue/limit/report', run: report },
];
