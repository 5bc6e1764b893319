/** Properties of projects, boards, sprints, comments and people: the same four operations for each. */
import { refusal } from '../refusal';
import { agileUrl, apiUrl } from '../shapes/common';
import { canGlobally, canInProject, canOnIssue } from '../state/permissions';
import type { BoardRecord } from '../state/records';
import { need } from '../state/site';
import { requireBoard } from './boards';
import {
  jsonBody,
  noContent,
  ok,
  param,
  requireCaller,
  requireIssue,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { checkProperty } from './property-writing';
import { requireProject } from './require-project';
import { requireSprint } from './sprints';

/** What has properties, found for a call that may read or write them. */
interface Owner {
  /** `kind:id`. */
  readonly id: string;
  /** Address of its list of properties. */
  readonly self: string;
  readonly mayWrite: boolean;
}

interface Family {
  /** Where the list of them is. */
  readonly path: string;
  /** @throws {Refusal} when it is not there or may not be seen */
  readonly owner: (call: Call) => Owner;
}

function managesSprints(call: Call, board: BoardRecord): boolean {
  const project = need(call.site.projects.get(board.projectId), `project ${board.projectId}`);
  return canInProject(call.site, call.caller, 'MANAGE_SPRINTS_PERMISSION', project);
}

const families: readonly Family[] = [
  {
    path: '/rest/api/3/project/:projectIdOrKey/properties',
    owner: (call) => {
      const project = requireProject(call, param(call, 'projectIdOrKey'));
      return {
        id: `project:${project.id}`,
        self: apiUrl(call.site, `project/${project.id}/properties`),
        mayWrite: canInProject(call.site, call.caller, 'ADMINISTER_PROJECTS', project),
      };
    },
  },
  {
    path: '/rest/agile/1.0/board/:boardId/properties',
    owner: (call) => {
      const board = requireBoard(call, param(call, 'boardId'));
      return {
        id: `board:${board.id}`,
        self: agileUrl(call.site, `board/${board.id}/properties`),
        mayWrite: managesSprints(call, board),
      };
    },
  },
  {
    path: '/rest/agile/1.0/sprint/:sprintId/properties',
    owner: (call) => {
      const sprint = requireSprint(call, param(call, 'sprintId'));
      return {
        id: `sprint:${sprint.id}`,
        self: agileUrl(call.site, `sprint/${sprint.id}/properties`),
        mayWrite: managesSprints(call, requireBoard(call, String(sprint.boardId))),
      };
    },
  },
  {
    path: '/rest/api/3/comment/:commentId/properties',
    owner: (call) => {
      const comment = call.site.comments.get(Number(param(call, 'commentId')));
      if (!comment) throw refusal(404, `Can not find a comment for the id: ${param(call, 'commentId')}.`);
      const issue = requireIssue(call, String(comment.issueId));
      const own = comment.author === call.caller?.id;
      const key = own ? 'EDIT_OWN_COMMENTS' : 'EDIT_ALL_COMMENTS';
      return {
        id: `comment:${comment.id}`,
        self: apiUrl(call.site, `comment/${comment.id}/properties`),
        mayWrite: canOnIssue(call.site, call.caller, key, issue),
      };
    },
  },
  {
    path: '/rest/api/3/user/properties',
    owner: (call) => {
      const caller = requireCaller(call);
      const accountId = call.query.text('accountId') ?? caller.id;
      const others = accountId !== caller.id;
      if (others && !canGlobally(call.site, caller, 'ADMINISTER')) {
        throw refusal(403, 'You are not authorized to access the properties of another user.');
      }
      if (!call.site.users.get(accountId)) {
        throw refusal(404, 'Specified user does not exist or you do not have required permissions');
      }
      return { id: `user:${accountId}`, self: apiUrl(call.site, 'user/properties'), mayWrite: true };
    },
  },
];

const valuesOf = (call: Call, owner: Owner): Readonly<Record<string, unknown>> =>
  call.site.entityProperties.get(owner.id)?.values ?? {};

function list({ owner: find }: Family): (call: Call) => Answer {
  return (call) => {
    requireCaller(call);
    const owner = find(call);
    return ok({
      keys: Object.keys(valuesOf(call, owner)).map((key) => ({
        self: `${owner.self}/${encodeURIComponent(key)}`,
        key,
      })),
    });
  };
}

function missing(key: string): never {
  throw refusal(404, `The property with key '${key}' does not exist.`);
}

function read({ owner: find }: Family): (call: Call) => Answer {
  return (call) => {
    requireCaller(call);
    const key = param(call, 'propertyKey');
    const values = valuesOf(call, find(call));
    return Object.hasOwn(values, key) ? ok({ key, value: values[key] }) : missing(key);
  };
}

function writableOwner(call: Call, { owner: find }: Family): Owner {
  requireCaller(call);
  const owner = find(call);
  if (!owner.mayWrite) throw refusal(403, 'You do not have permission to change properties here.');
  return owner;
}

function write(family: Family): (call: Call) => Answer {
  return (call) => {
    const owner = writableOwner(call, family);
    const value = jsonBody(call);
    const key = param(call, 'propertyKey');
    checkProperty(key, value);
    const values = valuesOf(call, owner);
    call.site.entityProperties.put({ id: owner.id, values: { ...values, [key]: value } });
    return { status: Object.hasOwn(values, key) ? 200 : 201 };
  };
}

function remove(family: Family): (call: Call) => Answer {
  return (call) => {
    const owner = writableOwner(call, family);
    const key = param(call, 'propertyKey');
    const values = valuesOf(call, owner);
    if (!Object.hasOwn(values, key)) missing(key);
    const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
    call.site.entityProperties.put({ id: owner.id, values: rest });
    return noContent;
  };
}

export const entityPropertyOperations: readonly Operation[] = families.flatMap((family): Operation[] => [
  { method: 'GET', path: family.path, run: list(family) },
  { method: 'GET', path: `${family.path}/:propertyKey`, run: read(family) },
  { method: 'PUT', path: `${family.path}/:propertyKey`, run: write(family) },
  { method: 'DELETE', path: `${family.path}/:propertyKey`, run: remove(family) },
]);
