import type { SeedProject, SiteSeed } from '../../jira/seed';
import { teamRoles, users } from '../people';
import { toSeedIssue } from '../sample-item';
import type { SampleItem } from '../sample-item';
import { activeSprint } from './active-sprint';
import { now } from './clock';
import { epics } from './epics';
import { finished } from './finished';
import { laterRest } from './later-rest';
import { laterService } from './later-service';
import { laterShop } from './later-shop';
import { nearBacklog } from './near-backlog';
import { nextBacklog } from './next-backlog';
import { nextSprint } from './next-sprint';
import { branches, newsletter, otherItems, people2027 } from './other-projects';
import { board, sprints } from './sprints';
import { stale } from './stale';

const webShop: SeedProject = {
  key: 'WEB',
  name: 'Freewheel web shop',
  style: 'company',
  type: 'software',
  workTypes: [
    { name: 'Epic', level: 1 },
    { name: 'Story', level: 0 },
    { name: 'Task', level: 0 },
    { name: 'Bug', level: 0 },
    { name: 'Spike', level: 0 },
    { name: 'Sub-task', level: -1 },
  ],
  statuses: [
    { name: 'To Do', category: 'new' },
    { name: 'Ready', category: 'new' },
    { name: 'In Progress', category: 'indeterminate' },
    { name: 'In Review', category: 'indeterminate' },
    { name: 'Done', category: 'done' },
  ],
  components: [
    'Account',
    'Basket',
    'Catalogue',
    'Checkout',
    'Content',
    'Platform',
    'Search',
    'Shop app',
    'Workshop',
  ],
  versions: ['2026.10', '2026.11', 'Winter 2026', 'Spring 2027'],
  roles: teamRoles,
  boards: [
    {
      name: board,
      type: 'scrum',
      jql: 'project = WEB ORDER BY Rank ASC',
      columns: [
        { name: 'To Do', statuses: ['To Do', 'Ready'] },
        { name: 'In Progress', statuses: ['In Progress'] },
        { name: 'In Review', statuses: ['In Review'] },
        { name: 'Done', statuses: ['Done'] },
      ],
      estimation: 'points',
      sprintsEnabled: true,
      quickFilters: [
        { name: 'Only my work', jql: 'assignee = currentUser()', description: 'What is mine to do' },
        { name: 'Bugs nobody has', jql: 'type = Bug AND assignee IS EMPTY' },
      ],
    },
  ],
  sprints,
};

/** Deals several lists into one by turns: far down a backlog the themes lie mixed. */
function interleave(...lists: readonly (readonly SampleItem[])[]): SampleItem[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/** The site of Freewheel, a bicycle dealer with a web shop. What is planted in it stands in `expected.json`. */
export function softwareSeed(): SiteSeed {
  const items = [
    ...activeSprint,
    ...nextSprint,
    ...nearBacklog,
    ...nextBacklog,
    ...interleave(laterShop, laterService, laterRest),
    ...stale,
    ...epics,
    ...finished,
    ...otherItems,
  ];
  return {
    now,
    users,
    projects: [webShop, newsletter, branches, people2027],
    issues: items.map((item) => toSeedIssue(item, now)),
  };
}
