import { composeDocument } from '../changes/text/compose';
import type { NewSection } from '../changes/text/rewrite';
import type { BacklogItem, ItemKind } from '../backlog/item';
import { findAcceptanceCriteria } from '../text/acceptance-criteria';
import { parseAdf } from '../text/parse-adf';

/** An item as somebody is typing it, before Jira knows of it. */
export interface Newcomer {
  readonly type: { readonly id: string; readonly name: string; readonly kind: ItemKind };
  readonly summary: string;
  /** A paragraph a line. */
  readonly text: string;
  readonly sections: readonly NewSection[];
}

/** The item it would be the moment it is created: nothing but its type and its text. */
export function newcomerItem(
  { type, summary, text, sections }: Newcomer,
  projectId: string,
  now: Date,
): BacklogItem {
  const description = parseAdf(composeDocument(text, sections));
  const instant = now.toISOString();
  return {
    id: '0',
    key: '',
    projectId,
    type,
    summary: summary.trim(),
    description,
    acceptanceCriteria: findAcceptanceCriteria({ description, textFields: [] }),
    textFields: [],
    environment: '',
    estimate: undefined,
    priority: undefined,
    labels: [],
    components: [],
    versions: [],
    fixVersions: [],
    parent: undefined,
    links: [],
    subtaskCount: 0,
    sprintId: undefined,
    closedSprintIds: [],
    hasAssignee: false,
    flagged: false,
    status: { id: '', name: '', category: 'new' },
    created: instant,
    updated: instant,
    resolved: undefined,
    dueDate: undefined,
    commentCount: undefined,
    voteCount: undefined,
    watcherCount: undefined,
    attachmentCount: undefined,
  };
}
