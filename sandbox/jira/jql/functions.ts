import { cascadeOption } from './cascade-option';
import { canSee, visibleProjects } from '../state/permissions';
import { JqlProblem, timeZoneOf, type Comparable, type JqlContext } from './context';
import { calendarEdge, type CalendarUnit } from './dates';

type JqlFunction = (context: JqlContext, args: readonly string[]) => readonly Comparable[];

const sprintsIn =
  (state: 'active' | 'closed' | 'future'): JqlFunction =>
  ({ site }) =>
    site.sprints.filter((sprint) => sprint.state === state).map(({ id }) => id);

function edge(side: 'start' | 'end', unit: CalendarUnit): JqlFunction {
  return (context, [increment]) => {
    const instant = calendarEdge(side, unit, increment, context.now, timeZoneOf(context));
    if (instant === undefined) {
      throw new JqlProblem(
        `Duration for function '${side}Of${unit}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
      );
    }
    return [instant];
  };
}

const linkedIssues: JqlFunction = ({ site, caller }, [key = '', type]) => {
  const issue = site.findIssue(key);
  if (!issue || !canSee(site, caller, issue)) {
    throw new JqlProblem(`Issue '${key}' could not be found in function 'linkedIssues'.`);
  }
  return site.issueLinks.get(issue.id).flatMap((link) => {
    const linkType = site.linkTypes.get(link.typeId);
    const outward = link.from === issue.id;
    const text = outward ? linkType?.outward : linkType?.inward;
    return type === undefined || type === text ? [outward ? link.to : link.from] : [];
  });
};

const childIssuesOf: JqlFunction = ({ site }, [key = '']) => {
  const root = site.findIssue(key);
  if (!root) throw new JqlProblem(`Issue '${key}' could not be found in function 'childIssuesOf'.`);
  const found = new Set<number>();
  const gather = (id: number): void => {
    for (const child of site.children.get(id)) {
      if (found.has(child.id)) continue;
      found.add(child.id);
      gather(child.id);
    }
  };
  gather(root.id);
  return [...found];
};

const typesBelow =
  (test: (level: number) => boolean): JqlFunction =>
  ({ site }) =>
    site.types.filter(({ level }) => test(level)).map(({ id }) => id);

const versions =
  (released: boolean): JqlFunction =>
  ({ site }, projects) =>
    site.parts
      .filter((part) => part.kind === 'version' && part.released === released)
      .filter(({ projectId }) => {
        const key = site.projects.get(projectId)?.key;
        return projects.length === 0 || (key !== undefined && projects.includes(key));
      })
      .map(({ id }) => id);

/** By lower-case name. */
const functions: Readonly<Record<string, JqlFunction>> = {
  openSprints: sprintsIn('active'),
  closedSprints: sprintsIn('closed'),
  futureSprints: sprintsIn('future'),
  currentUser: ({ caller }) => (caller ? [caller.id] : []),
  subtaskIssueTypes: typesBelow((level) => level === -1),
  standardIssueTypes: typesBelow((level) => level >= 0),
  now: ({ now }) => [now],
  startOfDay: edge('start', 'Day'),
  startOfWeek: edge('start', 'Week'),
  startOfMonth: edge('start', 'Month'),
  startOfYear: edge('start', 'Year'),
  endOfDay: edge('end', 'Day'),
  endOfWeek: edge('end', 'Week'),
  endOfMonth: edge('end', 'Month'),
  endOfYear: edge('end', 'Year'),
  linkedIssues: linkedIssues,
  childIssuesOf: childIssuesOf,
  portfolioChildIssuesOf: childIssuesOf,
  releasedVersions: versions(true),
  unreleasedVersions: versions(false),
  cascadeOption,
  projectsLeadByUser: ({ site, caller }) =>
    visibleProjects(site, caller)
      .filter(({ lead }) => lead === caller?.id)
      .map(({ id }) => id),
};

const byName = new Map(Object.entries(functions).map(([name, call]) => [name.toLowerCase(), call]));

/** @throws {JqlProblem} when there is no such function, or not with these arguments */
export function callFunction(
  context: JqlContext,
  name: string,
  args: readonly string[],
): readonly Comparable[] {
  const call = byName.get(name.toLowerCase());
  if (!call) throw new JqlProblem(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
  return call(context, args);
}

/** The names of all functions there are, as Jira writes them. */
export const functionNames: readonly string[] = Object.keys(functions);
