/** Projects by what they are called and what one may do there, page by page. */
import { apiUrl } from '../shapes/common';
import { projectParts, projectShape } from '../shapes/project';
import { canInProject, visibleProjects } from '../state/permissions';
import type { IssueRecord, ProjectRecord } from '../state/records';
import { ok, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';

const PAGE = 50;
const CAP = 100;

const PROJECT_ORDERS = [
  'category',
  'key',
  'name',
  'owner',
  'issueCount',
  'lastIssueUpdatedDate',
  'archivedDate',
  'deletedDate',
].flatMap((name) => [name, `-${name}`, `+${name}`]);

/** By what was asked, the other way round after a minus; those it says nothing of by their keys. */
function projectOrder(call: Call): (a: ProjectRecord, b: ProjectRecord) => number {
  const asked = call.query.choice('orderBy', PROJECT_ORDERS) ?? 'key';
  const { site } = call;
  const issuesOf = ({ id }: ProjectRecord): IssueRecord[] =>
    site.issues.filter(({ projectId, archived }) => projectId === id && !archived);
  const values: Readonly<Record<string, (project: ProjectRecord) => string | number>> = {
    key: ({ key }) => key,
    name: ({ name }) => name.toLowerCase(),
    owner: ({ lead }) => (lead === null ? '' : (site.users.get(lead)?.name ?? '')),
    issueCount: (project) => issuesOf(project).length,
    lastIssueUpdatedDate: (project) => Math.max(0, ...issuesOf(project).map(({ updated }) => updated)),
  };
  const value = values[asked.replace(/^[-+]/, '')] ?? (() => 0);
  const sign = asked.startsWith('-') ? -1 : 1;
  return (a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one !== other) return one < other ? -sign : sign;
    return a.key < b.key ? -1 : 1;
  };
}

function searchProjects(call: Call): Answer {
  const query = call.query.text('query')?.toLowerCase();
  const keys = call.query.list('keys');
  const ids = call.query.list('id');
  const kinds = call.query.list('typeKey');
  const action = call.query.text('action');
  const permission =
    { edit: 'ADMINISTER_PROJECTS', create: 'CREATE_ISSUES' }[action ?? ''] ?? 'BROWSE_PROJECTS';
  const found = visibleProjects(call.site, call.caller)
    .filter(
      (project) =>
        (query === undefined ||
          project.name.toLowerCase().includes(query) ||
          project.key.toLowerCase().includes(query)) &&
        (keys === undefined || keys.includes(project.key)) &&
        (ids === undefined || ids.includes(String(project.id))) &&
        (kinds === undefined || kinds.includes(project.type)) &&
        canInProject(call.site, call.caller, permission, project),
    )
    .sort(projectOrder(call));
  const expand = call.query.list('expand') ?? [];
  return ok(
    pageBean(
      found,
      pageRequest(call, PAGE, CAP),
      (project) =>
        Object.assign(
          projectShape(call.site, project),
          ...expand.map((part) => projectParts(call.site, project, part)),
        ),
      call.query.onto(apiUrl(call.site, 'project/search')),
    ),
  );
}

export const projectSearchOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/project/search', run: searchProjects },
];
