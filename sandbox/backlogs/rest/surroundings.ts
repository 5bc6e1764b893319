import type { SeedIssue, SeedProject, SiteSeed } from '../../jira/seed';
import type { Surroundings } from './seed-to-issue';

const projectKey = (key: string): string => key.slice(0, key.lastIndexOf('-'));

function byKey<T>(entries: readonly (readonly [string, T])[]): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return (key) => groups.get(key) ?? [];
}

/** Looks up what a seed says around an issue; each index is made once. */
export function surroundingsOf({ projects, issues }: SiteSeed): Surroundings {
  const known = new Map(issues.map((issue): [string, SeedIssue] => [issue.key, issue]));
  const projectOf = new Map(projects.map((project): [string, SeedProject] => [project.key, project]));
  const project = ({ key }: SeedIssue) => projectOf.get(projectKey(key));
  const level = (issue: SeedIssue) =>
    project(issue)?.workTypes.find(({ name }) => name === issue.type)?.level ?? 0;
  const sprints = new Map(
    projects
      .flatMap((each) => each.sprints)
      .map(({ name, state }, index) => [name, { id: index + 1, state }] as const),
  );
  return {
    level,
    statusCategory: (issue) =>
      project(issue)?.statuses.find(({ name }) => name === issue.status)?.category ?? 'new',
    find: (key) => known.get(key),
    inward: byKey(
      issues.flatMap(({ key, links }) =>
        (links ?? []).map((link) => [link.to, { type: link.type, from: key }] as const),
      ),
    ),
    subtasks: byKey(
      issues.flatMap((issue) =>
        issue.parent !== undefined && level(issue) < 0 ? [[issue.parent, issue.key] as const] : [],
      ),
    ),
    sprint: (name) => sprints.get(name),
  };
}
