/** Schemes, of which this site has one of each kind, read only: what they say follows from roles, screens and people. */
import { refusal } from '../refusal';
import { apiUrl } from '../shapes/common';
import { fieldShapes } from '../shapes/fields';
import { canGlobally, permissionsOf, visibleProjects } from '../state/permissions';
import { roleSchema } from '../state/records';
import { ok, param, requireCaller, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';
import { ROLES } from './project-roles';
import { requireProject } from './require-project';

const PAGE = 50;
const PERMISSIONS = { id: 0, name: 'Default Permission Scheme' } as const;
const NOTIFICATIONS = { id: 10_000, name: 'Default Notification Scheme' } as const;
const FIELDS = { id: 10_000, name: 'Default Field Configuration' } as const;

/** Issue events, by the numbers every site has. */
const EVENTS = [
  [1, 'Issue Created'],
  [2, 'Issue Updated'],
  [3, 'Issue Assigned'],
  [4, 'Issue Resolved'],
  [5, 'Issue Closed'],
  [6, 'Issue Commented'],
  [7, 'Issue Reopened'],
  [8, 'Issue Deleted'],
  [9, 'Issue Moved'],
  [10, 'Work Logged On Issue'],
  [13, 'Generic Event'],
  [14, 'Issue Comment Edited'],
  [15, 'Issue Worklog Updated'],
  [16, 'Issue Worklog Deleted'],
  [17, 'Issue Comment Deleted'],
] as const;

function requireAdministrator(call: Call): void {
  if (!canGlobally(call.site, requireCaller(call), 'ADMINISTER'))
    throw refusal(403, 'You must have the Administer Jira permission to do that.');
}

/** @throws {Refusal} 404 for a scheme the site has not */
function requireOwn(call: Call, { id }: { readonly id: number }, name: string, words: string): void {
  if (param(call, name) !== String(id)) throw refusal(404, words);
}

function grants(call: Call): Record<string, unknown>[] {
  const { site } = call;
  let id = PERMISSIONS.id + 10_000;
  return roleSchema.options.flatMap((role) => {
    const holder = ROLES.find((each) => each.role === role);
    return [...permissionsOf(role)].map((permission) => {
      id += 1;
      return {
        id,
        self: apiUrl(site, `permissionscheme/${PERMISSIONS.id}/permission/${id}`),
        holder: {
          type: 'projectRole',
          parameter: String(holder?.id ?? ''),
          value: String(holder?.id ?? ''),
          expand: 'projectRole',
        },
        permission,
      };
    });
  });
}

/** Grants are among it when any of their parts is asked for. */
function permissionScheme(call: Call): Record<string, unknown> {
  const expand = call.query.list('expand') ?? [];
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    ...PERMISSIONS,
    self: apiUrl(call.site, `permissionscheme/${PERMISSIONS.id}`),
    description: 'What the roles of a project may do.',
    ...(expand.length === 0 ? {} : { permissions: grants(call) }),
  };
}

function onePermissionScheme(call: Call): Record<string, unknown> {
  requireCaller(call);
  requireOwn(call, PERMISSIONS, 'schemeId', 'There is no permission scheme with that id.');
  return permissionScheme(call);
}

const notificationScheme = (call: Call): Record<string, unknown> => ({
  expand: 'notificationSchemeEvents,user,group,projectRole,field,all',
  ...NOTIFICATIONS,
  self: apiUrl(call.site, `notificationscheme/${NOTIFICATIONS.id}`),
  description: 'Nobody is told of anything here.',
  ...(call.query.list('expand') === undefined ? {} : { notificationSchemeEvents: [] }),
});

const fieldConfiguration = {
  ...FIELDS,
  description: 'The default field configuration',
  isDefault: true,
} as const;

function fieldItems(call: Call): Answer {
  requireAdministrator(call);
  requireOwn(call, FIELDS, 'id', 'The field configuration was not found.');
  return ok(
    pageBean(fieldShapes(call), pageRequest(call, PAGE, PAGE), ({ id }) => ({
      id,
      isHidden: false,
      isRequired: id === 'summary' || id === 'issuetype',
      description: '',
    })),
  );
}

const paged =
  <T>(values: (call: Call) => readonly T[], render: (item: T, call: Call) => unknown) =>
  (call: Call): Answer =>
    ok(pageBean(values(call), pageRequest(call, PAGE, PAGE), (item) => render(item, call)));

const administered =
  (run: (call: Call) => Answer) =>
  (call: Call): Answer => {
    requireAdministrator(call);
    return run(call);
  };

const projectIds = (call: Call): number[] =>
  visibleProjects(call.site, call.caller)
    .filter(({ style }) => style === 'company')
    .map(({ id }) => id);

const ofProject = '/rest/api/3/project/:projectIdOrKey';

export const schemeOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/rest/api/3/permissionscheme',
    run: (call) => {
      requireCaller(call);
      return ok({ permissionSchemes: [permissionScheme(call)] });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/permissionscheme/:schemeId',
    run: (call) => ok(onePermissionScheme(call)),
  },
  {
    method: 'GET',
    path: '/rest/api/3/permissionscheme/:schemeId/permission',
    run: (call) => {
      onePermissionScheme(call);
      return ok({ permissions: grants(call), expand: 'user,group,projectRole,field,all' });
    },
  },
  {
    method: 'GET',
    path: `${ofProject}/permissionscheme`,
    run: (call) => {
      requireProject(call, param(call, 'projectIdOrKey'));
      return ok(permissionScheme(call));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/notificationscheme',
    run: paged(
      (call) => {
        requireCaller(call);
        return [NOTIFICATIONS];
      },
      (_scheme, call) => notificationScheme(call),
    ),
  },
  {
    method: 'GET',
    path: '/rest/api/3/notificationscheme/project',
    run: paged(projectIds, (id) => ({
      notificationSchemeId: String(NOTIFICATIONS.id),
      projectId: String(id),
    })),
  },
  {
    method: 'GET',
    path: '/rest/api/3/notificationscheme/:id',
    run: (call) => {
      requireCaller(call);
      requireOwn(call, NOTIFICATIONS, 'id', 'The notification scheme was not found.');
      return ok(notificationScheme(call));
    },
  },
  {
    method: 'GET',
    path: `${ofProject}/notificationscheme`,
    run: (call) => {
      requireProject(call, param(call, 'projectIdOrKey'));
      return ok(notificationScheme(call));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/fieldconfiguration',
    run: administered(
      paged(
        () => [fieldConfiguration],
        (each) => each,
      ),
    ),
  },
  { method: 'GET', path: '/rest/api/3/fieldconfiguration/:id/fields', run: fieldItems },
  {
    method: 'GET',
    path: '/rest/api/3/fieldconfigurationscheme',
    run: administered(
      paged(
        () => [],
        (none) => none,
      ),
    ),
  },
  {
    method: 'GET',
    path: '/rest/api/3/fieldconfigurationscheme/project',
    // Without a scheme of its own a project is named as using the default.
    run: administered(
      paged(
        (call) => [call.query.list('projectId') ?? []],
        (ids) => ({ projectIds: ids }),
      ),
    ),
  },
  {
    method: 'GET',
    path: '/rest/api/3/events',
    run: administered(() => ok(EVENTS.map(([id, name]) => ({ id, name })))),
  },
];
