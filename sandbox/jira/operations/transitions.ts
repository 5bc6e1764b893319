import { z } from 'zod';
import { fieldRefusal, refusal } from '../refusal';
import { statusShape } from '../shapes/common';
import { canOnIssue } from '../state/permissions';
import { RESOLUTIONS } from '../state/planting/basics';
import type { IssueRecord, StatusRecord } from '../state/records';
import { changeIssue, systemItem } from './change-issue';
import {
  bodyOf,
  noContent,
  ok,
  param,
  requireIssue,
  requireWritable,
  type Answer,
  type Call,
  type Operation,
} from './operation';

export interface Transition {
  readonly id: string;
  readonly to: StatusRecord;
}

/** Every status of the workflow can be reached from every other, as in the simplified workflow. */
export function transitionsOf(call: Call, issue: IssueRecord): Transition[] {
  if (!canOnIssue(call.site, call.caller, 'TRANSITION_ISSUES', issue)) return [];
  return call.site.projectOf(issue).statusIds.flatMap((id, place) => {
    const to = call.site.statuses.get(id);
    return to ? [{ id: String(place * 10 + 11), to }] : [];
  });
}

export function transitionShapes(call: Call, issue: IssueRecord): Record<string, unknown>[] {
  return transitionsOf(call, issue).map(({ id, to }) => ({
    id,
    name: to.name,
    to: statusShape(call.site, to),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: to.id === issue.statusId,
  }));
}

function getTransitions(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const only = call.query.text('transitionId');
  const transitions = transitionShapes(call, issue).filter(({ id }) => only === undefined || id === only);
  const fields = (call.query.list('expand') ?? []).includes('transitions.fields') ? { fields: {} } : {};
  return ok({ expand: 'transitions', transitions: transitions.map((each) => ({ ...each, ...fields })) });
}

const bodySchema = z.looseObject({
  transition: z
    .looseObject({ id: z.union([z.string(), z.number()]).transform(String).optional() })
    .optional(),
  fields: z
    .looseObject({
      resolution: z.object({ name: z.string().optional(), id: z.string().optional() }).optional(),
    })
    .default({}),
});

interface NamedResolution {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
}

/** A status of the done category resolves the issue, as the simplified workflow's post function does. */
function resolutionFor(
  issue: IssueRecord,
  to: StatusRecord,
  named: NamedResolution | undefined,
): number | null {
  if (to.category !== 'done') return null;
  const chosen = RESOLUTIONS.find(({ id, name }) => String(id) === named?.id || name === named?.name);
  return chosen?.id ?? issue.resolutionId ?? RESOLUTIONS[0].id;
}

/** @throws {Refusal} 400 when the issue has no such transition for this person */
export function requireTransition(call: Call, issue: IssueRecord, transitionId: string): Transition {
  const chosen = transitionsOf(call, issue).find(({ id }) => id === transitionId);
  if (chosen) return chosen;
  throw refusal(
    400,
    `It seems that you have tried to perform an illegal workflow operation (transition '${transitionId}').`,
  );
}

/** @throws {Refusal} 400 when the issue has no such transition for this person */
export function passTransition(
  call: Call,
  issue: IssueRecord,
  transitionId: string,
  named: NamedResolution | undefined,
): void {
  const chosen = requireTransition(call, issue, transitionId);
  const { site } = call;
  const from = site.statusOf(issue);
  const { to } = chosen;
  const resolutionId = resolutionFor(issue, to, named);
  const resolution = (id: number | null): string | null =>
    RESOLUTIONS.find((each) => each.id === id)?.name ?? null;
  const text = (id: number | null): string | null => (id === null ? null : String(id));
  const items = [
    ...(from.id === to.id ? [] : [systemItem('status', String(from.id), from.name, String(to.id), to.name)]),
    ...(resolutionId === issue.resolutionId
      ? []
      : [
          systemItem(
            'resolution',
            text(issue.resolutionId),
            resolution(issue.resolutionId),
            text(resolutionId),
            resolution(resolutionId),
          ),
        ]),
  ];
  const resolved = resolutionId === null ? null : (issue.resolved ?? site.now());
  const statusSince = from.category === to.category ? issue.statusSince : site.now();
  changeIssue(call, issue, { statusId: to.id, statusSince, resolutionId, resolved }, items);
}

function doTransition(call: Call): Answer {
  const idOrKey = param(call, 'issueIdOrKey');
  requireIssue(call, idOrKey);
  const { transition, fields } = bodyOf(call, bodySchema);
  if (transition?.id === undefined) throw refusal(400, "Missing 'transition' identifier");
  const issue = requireWritable(call, idOrKey, 'BROWSE_PROJECTS', '');
  const unknown = Object.keys(fields).filter((field) => field !== 'resolution');
  if (unknown.length > 0) {
    throw fieldRefusal(
      Object.fromEntries(
        unknown.map((field) => [
          field,
          `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`,
        ]),
      ),
    );
  }
  passTransition(call, issue, transition.id, fields.resolution);
  return noContent;
}

export const transitionOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey/transitions', run: getTransitions },
  { method: 'POST', path: '/rest/api/3/issue/:issueIdOrKey/transitions', run: doTransition },
];
