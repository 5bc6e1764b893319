import type { SiteSeed } from '../../jira/seed';
import { teamRoles, users } from '../people';
import { toSeedIssue } from '../sample-item';
import { items } from './items';

/** The instant the sample speaks of. */
const now = '2026-11-20T09:00:00.000Z';
const board = 'Freewheel marketing board';

/** A team of three that plans campaigns on a kanban board, without points and sprints. What is planted in it stands in `expected.json`. */
export function marketingSeed(): SiteSeed {
  return {
    now,
    users,
    projects: [
      {
        key: 'MKT',
        name: 'Freewheel marketing',
        style: 'company',
        type: 'software',
        workTypes: [
          { name: 'Epic', level: 1 },
          { name: 'Task', level: 0 },
          { name: 'Sub-task', level: -1 },
        ],
        statuses: [
          { name: 'To Do', category: 'new' },
          { name: 'In Progress', category: 'indeterminate' },
          { name: 'Done', category: 'done' },
        ],
        components: [],
        versions: [],
        roles: teamRoles,
        boards: [
          {
            name: board,
            type: 'kanban',
            jql: 'project = MKT ORDER BY Rank ASC',
            columns: [
              { name: 'Backlog', statuses: ['To Do'] },
              { name: 'In Progress', statuses: ['In Progress'] },
              { name: 'Done', statuses: ['Done'] },
            ],
            estimation: 'none',
            sprintsEnabled: false,
          },
        ],
        sprints: [],
      },
    ],
    issues: items.map((item) => toSeedIssue(item, now)),
  };
}
