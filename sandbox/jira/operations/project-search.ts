/** Projects by what they are called and what one may do there, page by page. */
import { apiUrl } from '../shapes/common';
import { projectParts, projectShape } from '../shapes/project';
import { canInProject } from '../state/permissions';
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

const PERMISSION_FOR = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
} as const;

function searchProjects(call: Call): Answer {
  const query = call.query.text('query')?.toLowerCase();
  const keys = call.query.list('keys');
  const ids = call.query.list('id');
  const kinds = call.query.list('typeKey');
  const action = call.query.choice('action', ['view', 'browse', 'edit', 'create']) ?? 'view';
  const statuses = call.query.list('status') ?? ['live'];
  const permission = PERMISSION_FOR[action];
  const found = call.site.projects
    .filter(
      (project) =>
        // Deleted ones are gone for good here.
        statuses.includes(project.archived ? 'archived' : 'live') &&
        (query === undefined ||
          project.name.toLowerCase().includes(query) ||
          project.key.toLowerCase().includes(query)) &&
        (keys === undefined || keys.includes(project.key)) &&
        (ids === undefined || ids.includes(String(project.id))) &&
        (kinds === undefined || kinds.includes(project.type)) &&
        canInProject(call.site, call.caller, 'BROWSE_PROJECTS', project) &&
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
