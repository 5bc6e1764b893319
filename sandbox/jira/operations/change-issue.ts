import { renderRank } from '../state/rank';
import type { ChangeItem, IssueRecord } from '../state/records';
import { FIELD } from '../state/planting/basics';
import type { Site } from '../state/site';
import type { Call } from './operation';

export type IssuePatch = Partial<Omit<IssueRecord, 'id'>>;

export function systemItem(
  field: string,
  from: string | null,
  fromText: string | null,
  to: string | null,
  toText: string | null,
): ChangeItem {
  return { field, fieldtype: 'jira', fieldId: field, from, fromText, to, toText };
}

export function customItem(
  name: string,
  fieldId: string,
  from: readonly [string | null, string | null],
  to: readonly [string | null, string | null],
): ChangeItem {
  return {
    field: name,
    fieldtype: 'custom',
    fieldId,
    from: from[0],
    fromText: from[1],
    to: to[0],
    toText: to[1],
  };
}

/** Writes an issue with its history. Without items nothing changed and nothing is written. */
export function changeIssue(
  call: Call,
  issue: IssueRecord,
  patch: IssuePatch,
  items: readonly ChangeItem[],
): IssueRecord {
  if (items.length === 0) return issue;
  const { site } = call;
  const now = site.now();
  const changed: IssueRecord = { ...issue, ...patch, updated: now };
  site.issues.put(changed);
  site.changes.put({
    id: site.nextId('change'),
    issueId: issue.id,
    author: call.caller?.id ?? null,
    created: now,
    items: [...items],
  });
  return changed;
}

function sprintTexts(site: Site, ids: readonly number[]): readonly [string, string] {
  return [ids.join(', '), ids.map((id) => site.sprints.get(id)?.name ?? '').join(', ')];
}

/** Closed sprints stay with the issue; of the others it is in one at most. */
export function inSprint(
  site: Site,
  issue: IssueRecord,
  sprintId: number | null,
): { patch: IssuePatch; items: ChangeItem[] } {
  const closed = issue.sprintIds.filter((id) => site.sprints.get(id)?.state === 'closed');
  const sprintIds = sprintId === null ? closed : [...closed, sprintId];
  const [before, after] = [sprintTexts(site, issue.sprintIds), sprintTexts(site, sprintIds)];
  return {
    patch: { sprintIds },
    items: before[0] === after[0] ? [] : [customItem('Sprint', `customfield_${FIELD.sprint}`, before, after)],
  };
}

export function ranked(issue: IssueRecord, rank: string): { patch: IssuePatch; items: ChangeItem[] } {
  const text = renderRank(rank) < renderRank(issue.rank) ? 'Ranked higher' : 'Ranked lower';
  return {
    patch: { rank },
    items: rank === issue.rank ? [] : [customItem('Rank', `customfield_${FIELD.rank}`, ['', ''], ['', text])],
  };
}
