import type { SeedIssue } from '../../seed';
import type { ChangeItem, IssueRecord, StatusRecord } from '../records';
import type { Site } from '../site';
import { FIELD } from './basics';

interface Moment {
  readonly at: number;
  readonly item: ChangeItem;
}

function statusMoment(at: number, from: StatusRecord, to: StatusRecord): Moment {
  return {
    at,
    item: {
      field: 'status',
      fieldtype: 'jira',
      fieldId: 'status',
      from: String(from.id),
      fromText: from.name,
      to: String(to.id),
      toText: to.name,
    },
  };
}

/** From the first status over the one for work, if it is known when that began, to the present one. */
function statusMoments(site: Site, issue: IssueRecord, seed: SeedIssue): Moment[] {
  const statuses = site.projectOf(issue).statusIds.flatMap((id) => site.statuses.get(id) ?? []);
  const current = site.statusOf(issue);
  const first = statuses.find(({ category }) => category === 'new');
  const working = statuses.find(({ category }) => category === 'indeterminate');
  if (!first || current.id === first.id) return [];
  const moments: Moment[] = [];
  let from = first;
  if (seed.started !== undefined && working && current.category === 'done') {
    moments.push(statusMoment(Date.parse(seed.started), first, working));
    from = working;
  }
  moments.push(statusMoment(issue.statusSince, from, current));
  return moments;
}

/** An issue enters each sprint when that begins; one not begun, when it was made. */
function sprintMoments(site: Site, issue: IssueRecord): Moment[] {
  const sprints = issue.sprintIds.flatMap((id) => site.sprints.get(id) ?? []);
  return sprints.map((sprint, place) => {
    const before = sprints.slice(0, place);
    const after = sprints.slice(0, place + 1);
    const ids = (list: typeof sprints): string => list.map(({ id }) => id).join(', ');
    const names = (list: typeof sprints): string => list.map(({ name }) => name).join(', ');
    return {
      at: Math.max(issue.created, sprint.start ?? sprint.created),
      item: {
        field: 'Sprint',
        fieldtype: 'custom' as const,
        fieldId: `customfield_${FIELD.sprint}`,
        from: ids(before),
        fromText: names(before),
        to: ids(after),
        toText: names(after),
      },
    };
  });
}

/** Spread evenly over the time it has been there. */
function summaryMoments(issue: IssueRecord, seed: SeedIssue): Moment[] {
  const titles = [...(seed.formerSummaries ?? []), issue.summary];
  const step = (issue.updated - issue.created) / titles.length;
  return titles.slice(1).map((title, place) => ({
    at: Math.floor(issue.created + step * (place + 1)),
    item: {
      field: 'summary',
      fieldtype: 'jira' as const,
      fieldId: 'summary',
      from: null,
      fromText: titles[place] ?? null,
      to: null,
      toText: title,
    },
  }));
}

/** The changelog that the seed implies. */
export function plantHistory(site: Site, issue: IssueRecord, seed: SeedIssue): void {
  const moments = [
    ...statusMoments(site, issue, seed),
    ...sprintMoments(site, issue),
    ...summaryMoments(issue, seed),
  ];
  for (const { at, item } of moments.sort((a, b) => a.at - b.at)) {
    site.changes.put({
      id: site.nextId('change'),
      issueId: issue.id,
      author: issue.assignee ?? issue.reporter,
      created: at,
      items: [item],
    });
  }
}
