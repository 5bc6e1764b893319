import type { SeedProject } from '../../jira/seed';
import { people } from '../people';
import { flow, plainBoard, plainProject, workTypes } from '../plain-project';
import type { SampleItem } from '../sample-item';

/** A small team-managed space with a board without sprints, and its own estimation field. */
export const newsletter: SeedProject = plainProject('NEWS', 'Newsletter', {
  style: 'team',
  workTypes: workTypes('Epic', 'Story', 'Task', 'Bug', 'Subtask'),
  boards: [plainBoard('NEWS', 'NEWS board', 'simple', 'points')],
});

/** A business space without any board. */
export const branches: SeedProject = plainProject('BRANCH', 'Branch refit Leipzig', {
  type: 'business',
  workTypes: workTypes('Task', 'Sub-task'),
});

/** A space that neither the viewer nor the developer may see. */
export const people2027: SeedProject = plainProject('HR', 'People plan 2027', {
  type: 'business',
  workTypes: workTypes('Task'),
  statuses: flow.filter(({ category }) => category !== 'indeterminate'),
  roles: { [people.admin.accountId]: 'admin', [people.productOwner.accountId]: 'member' },
});

export const otherItems: readonly SampleItem[] = [
  {
    key: 'NEWS-1',
    type: 'Story',
    summary: 'As a subscriber, I want to choose my riding style, so that I only get what concerns me',
    points: 3,
    text: `Road riders unsubscribe after mails about cargo bikes.

h3. Acceptance criteria
* Five styles can be ticked, at least one must stay
* The next issue already follows the choice`,
  },
  {
    key: 'NEWS-2',
    type: 'Task',
    summary: 'Draft the issue about winter tyres',
    points: 2,
    status: 'In Progress',
    assignee: people.productOwner.accountId,
  },
  {
    key: 'NEWS-3',
    type: 'Bug',
    summary: 'Unsubscribe link is broken in the text version',
    points: 1,
    text: `Reported by two readers who use a text-only mail program; the link has a line break in it.`,
  },
  { key: 'NEWS-4', type: 'Story', summary: 'Show three articles from the branch next to the reader' },
  {
    key: 'BRANCH-1',
    type: 'Task',
    summary: 'Order the blocks for the reception wall',
    dueDate: '2026-12-04',
    text: `Delivery takes three weeks; the mason starts on 4 January.`,
  },
  {
    key: 'BRANCH-2',
    type: 'Task',
    summary: 'Build the reception wall',
    dueDate: '2027-01-22',
    text: `Foundation, blocks, plaster, paint. The floor must be sealed first.`,
  },
  { key: 'BRANCH-3', type: 'Task', summary: 'Move the workshop lifts to the yard', status: 'Done' },
  {
    key: 'HR-1',
    type: 'Task',
    summary: 'Plan the succession of the branch manager in Graz',
    text: `Confidential until February.`,
  },
];
