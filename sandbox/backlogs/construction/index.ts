import type { SiteSeed } from '../../jira/seed';
import { users } from '../people';
import { kanbanBoard, plainProject } from '../plain-project';
import { toSeedIssue } from '../sample-item';
import { items } from './items';

/** The instant the sample speaks of. */
const now = '2026-11-20T09:00:00.000Z';

/** A building site planned in hours on a kanban board. What is planted in it stands in `expected.json`. */
export function constructionSeed(): SiteSeed {
  return {
    now,
    users,
    projects: [
      plainProject('SITE', 'New branch at the station', {
        boards: [kanbanBoard('SITE', 'New branch at the station board', 'time')],
      }),
    ],
    issues: items.map((item) => toSeedIssue(item, now)),
  };
}
