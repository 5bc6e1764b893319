/** What Jira tells apps of changes, in the words of “Jira events” and “Jira Software events” of Forge's documentation. */
import { isoDate } from './shapes/common';
import { commentShape } from './shapes/comment';
import { chooseFields, issueShape } from './shapes/issue';
import type { CommentRecord, IssueRecord, LinkRecord, SprintRecord } from './state/records';
import type { Site } from './state/site';

export interface ProductEvent {
  readonly eventType: string;
  /** Account id of who did it; nobody when no one had signed in. */
  readonly actor: string | null;
  /** The payload but for what it says of the event itself. */
  readonly body: Readonly<Record<string, unknown>>;
}

type Told = Omit<ProductEvent, 'actor'>;

const told = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
];

const record = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

const person = (id: string | null): { accountId: string } | null => (id === null ? null : { accountId: id });

const startOrClose: Readonly<Record<string, string>> = {
  active: 'started',
  closed: 'closed',
  future: 'updated',
};

/**
 * Watches what operations write and turns it into events. What goes with something else goes untold, as in Jira: a
 * deleted issue's comments and links are no events of their own.
 */
export class ProductEvents {
  #told: Told[] = [];
  #gone = new Set<number>();

  /** @param site loaded and planted: what was there before is no change */
  constructor(private readonly site: Site) {
    site.issues.onChange((before, after) => {
      if (!before && after) this.#tell('avi:jira:created:issue', () => this.#ofIssue(after));
      else if (before && !after) {
        this.#gone.add(before.id);
        this.#tell('avi:jira:deleted:issue', () => this.#ofIssue(before));
      }
    });
    site.changes.onChange((before, after) => {
      const issue = after && site.issues.get(after.issueId);
      if (before || !issue) return;
      const items = after.items.map(({ fromText, toText, ...item }) => ({
        ...item,
        fromString: fromText,
        toString: toText,
      }));
      this.#tell('avi:jira:updated:issue', () => ({ ...this.#ofIssue(issue), changelog: { items } }));
      if (items.some(({ fieldId }) => fieldId === 'assignee'))
        this.#tell('avi:jira:assigned:issue', () => ({ ...this.#ofIssue(issue), changelog: { items } }));
    });
    site.comments.onChange((before, after) => {
      if (after) this.#comment('avi:jira:commented:issue', after);
      else if (before) this.#comment('avi:jira:deleted:comment', before);
    });
    site.links.onChange((before, after) => {
      if (after && !before) this.#link('avi:jira:created:issuelink', after);
      else if (before && !after) this.#link('avi:jira:deleted:issuelink', before);
    });
    site.properties.onChange((before, after) => {
      this.#properties((after ?? before)?.id ?? 0, before?.values ?? {}, after?.values ?? {});
    });
    site.sprints.onChange((before, after) => {
      this.#sprint(before, after);
    });
  }

  /** What changed since the last time, by that person. Has to be asked before anybody else's operation runs. */
  take(actor: string | null): readonly ProductEvent[] {
    const all = this.#told.map((event) => ({ ...event, actor }));
    this.#told = [];
    this.#gone = new Set();
    return all;
  }

  #tell(eventType: string, body: () => Record<string, unknown>): void {
    this.#told.push({ eventType, body: body() });
  }

  #ofIssue(issue: IssueRecord): Record<string, unknown> {
    const view = { site: this.site, caller: null };
    const { id, key, fields } = issueShape(view, issue, { fields: chooseFields(view, told) });
    return {
      issue: {
        id,
        key,
        fields: {
          ...record(fields),
          creator: person(issue.creator),
          reporter: person(issue.reporter),
          assignee: person(issue.assignee),
        },
      },
    };
  }

  #comment(eventType: string, comment: CommentRecord): void {
    const issue = this.site.issues.get(comment.issueId);
    if (!issue || this.#gone.has(issue.id)) return;
    this.#tell(eventType, () => ({ ...this.#ofIssue(issue), comment: commentShape(this.site, comment) }));
  }

  #link(eventType: string, link: LinkRecord): void {
    const [from, to] = [this.site.issues.get(link.from), this.site.issues.get(link.to)];
    const type = this.site.linkTypes.get(link.typeId);
    if (!from || !to || !type || this.#gone.has(from.id) || this.#gone.has(to.id)) return;
    this.#tell(eventType, () => ({
      id: String(link.id),
      sourceIssueId: String(from.id),
      destinationIssueId: String(to.id),
      sourceProjectId: String(from.projectId),
      destinationProjectId: String(to.projectId),
      issueLinkType: {
        id: String(type.id),
        name: type.name,
        inwardName: type.inward,
        outwardName: type.outward,
      },
    }));
  }

  #properties(
    issueId: number,
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
  ): void {
    const issue = this.site.issues.get(issueId);
    if (!issue || this.#gone.has(issueId)) return;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const kept = Object.hasOwn(after, key);
      if (kept && Object.hasOwn(before, key) && before[key] === after[key]) continue;
      this.#tell(`avi:jira:${kept ? 'set' : 'deleted'}:issue-property`, () => ({
        ...this.#ofIssue(issue),
        property: kept ? { key, value: after[key] } : { key },
      }));
    }
  }

  #sprint(before: SprintRecord | undefined, after: SprintRecord | undefined): void {
    const sprint = after ?? before;
    if (!sprint) return;
    let what = 'updated';
    if (!before) what = 'created';
    else if (!after) what = 'deleted';
    else if (before.state !== after.state) what = startOrClose[after.state] ?? what;
    this.#tell(`avi:jira-software:${what}:sprint`, () => ({
      sprint: sprintPayload(sprint),
      ...(what === 'updated' && before ? { oldValue: sprintPayload(before) } : {}),
    }));
  }
}

function sprintPayload(sprint: SprintRecord): Record<string, unknown> {
  const date = (name: string, at: number | null): Record<string, string> =>
    at === null ? {} : { [name]: isoDate(at) };
  return {
    id: String(sprint.id),
    originBoardId: String(sprint.boardId),
    name: sprint.name,
    goal: sprint.goal,
    state: sprint.state,
    ...date('createDate', sprint.created),
    ...date('startDate', sprint.start),
    ...date('endDate', sprint.end),
    ...date('completeDate', sprint.completed),
  };
}
