/** Every kind of write there is. A new kind: one file beside this one, a line in each list here, and how Jira does it. */
import { z } from 'zod';
import type { Behaviour, Step as StepOf } from '../step';
import { create, createAtSchema, deleteAtSchema, deleteCreated } from './create';
import { edit, editAtSchema } from './edit';
import { estimate, estimateAtSchema } from './estimate';
import { link, linkAtSchema } from './link';
import { rank, rankAtSchema } from './rank';

export const atSchema = z.discriminatedUnion('kind', [
  createAtSchema,
  editAtSchema,
  estimateAtSchema,
  rankAtSchema,
  linkAtSchema,
  deleteAtSchema,
]);

export type At = z.output<typeof atSchema>;
export type Step = StepOf<At>;

export function behaviourOf(at: At): Behaviour<At> {
  switch (at.kind) {
    case 'create':
      return create(at);
    case 'edit':
      return edit(at);
    case 'estimate':
      return estimate(at);
    case 'rank':
      return rank(at);
    case 'link':
      return link(at);
    case 'delete':
      return deleteCreated(at);
  }
}
