import type { BacklogItem } from '../../src/domain/backlog/item';
import { emptyText } from '../../src/domain/text/document';

let last = 10_000;

/** A plain, healthy-enough story; every property can be overridden. */
export function buildItem(overrides: Partial<BacklogItem> = {}): BacklogItem {
  last += 1;
  return {
    id: String(last),
    key: `SHOP-${last - 10_000}`,
    projectId: '10000',
    type: { id: '10001', name: 'Story', kind: 'story' },
    summary: 'Show the delivery date in the order overview',
    description: emptyText,
    acceptanceCriteria: [],
    textFields: [],
    environment: '',
    estimate: { value: 3, unit: 'points' },
    priority: 'Medium',
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
    status: { id: '1', name: 'To Do', category: 'new' },
    created: '2026-10-01T09:00:00.000Z',
    updated: '2026-11-10T09:00:00.000Z',
    resolved: undefined,
    dueDate: undefined,
    commentCount: 0,
    voteCount: 0,
    watcherCount: 1,
    attachmentCount: 0,
    ...overrides,
  };
}
