/** Kinds of links. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { linkTypeShape } from '../shapes/issue-links';
import { canGlobally } from '../state/permissions';
import type { LinkTypeRecord } from '../state/records';
import { bodyOf, created, noContent, ok, param, type Answer, type Call, type Operation } from './operation';

function requireType(call: Call): LinkTypeRecord {
  const id = param(call, 'issueLinkTypeId');
  const type = call.site.linkTypes.get(Number(id));
  if (!type) throw refusal(404, `No issue link type with id '${id}' found.`);
  return type;
}

function requireAdministrator(call: Call): void {
  if (!call.caller) throw refusal(401, 'Client must be authenticated to access this resource.');
  if (!canGlobally(call.site, call.caller, 'ADMINISTER'))
    throw refusal(403, 'Only Jira administrators can manage issue link types.');
}

const bodySchema = z.looseObject({
  name: z.string().trim().min(1).optional(),
  inward: z.string().trim().min(1).optional(),
  outward: z.string().trim().min(1).optional(),
});

/** @throws {Refusal} 400 when another has the name */
function refuseTwin(call: Call, name: string, id: number | null): void {
  const twin = call.site.linkTypes.find(
    (type) => type.name.toLowerCase() === name.toLowerCase() && type.id !== id,
  );
  if (twin) throw refusal(400, `An issue link type with name '${name}' already exists.`);
}

function make(call: Call): Answer {
  requireAdministrator(call);
  const { name, inward, outward } = bodyOf(call, bodySchema);
  if (name === undefined || inward === undefined || outward === undefined)
    throw refusal(400, "The 'name', 'inward' and 'outward' of an issue link type are required.");
  refuseTwin(call, name, null);
  const highest = Math.max(...[...call.site.linkTypes.all()].map(({ id }) => id));
  const type = { id: highest + 1, name, inward, outward };
  call.site.linkTypes.put(type);
  return created(linkTypeShape(call.site, type.id));
}

function change(call: Call): Answer {
  requireAdministrator(call);
  const before = requireType(call);
  const { name = before.name, inward = before.inward, outward = before.outward } = bodyOf(call, bodySchema);
  refuseTwin(call, name, before.id);
  call.site.linkTypes.put({ ...before, name, inward, outward });
  return ok(linkTypeShape(call.site, before.id));
}

/** Its links go with it. */
function remove(call: Call): Answer {
  requireAdministrator(call);
  const { id } = requireType(call);
  for (const link of call.site.links.filter(({ typeId }) => typeId === id)) call.site.links.delete(link.id);
  call.site.linkTypes.delete(id);
  return noContent;
}

const one = '/rest/api/3/issueLinkType/:issueLinkTypeId';

export const linkTypeOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    run: ({ site }) =>
      ok({ issueLinkTypes: [...site.linkTypes.all()].map(({ id }) => linkTypeShape(site, id)) }),
  },
  { method: 'POST', path: '/rest/api/3/issueLinkType', run: make },
  { method: 'GET', path: one, run: (call) => ok(linkTypeShape(call.site, requireType(call).id)) },
  { method: 'PUT', path: one, run: change },
  { method: 'DELETE', path: one, run: remove },
];
