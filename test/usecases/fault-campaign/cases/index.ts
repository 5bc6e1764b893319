/** Every intent the campaign disturbs; between them they use every kind of write. */
import type { Field } from '../field';
import type { Case } from './case';
import { deletionCases } from './deletions';
import { orderCases } from './order';
import { splitCases } from './splits';
import { surroundingsOf } from './surroundings';
import { writeCases } from './writes';

export type { Case } from './case';
export { standing } from './case';

/** For tests that have to name each case before there is a site to try it on. */
export const caseNames = [
  'split',
  'split into items beside it',
  'split with all that can come along',
  'split with what its screen asks for',
  'split that closes the item',
  'split into sub-tasks',
  'split into children',
  'create',
  'create above',
  'create at the bottom',
  'edit',
  'edit of a text',
  'edit that empties a text',
  'rewrite',
  'rewrite of a title',
  'label',
  'estimate',
  'estimate taken away',
  'relate',
  'relate as a duplicate',
  'relate as blocked',
  'assign',
  'assign to nobody',
  'transition',
  'transition with a screen',
  'close-duplicate',
  'close-duplicate as asked',
  'comment',
  'property',
  'rank',
  'rank above',
  'move',
  'move to the backlog',
  'move with a place',
  'move with a place below',
  'delete',
] as const;

/** What nothing brings back, as its preview says: done as confirmed and once, and everything else stays as it is. */
export const notUndoable: ReadonlySet<string> = new Set(['delete']);

export async function casesFor(field: Field): Promise<Record<string, Case>> {
  const surroundings = await surroundingsOf(field);
  field.site.calls = [];
  return {
    ...splitCases(field, surroundings),
    ...writeCases(field, surroundings),
    ...orderCases(field),
    ...deletionCases(),
  };
}
