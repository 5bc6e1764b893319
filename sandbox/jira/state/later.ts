/** What administrators do between two runs of a client: fields and boards go, filters and projects get other names. */
import type { LaterRecord, ProjectRecord } from './records';
import { need, type Site } from './site';

type Change = LaterRecord['changes'][number];

/**
 * A new key takes the issues along; the old one still finds them.
 * @returns the project as it is to be stored
 */
export function renameProject(site: Site, project: ProjectRecord, key: string): ProjectRecord {
  if (key === project.key) return project;
  for (const issue of site.issues.filter(({ projectId }) => projectId === project.id)) {
    const moved = `${key}${issue.key.slice(issue.key.lastIndexOf('-'))}`;
    site.issues.put({ ...issue, key: moved, formerKeys: [...issue.formerKeys, issue.key] });
  }
  return { ...project, key, formerKeys: [...project.formerKeys, project.key] };
}

function boardNamed(site: Site, name: string): NonNullable<ReturnType<Site['boards']['get']>> {
  return need(
    site.boards.find((board) => board.name === name),
    `board “${name}”`,
  );
}

function happen(site: Site, change: Change): void {
  switch (change.what) {
    case 'field-deleted': {
      const field = site.fields.find(({ name }) => name === change.field);
      site.fields.delete(need(field, `field “${change.field}”`).id);
      return;
    }
    case 'board-deleted':
      site.boards.delete(boardNamed(site, change.board).id);
      return;
    case 'filter-renamed': {
      const filter = site.filters.get(boardNamed(site, change.board).filterId);
      site.filters.put({ ...need(filter, `filter of “${change.board}”`), name: change.to });
      return;
    }
    case 'project-renamed': {
      const project = site.projects.find(({ key }) => key === change.project);
      site.projects.put(renameProject(site, need(project, `project ${change.project}`), change.to));
    }
  }
}

/** Lets happen what the seed keeps for later. @returns whether there was anything */
export function letTimePass(site: Site): boolean {
  const later = site.later.get('later');
  if (!later) return false;
  for (const change of later.changes) happen(site, change);
  site.later.delete('later');
  return true;
}
