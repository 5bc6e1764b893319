/** Every kind of write there is. A new kind: one file beside this one, a line in each list here, and how Jira does it. */
import { z } from 'zod';
import type { Behaviour, Step as StepOf } from '../step';
import { assign, assignAtSchema } from './assign';
import { comment, commentAtSchema, uncomment, uncommentAtSchema } from './comment';
import { create, createAtSchema, deleteAtSchema, deletion } from './create';
import { edit, editAtSchema } from './edit';
import { estimate, estimateAtSchema } from './estimate';
import { link, linkAtSchema } from './link';
import { move, moveAtSchema } from './move';
import { property, propertyAtSchema } from './property';
import { rank, rankAtSchema } from './rank';
import { transition, transitionAtSchema } from './transition';

export const atSchema = z.discriminatedUnion('kind', [
  createAtSchema,
  editAtSchema,
  estimateAtSchema,
  assignAtSchema,
  transitionAtSchema,
  moveAtSchema,
  rankAtSchema,
  linkAtSchema,
  commentAtSchema,
  propertyAtSchema,
  deleteAtSchema,
  uncommentAtSchema,
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
    case 'assign':
      return assign(at);
    case 'transition':
      return transition(at);
    case 'move':
      return move(at);
    case 'rank':
      return rank(at);
    case 'link':
      return link(at);
    case 'comment':
      return comment(at);
    case 'property':
      return property(at);
    case 'delete':
      return deletion(at);
    case 'uncomment':
      return uncomment(at);
  }
}
