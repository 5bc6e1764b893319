import type { ProjectRecord } from '../state/records';
import { need, type Site } from '../state/site';
import { apiUrl, avatarUrls, personShape, stableUuid, statusShape, typeShape } from './common';
import { fullPartShape } from './parts';

/** A project as issues name it. */
export function projectStub(site: Site, project: ProjectRecord): Record<string, unknown> {
  return {
    self: apiUrl(site, `project/${project.id}`),
    id: String(project.id),
    key: project.key,
    name: project.name,
    projectTypeKey: project.type,
    simplified: project.style === 'team',
    avatarUrls: avatarUrls(site, 'project', String(project.id)),
  };
}

/** A project as lists name it. */
export function projectShape(site: Site, project: ProjectRecord): Record<string, unknown> {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectStub(site, project),
    style: project.style === 'team' ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: {},
    ...(project.style === 'team'
      ? { entityId: stableUuid(`project ${project.id}`), uuid: stableUuid(`project ${project.id}`) }
      : {}),
  };
}

export function projectParts(site: Site, project: ProjectRecord, part: string): Record<string, unknown> {
  switch (part) {
    case 'description':
      return { description: project.description ?? '' };
    case 'lead':
      return { lead: personShape(site, project.lead) };
    case 'issueTypes':
      return {
        issueTypes: project.typeIds.map((id) => typeShape(site, need(site.types.get(id), `type ${id}`))),
      };
    case 'projectKeys':
      return { projectKeys: [project.key, ...project.formerKeys] };
    default:
      return {};
  }
}

/** A project read by itself. */
export function fullProject(site: Site, project: ProjectRecord): Record<string, unknown> {
  const parts = (kind: 'component' | 'version'): unknown[] =>
    site.parts
      .filter((part) => part.kind === kind && part.projectId === project.id)
      .map((part) => fullPartShape(site, part));
  return {
    ...projectShape(site, project),
    ...projectParts(site, project, 'description'),
    ...projectParts(site, project, 'lead'),
    ...projectParts(site, project, 'issueTypes'),
    components: parts('component'),
    versions: parts('version'),
    assigneeType: 'UNASSIGNED',
    roles: {},
  };
}

export function projectStatuses(site: Site, project: ProjectRecord): Record<string, unknown>[] {
  const statuses = project.statusIds.map((id) =>
    statusShape(site, need(site.statuses.get(id), `status ${id}`)),
  );
  return project.typeIds.map((id) => {
    const type = need(site.types.get(id), `type ${id}`);
    return {
      self: apiUrl(site, `issuetype/${id}`),
      id: String(id),
      name: type.name,
      subtask: type.level === -1,
      statuses,
    };
  });
}
