/** Versions made, read, changed, put in order, merged and taken away. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { apiUrl } from '../shapes/common';
import { fullPartShape } from '../shapes/parts';
import type { PartRecord } from '../state/records';
import { need } from '../state/site';
import {
  bodyOf,
  created,
  noContent,
  ok,
  param,
  requireCaller,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import {
  checkPartName,
  countIssues,
  partsOf,
  refuseUnadministered,
  replaceInIssues,
  requireOwnPart,
  requirePart,
} from './parts';
import { requireProject } from './require-project';

const bodySchema = z.looseObject({
  name: z.string().max(255).optional(),
  description: z.string().optional(),
  projectId: z.coerce.string().optional(),
  project: z.string().optional(),
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
  startDate: z.iso.date().optional(),
  releaseDate: z.iso.date().optional(),
  moveUnfixedIssuesTo: z.string().optional(),
});

function make(call: Call): Answer {
  requireCaller(call);
  const body = bodyOf(call, bodySchema);
  const place = body.projectId ?? body.project;
  if (place === undefined) throw refusal(400, 'Project must be specified to create a version.');
  const project = requireProject(call, place);
  refuseUnadministered(call, project);
  const version: PartRecord = {
    id: call.site.nextId('part'),
    kind: 'version',
    projectId: project.id,
    name: checkPartName(call, 'version', project.id, body.name),
    released: body.released ?? false,
    archived: body.archived,
    description: body.description,
    startDate: body.startDate,
    releaseDate: body.releaseDate,
  };
  call.site.parts.put(version);
  return created(fullPartShape(call.site, version));
}

function change(call: Call): Answer {
  const before = requireOwnPart(call, 'version');
  const { name, ...body } = bodyOf(call, bodySchema);
  const version: PartRecord = {
    ...before,
    name:
      name === undefined ? before.name : checkPartName(call, 'version', before.projectId, name, before.id),
    released: body.released ?? before.released,
    archived: body.archived ?? before.archived,
    description: body.description ?? before.description,
    startDate: body.startDate ?? before.startDate,
    releaseDate: body.releaseDate ?? before.releaseDate,
  };
  call.site.parts.put(version);
  return ok(fullPartShape(call.site, version));
}

const STATUS_KEYS = { new: 'toDo', indeterminate: 'inProgress', done: 'done' } as const;

function read(call: Call): Answer {
  const version = requirePart(call, 'version', param(call, 'id'));
  const shape = fullPartShape(call.site, version);
  if (!(call.query.list('expand') ?? []).includes('issuesstatus')) return ok(shape);
  const counts = { unmapped: 0, toDo: 0, inProgress: 0, done: 0 };
  for (const issue of call.site.issues.filter(({ fixVersionIds }) => fixVersionIds.includes(version.id)))
    counts[STATUS_KEYS[call.site.statusOf(issue).category]] += 1;
  return ok({ ...shape, issuesStatusForFixVersion: counts });
}

const moveSchema = z.looseObject({
  position: z.enum(['Earlier', 'Later', 'First', 'Last']).optional(),
  after: z.string().optional(),
});

/** @returns where it stands among the others */
function placeFor(others: readonly PartRecord[], now: number, move: z.output<typeof moveSchema>): number {
  if (move.after !== undefined) {
    const id = /(\d+)\/?$/.exec(move.after)?.[1];
    const anchor = others.findIndex((other) => String(other.id) === id);
    if (anchor === -1) throw refusal(404, `Could not find version for id '${id ?? move.after}'`);
    return anchor + 1;
  }
  switch (move.position) {
    case 'First':
      return 0;
    case 'Last':
      return others.length;
    case 'Earlier':
      return Math.max(0, now - 1);
    case 'Later':
      return Math.min(others.length, now + 1);
    case undefined:
      throw refusal(400, "One of 'after' and 'position' is required.");
  }
}

function move(call: Call): Answer {
  const { site } = call;
  const version = requireOwnPart(call, 'version');
  const project = need(site.projects.get(version.projectId), `project ${version.projectId}`);
  const versions = partsOf(call, project, 'version');
  const others = versions.filter(({ id }) => id !== version.id);
  const now = versions.findIndex(({ id }) => id === version.id);
  const place = placeFor(others, now, bodyOf(call, moveSchema));
  const ordered = [...others.slice(0, place), version, ...others.slice(place)];
  ordered.forEach((each, position) => {
    site.parts.put({ ...each, place: position });
  });
  return ok(fullPartShape(site, version));
}

function replace(
  call: Call,
  version: PartRecord,
  fix: PartRecord | undefined,
  affected: PartRecord | undefined,
): Answer {
  replaceInIssues(call, 'fixVersionIds', version, fix);
  replaceInIssues(call, 'versionIds', version, affected);
  call.site.parts.delete(version.id);
  return noContent;
}

function merge(call: Call): Answer {
  const version = requireOwnPart(call, 'version');
  const other = requirePart(call, 'version', param(call, 'moveIssuesTo'));
  if (other.id === version.id) throw refusal(400, 'A version cannot be merged with itself.');
  return replace(call, version, other, other);
}

const swapSchema = z.looseObject({
  moveFixIssuesTo: z.coerce.string().optional(),
  moveAffectedIssuesTo: z.coerce.string().optional(),
});

function removeAndSwap(call: Call): Answer {
  const version = requireOwnPart(call, 'version');
  const { moveFixIssuesTo, moveAffectedIssuesTo } = bodyOf(call, swapSchema);
  const other = (id: string | undefined): PartRecord | undefined =>
    id === undefined ? undefined : requirePart(call, 'version', id);
  return replace(call, version, other(moveFixIssuesTo), other(moveAffectedIssuesTo));
}

function relatedCounts(call: Call): Answer {
  const { id } = requirePart(call, 'version', param(call, 'id'));
  return ok({
    self: apiUrl(call.site, `version/${id}`),
    issuesFixedCount: countIssues(call, ({ fixVersionIds }) => fixVersionIds.includes(id)),
    issuesAffectedCount: countIssues(call, ({ versionIds }) => versionIds.includes(id)),
    issueCountWithCustomFieldsShowingVersion: 0,
    customFieldUsage: [],
  });
}

function unresolvedCount(call: Call): Answer {
  const { id } = requirePart(call, 'version', param(call, 'id'));
  return ok({
    self: apiUrl(call.site, `version/${id}`),
    issuesUnresolvedCount: countIssues(
      call,
      ({ fixVersionIds, resolutionId }) => fixVersionIds.includes(id) && resolutionId === null,
    ),
    issuesCount: countIssues(call, ({ fixVersionIds }) => fixVersionIds.includes(id)),
  });
}

const one = '/rest/api/3/version/:id';

export const versionOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/version', run: make },
  { method: 'GET', path: one, run: read },
  { method: 'PUT', path: one, run: change },
  { method: 'POST', path: `${one}/move`, run: move },
  { method: 'PUT', path: `${one}/mergeto/:moveIssuesTo`, run: merge },
  { method: 'POST', path: `${one}/removeAndSwap`, run: removeAndSwap },
  { method: 'GET', path: `${one}/relatedIssueCounts`, run: relatedCounts },
  { method: 'GET', path: `${one}/unresolvedIssueCount`, run: unresolvedCount },
];
