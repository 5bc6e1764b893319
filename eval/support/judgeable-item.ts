import type { IssueRow } from '../../sandbox/backlogs/rows';
import type { BacklogItem } from '../../src/domain/backlog/item';
import { parseAdf } from '../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../src/domain/text/wiki-to-adf';

/**
 * An item as it was when it was new: text, type, components, labels, versions and environment. What triage filled in
 * later (status, resolution, links …) would give the answer away, so it is left out whatever the row says.
 */
export function judgeableItem(row: IssueRow): BacklogItem {
  const type = row.type ?? '';
  return {
    id: row.key,
    key: row.key,
    projectId: row.project ?? row.key.replace(/-\d+$/, ''),
    type: { id: type, name: type, kind: /^sub-?task$/i.test(type) ? 'subtask' : 'task' },
    summary: row.summary,
    description: parseAdf(wikiToAdf(row.description ?? '')),
    acceptanceCriteria: [],
    textFields: [],
    environment: row.environment ?? '',
    estimate: undefined,
    priority: undefined,
    labels: row.labels,
    components: row.components,
    versions: row.versions,
    fixVersions: [],
    parent: undefined,
    links: [],
    subtaskCount: 0,
    sprintId: undefined,
    closedSprintIds: [],
    hasAssignee: false,
    flagged: false,
    status: { id: '', name: '', category: 'unknown' },
    created: row.created ?? '',
    updated: row.created ?? '',
    resolved: undefined,
    dueDate: undefined,
    commentCount: undefined,
    voteCount: undefined,
    watcherCount: undefined,
    attachmentCount: undefined,
  };
}
