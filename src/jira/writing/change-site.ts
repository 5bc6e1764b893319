import type { ChangeSite } from '../../usecases/ports';
import type { JiraClient } from '../client';
import { touchedByOthers } from './touched-by-others';
import { translated } from '../translated';
import { readAssignees } from './assign';
import { findComments } from './comments';
import { findMade } from './find-made';
import { perform } from './perform';
import { readPermissions, readPermissionsOfAll } from './permissions';
import { readHistory } from './history';
import { readFacts } from './read-facts';
import { readItems } from './read-items';

/** Jira as changes see it, as whoever the client speaks for. */
export function makeChangeSite(
  client: JiraClient,
  { wait, now }: { readonly wait: (milliseconds: number) => Promise<void>; readonly now: () => Date },
): ChangeSite {
  return {
    readFacts: (needs) => translated(readFacts(client, needs)),
    readItems: (ids, fields) => translated(readItems(client, ids, fields)),
    readPermissions: (itemId) => translated(readPermissions(client, itemId)),
    touchedByOthers: (itemId) => translated(touchedByOthers(client, itemId)),
    findComments: (itemId, since) => translated(findComments(client, itemId, since)),
    readAssignees: (itemId) => translated(readAssignees(client, itemId)),
    readHistory: (itemIds, fields) => translated(readHistory(client, itemIds, fields)),
    readPermissionsOfMany: (itemIds) => translated(readPermissionsOfAll(client, itemIds)),
    perform: (step, changeId, made, seen = {}) =>
      translated(perform(step, { client, changeId, made, seen, wait })),
    findMade: (changeId, projectId, since) => translated(findMade(client, changeId, projectId, since, now())),
  };
}
