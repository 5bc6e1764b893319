/** What components and versions have in common: who may change them, how they are listed, how they are taken away. */
import { fieldRefusal, refusal } from '../refusal';
import { fullPartShape } from '../shapes/parts';
import { canInProject } from '../state/permissions';
import type { IssueRecord, PartRecord, ProjectRecord } from '../state/records';
import { need } from '../state/site';
import { changeIssue, systemItem } from './change-issue';
import { ok, param, requireCaller, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';
import { requireProject } from './require-project';

const PAGE = 50;

type Kind = PartRecord['kind'];
export type PartList = 'componentIds' | 'versionIds' | 'fixVersionIds';

const FIELD_OF: Readonly<Record<PartList, string>> = {
  componentIds: 'Component',
  versionIds: 'Version',
  fixVersionIds: 'Fix Version',
};

/** @throws {Refusal} 404 when it is not there or its project may not be seen */
export function requirePart(call: Call, kind: Kind, id: string): PartRecord {
  requireCaller(call);
  const part = call.site.parts.get(Number(id));
  const project = part && call.site.projects.get(part.projectId);
  if (part?.kind !== kind || !project || !canInProject(call.site, call.caller, 'BROWSE_PROJECTS', project)) {
    throw refusal(
      404,
      kind === 'component'
        ? `The component with id ${id} does not exist.`
        : `Could not find version for id '${id}'`,
    );
  }
  return part;
}

export function refuseUnadministered(call: Call, project: ProjectRecord): void {
  if (!canInProject(call.site, call.caller, 'ADMINISTER_PROJECTS', project)) {
    throw refusal(403, 'You must have the Administer Projects permission to do that.');
  }
}

/** A part about to be changed. */
export function requireOwnPart(call: Call, kind: Kind): PartRecord {
  const part = requirePart(call, kind, param(call, 'id'));
  refuseUnadministered(call, need(call.site.projects.get(part.projectId), `project ${part.projectId}`));
  return part;
}

/** @throws {Refusal} 400 for no name, or one the project has already */
export function checkPartName(
  call: Call,
  kind: Kind,
  projectId: number,
  name: string | undefined,
  id?: number,
): string {
  const given = name?.trim() ?? '';
  if (given === '') throw fieldRefusal({ name: `The ${kind} name specified is not valid.` });
  const twin = call.site.parts.find(
    (part) => part.kind === kind && part.projectId === projectId && part.id !== id && part.name === given,
  );
  if (twin) throw fieldRefusal({ name: `A ${kind} with this name already exists in this project.` });
  return given;
}

/** In their project's order. */
export function partsOf(call: Call, project: ProjectRecord, kind: Kind): PartRecord[] {
  return call.site.parts
    .filter((part) => part.kind === kind && part.projectId === project.id)
    .sort((a, b) => (a.place ?? a.id) - (b.place ?? b.id));
}

/** Writes another list of parts to an issue, with its history. */
export function replaceInIssues(
  call: Call,
  list: PartList,
  part: PartRecord,
  replacement: PartRecord | undefined,
): void {
  const { site } = call;
  const holding = (issue: IssueRecord): boolean => issue[list].includes(part.id);
  for (const issue of site.issues.filter(holding)) {
    const others = issue[list].filter((id) => id !== part.id && id !== replacement?.id);
    const ids = replacement ? [...others, replacement.id] : others;
    const item = systemItem(
      FIELD_OF[list],
      String(part.id),
      part.name,
      replacement ? String(replacement.id) : null,
      replacement?.name ?? null,
    );
    changeIssue(call, issue, { [list]: ids }, [item]);
  }
}

/** Issues this person may know of or not: counts are of all. */
export function countIssues(call: Call, test: (issue: IssueRecord) => boolean): number {
  return call.site.issues.filter((issue) => !issue.archived && test(issue)).length;
}

/** By name, or by the project's order, from either end. */
export function sortParts(parts: PartRecord[], orderBy: string | undefined): PartRecord[] {
  const by = orderBy?.replace(/^[-+]/, '') ?? 'sequence';
  const sorted = by === 'name' ? [...parts].sort((a, b) => a.name.localeCompare(b.name, 'en')) : parts;
  return orderBy?.startsWith('-') === true ? [...sorted].reverse() : sorted;
}

const projectOf = (call: Call): ProjectRecord => requireProject(call, param(call, 'projectIdOrKey'));

function all(kind: Kind): (call: Call) => Answer {
  return (call) => ok(partsOf(call, projectOf(call), kind).map((part) => fullPartShape(call.site, part)));
}

function page(kind: Kind): (call: Call) => Answer {
  return (call) => {
    const text = call.query.text('query')?.toLowerCase() ?? '';
    const parts = partsOf(call, projectOf(call), kind).filter(
      ({ name, description = '' }) =>
        name.toLowerCase().includes(text) || description.toLowerCase().includes(text),
    );
    return ok(
      pageBean(sortParts(parts, call.query.text('orderBy')), pageRequest(call, PAGE, PAGE), (part) => ({
        ...fullPartShape(call.site, part),
        ...(kind === 'component'
          ? { issueCount: countIssues(call, ({ componentIds }) => componentIds.includes(part.id)) }
          : {}),
      })),
    );
  };
}

const one = '/rest/api/3/project/:projectIdOrKey';

export const partOperations: readonly Operation[] = [
  { method: 'GET', path: `${one}/components`, run: all('component') },
  { method: 'GET', path: `${one}/component`, run: page('component') },
  { method: 'GET', path: `${one}/versions`, run: all('version') },
  { method: 'GET', path: `${one}/version`, run: page('version') },
];
