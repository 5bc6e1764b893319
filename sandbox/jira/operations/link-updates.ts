import { z } from 'zod';
import { fieldRefusal } from '../refusal';
import { canSee } from '../state/permissions';
import type { IssueRecord, LinkRecord } from '../state/records';
import type { Updates } from './edit-fields';
import type { Call } from './operation';

const end = z.object({ key: z.string().optional(), id: z.coerce.string().optional() });
const addSchema = z.object({
  add: z.object({
    type: z.object({ name: z.string().optional(), id: z.coerce.string().optional() }),
    inwardIssue: end.optional(),
    outwardIssue: end.optional(),
  }),
});

/** Links asked for by `update.issuelinks: [{add}]`; the ids are given when they are stored. */
export function linkFromUpdate(
  call: Call,
  issue: IssueRecord,
  operations: Updates[string],
): Omit<LinkRecord, 'id'>[] {
  const { site, caller } = call;
  return operations.map((operation) => {
    const parsed = addSchema.safeParse(operation);
    if (!parsed.success) throw fieldRefusal({ issuelinks: 'Could not find valid operation.' });
    const { type, inwardIssue, outwardIssue } = parsed.data.add;
    const linkType = site.linkTypes.find(({ id, name }) => String(id) === type.id || name === type.name);
    const given = inwardIssue ?? outwardIssue;
    const other = site.findIssue(given?.key ?? given?.id ?? '');
    if (!linkType)
      throw fieldRefusal({ issuelinks: `No issue link type with name '${type.name ?? ''}' found.` });
    if (!other || !canSee(site, caller, other)) throw fieldRefusal({ issuelinks: 'Issue not found.' });
    // An entry names the other end: with `outwardIssue` this issue stands where the link begins.
    return outwardIssue
      ? { typeId: linkType.id, from: issue.id, to: other.id }
      : { typeId: linkType.id, from: other.id, to: issue.id };
  });
}
