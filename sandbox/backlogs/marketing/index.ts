import type { SiteSeed } from '../../jira/seed';
import { users } from '../people';
import { kanbanBoard, plainProject } from '../plain-project';
import { toSeedIssue } from '../sample-item';
import { items } from './items';

/** The instant the sample speaks of. */
const now = '2026-11-20T09:00:00.000Z';

/** A team of three that plans campaigns on a kanban board, without points and sprints. What is planted in it stands in `expected.json`. */
export function marketingSeed(): SiteSeed {
  return {
    now,
    users,
    projects: [
      plainProject('MKT', 'Freewheel marketing', {
        boards: [kanbanBoard('MKT', 'Freewheel marketing board', 'none')],
      }),
    ],
    issues: items.map((item) => toSeedIssue(item, now)),
  };
}
