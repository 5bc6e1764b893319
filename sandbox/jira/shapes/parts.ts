/** Components and versions read by themselves or in their project. */
import { need, type Site } from '../state/site';
import type { PartRecord } from '../state/records';
import { partShape, personShape } from './common';

function componentShape(site: Site, part: PartRecord): Record<string, unknown> {
  const project = need(site.projects.get(part.projectId), `project ${part.projectId}`);
  const assigneeType = part.assigneeType ?? 'PROJECT_DEFAULT';
  const assignees = {
    COMPONENT_LEAD: part.lead ?? null,
    PROJECT_LEAD: project.lead,
    PROJECT_DEFAULT: null,
    UNASSIGNED: null,
  };
  const assignee = personShape(site, assignees[assigneeType]);
  const lead = personShape(site, part.lead ?? null);
  return {
    ...partShape(site, part),
    ...(lead ? { lead } : {}),
    assigneeType,
    ...(assignee ? { assignee, realAssignee: assignee } : {}),
    realAssigneeType: assigneeType,
    isAssigneeTypeValid: assigneeType !== 'COMPONENT_LEAD' || part.lead !== undefined,
    project: project.key,
    projectId: project.id,
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `15/Jan/26`, as people of an English site read it. */
function dayForPeople(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${MONTHS[Number(month) - 1] ?? ''}/${year.slice(2)}`;
}

function versionShape(site: Site, part: PartRecord): Record<string, unknown> {
  const { startDate, releaseDate, released } = part;
  const today = new Date(site.now()).toISOString().slice(0, 10);
  return {
    ...partShape(site, part),
    ...(startDate === undefined ? {} : { startDate, userStartDate: dayForPeople(startDate) }),
    ...(releaseDate === undefined
      ? {}
      : { userReleaseDate: dayForPeople(releaseDate), overdue: !released && releaseDate < today }),
    projectId: part.projectId,
  };
}

/** All Jira says of one. */
export function fullPartShape(site: Site, part: PartRecord): Record<string, unknown> {
  return part.kind === 'component' ? componentShape(site, part) : versionShape(site, part);
}
