/** Issues as Jira expressions have them: by the names of the API, with a few of their own, and others within reach. */
import { z } from 'zod';
import { sprintStub } from '../shapes/sprint';
import { personShape } from '../shapes/common';
import { chooseFields, issueShape } from '../shapes/issue';
import { linkTypeShape } from '../shapes/issue-links';
import { mayRead } from '../state/comment-visibility';
import { textOfDocument } from '../state/adf';
import { canSee } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import type { Call } from './operation';

type Value = Record<string, unknown>;

const richText = (document: unknown): Value | null =>
  document === null ? null : { plainText: textOfDocument(document) };

function linksOf(call: Call, issue: IssueRecord): Value[] {
  const { site, caller } = call;
  return site.issueLinks.get(issue.id).flatMap((link) => {
    const outward = link.from === issue.id;
    const other = site.issues.get(outward ? link.to : link.from);
    if (!other || !canSee(site, caller, other)) return [];
    return [
      {
        id: link.id,
        type: linkTypeShape(site, link.typeId),
        direction: outward ? 'outward' : 'inward',
        linkedIssue: plainIssue(call, other),
      },
    ];
  });
}

function commentsOf({ site, caller }: Call, issue: IssueRecord): Value[] {
  return site.issueComments
    .get(issue.id)
    .filter((comment) => mayRead(site, caller, comment))
    .map(({ id, author, body }) => ({ id, author: personShape(site, author), body: richText(body) }));
}

function plainIssue(call: Call, issue: IssueRecord): Value {
  const { fields } = z
    .looseObject({ fields: z.record(z.string(), z.unknown()) })
    .parse(issueShape(call, issue, { fields: chooseFields(call, ['*all']) }));
  return {
    ...fields,
    id: issue.id,
    key: issue.key,
    issueType: fields['issuetype'],
    description: richText(issue.description),
    environment: richText(issue.environment),
    isEpic: call.site.typeOf(issue).level === 1,
    flagged: issue.flagged,
  };
}

/** An issue with those around it; these come without their own. */
export function expressionIssue(call: Call, issue: IssueRecord): Value {
  const { site, caller } = call;
  const seen = (other: IssueRecord | undefined): IssueRecord[] =>
    other && canSee(site, caller, other) ? [other] : [];
  const [parent] = seen(issue.parentId === null ? undefined : site.issues.get(issue.parentId));
  const children = site.children.get(issue.id).flatMap(seen);
  const sprints = site.sprintIdsOf(issue).flatMap((id) => site.sprints.get(id) ?? []);
  const open = sprints.find(({ state }) => state !== 'closed');
  return {
    ...plainIssue(call, issue),
    parent: parent ? plainIssue(call, parent) : null,
    subtasks: children.filter((each) => site.typeOf(each).level === -1).map((each) => plainIssue(call, each)),
    stories: children.filter((each) => site.typeOf(each).level === 0).map((each) => plainIssue(call, each)),
    links: linksOf(call, issue),
    comments: commentsOf(call, issue),
    sprint: open ? sprintStub(open) : null,
    closedSprints: sprints.filter(({ state }) => state === 'closed').map(sprintStub),
  };
}
