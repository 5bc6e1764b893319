/** Small shapes that many answers contain. Ids are strings or numbers exactly as Jira has them. */
import { createHash } from 'node:crypto';
import type { Category, PartRecord, StatusRecord, TypeRecord, UserRecord } from '../state/records';
import { isDeleted } from '../state/permissions';
import type { Site } from '../state/site';
import { PRIORITIES, RESOLUTIONS } from '../state/planting/basics';

/** `2026-11-21T04:00:00.000+0000`: no colon in the offset. */
export function jiraDate(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+0000');
}

export function isoDate(instant: number): string {
  return new Date(instant).toISOString();
}

export function apiUrl(site: Site, path: string): string {
  return `${site.base}/rest/api/3/${path}`;
}

export function agileUrl(site: Site, path: string): string {
  return `${site.base}/rest/agile/1.0/${path}`;
}

/** The same UUID for the same thing at every start. */
export function stableUuid(thing: string): string {
  const hex = createHash('sha256').update(thing).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function avatarUrls(site: Site, kind: string, id: string): Record<string, string> {
  const sizes = ['48x48', '24x24', '16x16', '32x32'];
  return Object.fromEntries(
    sizes.map((size) => [
      size,
      `${site.base}/rest/api/3/universal_avatar/view/type/${kind}/avatar/${encodeURIComponent(id)}?size=${size}`,
    ]),
  );
}

export function userShape(site: Site, user: UserRecord): Record<string, unknown> {
  return {
    self: apiUrl(site, `user?accountId=${encodeURIComponent(user.id)}`),
    accountId: user.id,
    avatarUrls: avatarUrls(site, 'user', user.id),
    displayName: isDeleted(site, user) ? 'Former user' : user.name,
    active: user.active && !isDeleted(site, user),
    timeZone: user.timeZone,
    accountType: user.kind,
  };
}

/** A person an issue names; somebody unknown to the site is a former user. */
export function personShape(site: Site, id: string | null): Record<string, unknown> | null {
  if (id === null) return null;
  const user = site.users.get(id);
  if (user) return userShape(site, user);
  return {
    self: apiUrl(site, `user?accountId=${encodeURIComponent(id)}`),
    accountId: id,
    avatarUrls: avatarUrls(site, 'user', 'unknown'),
    displayName: 'Former user',
    active: false,
    timeZone: 'Etc/GMT',
    accountType: 'atlassian',
  };
}

const CATEGORY: Readonly<Record<Category, { id: number; name: string; colorName: string }>> = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
};

const scope = (projectId: number | null): Record<string, unknown> =>
  projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: String(projectId) } } };

function categoryShape(site: Site, key: Category): Record<string, unknown> {
  const { id, name, colorName } = CATEGORY[key];
  return { self: apiUrl(site, `statuscategory/${id}`), id, key, colorName, name };
}

/** Those of every site; the first is for statuses without one. */
export function categoryShapes(site: Site): Record<string, unknown>[] {
  const none = {
    self: apiUrl(site, 'statuscategory/1'),
    id: 1,
    key: 'undefined',
    colorName: 'medium-gray',
    name: 'No Category',
  };
  return [none, ...(['new', 'indeterminate', 'done'] as const).map((key) => categoryShape(site, key))];
}

export function statusShape(site: Site, status: StatusRecord): Record<string, unknown> {
  return {
    self: apiUrl(site, `status/${status.id}`),
    description: '',
    iconUrl: `${site.base}/images/icons/statuses/generic.png`,
    name: status.name,
    untranslatedName: status.name,
    id: String(status.id),
    statusCategory: categoryShape(site, status.category),
    ...scope(status.projectId),
  };
}

export function typeShape(site: Site, type: TypeRecord): Record<string, unknown> {
  return {
    self: apiUrl(site, `issuetype/${type.id}`),
    id: String(type.id),
    description: '',
    iconUrl: `${site.base}/rest/api/2/universal_avatar/view/type/issuetype/avatar/10300?size=medium`,
    name: type.name,
    untranslatedName: type.name,
    subtask: type.level === -1,
    avatarId: 10300,
    hierarchyLevel: type.level,
    ...scope(type.projectId),
  };
}

export function priorityShape(site: Site, id: number): Record<string, unknown> | null {
  const priority = PRIORITIES.find((each) => each.id === id);
  if (!priority) return null;
  return {
    self: apiUrl(site, `priority/${id}`),
    iconUrl: `${site.base}/images/icons/priorities/${priority.name.toLowerCase()}_new.svg`,
    name: priority.name,
    id: String(id),
  };
}

export function resolutionShape(site: Site, id: number): Record<string, unknown> | null {
  const resolution = RESOLUTIONS.find((each) => each.id === id);
  if (!resolution) return null;
  return { self: apiUrl(site, `resolution/${id}`), id: String(id), description: '', name: resolution.name };
}

/** A component or a version as issues name it. */
export function partShape(site: Site, part: PartRecord): Record<string, unknown> {
  const self = apiUrl(site, `${part.kind}/${part.id}`);
  const { name, description, archived, released, releaseDate } = part;
  const shared = {
    self,
    id: String(part.id),
    name,
    ...(description === undefined ? {} : { description }),
  };
  if (part.kind === 'component') return shared;
  return {
    ...shared,
    archived: archived ?? false,
    released,
    ...(releaseDate === undefined ? {} : { releaseDate }),
  };
}
