/** Issues offered while somebody types: by key and by the words of the summary. */
import { typeShape } from '../shapes/common';
import { canSee } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import { compileFor, findIssues } from './find-issues';
import { ok, requireCaller, type Answer, type Call, type Operation } from './operation';
import { marked } from './people-search';

const SHOWN = 20;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function suggestion(call: Call, issue: IssueRecord, typed: string): Record<string, unknown> {
  const { id, key, summary } = issue;
  const icon = typeShape(call.site, call.site.typeOf(issue))['iconUrl'];
  return {
    id,
    key,
    keyHtml: marked(key, typed),
    img: typeof icon === 'string' ? icon.replace(call.site.base, '') : '',
    summary: marked(escaped(summary), typed),
    summaryText: summary,
  };
}

/** What one sees and what the parameters leave, newest change first. */
function candidates(call: Call): IssueRecord[] {
  const { site, query, caller } = call;
  const jql = query.text('currentJQL');
  const current = query.text('currentIssueKey');
  const projectId = query.text('currentProjectId');
  const found = jql === undefined ? [...site.issues.all()] : findIssues(call, compileFor(call, jql));
  return found
    .filter(
      (issue) =>
        !issue.archived &&
        canSee(site, caller, issue) &&
        issue.key !== current &&
        (projectId === undefined || String(issue.projectId) === projectId) &&
        (query.text('showSubTasks') !== 'false' || site.typeOf(issue).level >= 0),
    )
    .sort((a, b) => b.updated - a.updated);
}

function section(
  call: Call,
  id: string,
  label: string,
  issues: readonly IssueRecord[],
  typed: string,
): Record<string, unknown> {
  const shown = issues.slice(0, SHOWN);
  return {
    label,
    id,
    sub: `Showing ${shown.length} of ${issues.length} matching issues`,
    ...(shown.length === 0 ? { msg: 'No matching issues found' } : {}),
    issues: shown.map((issue) => suggestion(call, issue, typed)),
  };
}

function pick(call: Call): Answer {
  requireCaller(call);
  const typed = call.query.text('query') ?? '';
  const lower = typed.toLowerCase();
  const words = lower.split(/\s+/).filter((word) => word !== '');
  const matching = candidates(call).filter(({ key, summary }) => {
    const text = summary.toLowerCase();
    return (
      lower !== '' && (key.toLowerCase().startsWith(lower) || words.every((word) => text.includes(word)))
    );
  });
  const sections = [section(call, 'hs', 'History Search', [], typed)];
  if (call.query.text('currentJQL') !== undefined || typed !== '')
    sections.push(section(call, 'cs', 'Current Search', matching, typed));
  return ok({ sections });
}

export const issuePickerOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/issue/picker', run: pick },
];
