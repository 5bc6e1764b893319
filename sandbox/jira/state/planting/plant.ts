import type { SiteSeed } from '../../seed';
import type { Site } from '../site';
import { LINK_TYPES, plantBasics } from './basics';
import { plantField } from './fields';
import { plantIssues } from './issues';
import { plantProject } from './projects';

const FIRST_OWN_LINK_TYPE = LINK_TYPES[0].id + LINK_TYPES.length;

/**
 * Turns a seed into the site's first data.
 * @throws when the seed names something it does not contain
 */
export function plant(site: Site, seed: SiteSeed): void {
  site.startClock(Date.parse(seed.now));
  plantBasics(site);
  for (const { accountId, former, ...user } of seed.users) {
    site.users.put({ ...user, id: accountId, kind: 'atlassian', former: former ?? false });
  }
  seed.linkTypes?.forEach((type, place) => {
    site.linkTypes.put({ ...type, id: FIRST_OWN_LINK_TYPE + place });
  });
  for (const field of seed.fields ?? []) plantField(site, field);
  for (const project of seed.projects) plantProject(site, project);
  plantIssues(site, seed.issues);
  if (seed.later) site.later.put({ id: 'later', changes: [...seed.later] });
}
