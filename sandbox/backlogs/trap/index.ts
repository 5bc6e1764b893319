import type { SeedUser, SiteSeed } from '../../jira/seed';
import { people, users } from '../people';
import { items } from './items';
import { archived, crew, desk, hidden, idea, many, next, now, trap } from './projects';

/** Still there, and not to be given work. */
const away: SeedUser = {
  ...people.frontend,
  accountId: 'away',
  name: 'Ole Winter',
  email: 'ole@freewheel.test',
  token: 'ole-token',
  active: false,
};

/**
 * A site of everything that trips up a client of Jira: each oddity small, on its own, and with a title that says what it
 * is. `test/sandbox/backlogs/trap.test.ts` shows that each is there.
 */
export function trapSeed(): SiteSeed {
  return {
    now,
    users: [...users, away],
    linkTypes: [{ name: 'Twin', inward: 'goes with', outward: 'goes with' }],
    fields: [
      { name: 'Customer', kind: 'text' },
      { name: 'Region', kind: 'select', options: ['North', 'South'] },
      // As many sites have it: a second field of the same name, that no board uses.
      { name: 'Story Points', kind: 'number' },
      { name: 'Definition of done', kind: 'textarea' },
      {
        name: 'Site and hall',
        kind: 'cascade',
        options: ['Harbour', 'Old town'],
        choices: { Harbour: ['Hall 1', 'Hall 2'], 'Old town': ['Hall 1'] },
      },
      { name: 'Severity', kind: 'select', options: ['Annoying', 'Blocking'] },
    ],
    projects: [trap, crew, next, idea, desk, hidden, archived, many],
    issues: items,
    later: [
      { what: 'field-deleted', field: 'Definition of done' },
      { what: 'board-deleted', board: 'TRAP hours' },
      { what: 'filter-renamed', board: 'TRAP scrum', to: 'What the shop team plans' },
      { what: 'project-renamed', project: 'NEXT', to: 'RENT' },
    ],
  };
}

/** The documented people on a site without any project. */
export function emptySeed(): SiteSeed {
  return { now, users, projects: [], issues: [] };
}
