import { type Collection, GroupIndex } from './collection';
import {
  attachmentRecord,
  boardRecord,
  changeRecord,
  commentRecord,
  entityPropertyRecord,
  fieldRecord,
  filterRecord,
  followersRecord,
  issueRecord,
  laterRecord,
  linkRecord,
  linkTypeRecord,
  partRecord,
  projectRecord,
  propertyRecord,
  remoteLinkRecord,
  siteRecord,
  sprintRecord,
  statusRecord,
  taskRecord,
  typeRecord,
  userRecord,
  webhookRecord,
  worklogRecord,
  type IssueRecord,
  type LinkRecord,
  type ProjectRecord,
  type SiteRecord,
  type StatusRecord,
  type TypeRecord,
} from './records';
import { SearchIndex } from './search-index';
import type { Store } from './store';
import { defaultSwitches, type Switches } from './switches';

/** Where ids of each kind begin, as on a young site. */
const FIRST_IDS: Readonly<Record<string, number>> = {
  board: 1,
  sprint: 1,
  quickfilter: 1,
  field: 10100,
};
const FIRST_ID = 10000;

/** An index of a property's value that an app declared, so that JQL can ask for it. */
export interface PropertyIndex {
  readonly propertyKey: string;
  /** Keys joined by dots. */
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'date' | 'user';
  readonly alias?: string;
}

/** The site's data with the look-ups operations need. */
export class Site {
  readonly users;
  readonly projects;
  readonly types;
  readonly statuses;
  readonly parts;
  readonly fields;
  /** As they were when they were thrown away. */
  readonly trashedFields;
  readonly boards;
  readonly filters;
  readonly sprints;
  readonly issues;
  readonly linkTypes;
  readonly links;
  readonly comments;
  readonly changes;
  readonly properties;
  readonly entityProperties;
  readonly tasks;
  readonly followers;
  readonly worklogs;
  readonly attachments;
  readonly remoteLinks;
  readonly later;
  readonly webhooks;
  readonly #meta: Collection<SiteRecord>;

  readonly issueKeys: GroupIndex<IssueRecord, string>;
  readonly children: GroupIndex<IssueRecord, number>;
  readonly issueLinks: GroupIndex<LinkRecord, number>;
  readonly issueComments;
  readonly issueChanges;
  readonly issueWorklogs;
  readonly issueAttachments;
  readonly issueRemoteLinks;
  readonly index: SearchIndex;

  switches: Switches = defaultSwitches();
  propertyIndexes: readonly PropertyIndex[] = [];

  constructor(
    readonly store: Store,
    /** Site address written into `self`. */
    readonly base: string,
  ) {
    this.users = store.collection('user', userRecord);
    this.projects = store.collection('project', projectRecord);
    this.types = store.collection('type', typeRecord);
    this.statuses = store.collection('status', statusRecord);
    this.parts = store.collection('part', partRecord);
    this.fields = store.collection('field', fieldRecord);
    this.trashedFields = store.collection('trashedField', fieldRecord);
    this.boards = store.collection('board', boardRecord);
    this.filters = store.collection('filter', filterRecord);
    this.sprints = store.collection('sprint', sprintRecord);
    this.issues = store.collection('issue', issueRecord);
    this.linkTypes = store.collection('linkType', linkTypeRecord);
    this.links = store.collection('link', linkRecord);
    this.comments = store.collection('comment', commentRecord);
    this.changes = store.collection('change', changeRecord);
    this.properties = store.collection('property', propertyRecord);
    this.entityProperties = store.collection('entityProperty', entityPropertyRecord);
    this.tasks = store.collection('task', taskRecord);
    this.followers = store.collection('followers', followersRecord);
    this.worklogs = store.collection('worklog', worklogRecord);
    this.attachments = store.collection('attachment', attachmentRecord);
    this.remoteLinks = store.collection('remoteLink', remoteLinkRecord);
    this.later = store.collection('later', laterRecord);
    this.webhooks = store.collection('webhook', webhookRecord);
    this.#meta = store.collection('site', siteRecord);
    this.issueKeys = new GroupIndex(this.issues, ({ key, formerKeys }) =>
      [key, ...formerKeys].map((each) => each.toUpperCase()),
    );
    this.children = new GroupIndex(this.issues, ({ parentId }) => (parentId === null ? [] : [parentId]));
    this.issueLinks = new GroupIndex(this.links, ({ from, to }) => [from, to]);
    this.issueComments = new GroupIndex(this.comments, ({ issueId }) => [issueId]);
    this.issueChanges = new GroupIndex(this.changes, ({ issueId }) => [issueId]);
    this.issueWorklogs = new GroupIndex(this.worklogs, ({ issueId }) => [issueId]);
    this.issueAttachments = new GroupIndex(this.attachments, ({ issueId }) => [issueId]);
    this.issueRemoteLinks = new GroupIndex(this.remoteLinks, ({ issueId }) => [issueId]);
    this.index = new SearchIndex(this.issues, () => this.switches);
  }

  get #record(): SiteRecord {
    return this.#meta.get('site') ?? { id: 'site', clockOffset: 0, lastIds: {} };
  }

  /** Whether a seed was ever planted here. */
  get planted(): boolean {
    return this.#meta.size > 0;
  }

  startClock(now: number): void {
    this.#meta.put({ ...this.#record, clockOffset: now - Date.now() });
  }

  /** The stand-in's present, epoch milliseconds. */
  now(): number {
    return Date.now() + this.#record.clockOffset;
  }

  nextId(kind: string): number {
    const record = this.#record;
    const id = (record.lastIds[kind] ?? (FIRST_IDS[kind] ?? FIRST_ID) - 1) + 1;
    this.#meta.put({ ...record, lastIds: { ...record.lastIds, [kind]: id } });
    return id;
  }

  /** By id or by key, also one it had before; keys in any case. */
  findIssue(idOrKey: string): IssueRecord | undefined {
    if (/^\d+$/.test(idOrKey)) return this.issues.get(Number(idOrKey));
    return this.issueKeys.get(idOrKey.toUpperCase())[0];
  }

  projectOf(issue: IssueRecord): ProjectRecord {
    return need(this.projects.get(issue.projectId), `project ${issue.projectId}`);
  }

  typeOf(issue: IssueRecord): TypeRecord {
    return need(this.types.get(issue.typeId), `type ${issue.typeId}`);
  }

  statusOf(issue: IssueRecord): StatusRecord {
    return need(this.statuses.get(issue.statusId), `status ${issue.statusId}`);
  }

  /** A subtask is in its parent's sprints. */
  sprintIdsOf(issue: IssueRecord): readonly number[] {
    const parent = issue.parentId === null ? undefined : this.issues.get(issue.parentId);
    return parent && this.typeOf(issue).level === -1 ? parent.sprintIds : issue.sprintIds;
  }
}

/** What must be there because the stand-in itself wrote it. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The stored site lacks ${what}.`);
  return value;
}
