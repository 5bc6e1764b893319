import { z } from 'zod';
import type { Behaviour } from '../step';
import { itemRefSchema } from '../step';

/** Writes a comment. Value: its text, a paragraph a line. What it made is the comment, known by its id. */
export const commentAtSchema = z.strictObject({
  kind: z.literal('comment'),
  item: itemRefSchema,
  /** The newest comment there was before; ids only grow, so a retry looks for the text among the newer ones. */
  since: z.string(),
});

export type CommentAt = z.output<typeof commentAtSchema>;

/** Takes back a comment that nobody has edited since `updated`. Value: whether it is there. */
export const uncommentAtSchema = z.strictObject({
  kind: z.literal('uncomment'),
  item: itemRefSchema,
  comment: z.string(),
  updated: z.string(),
});

export type UncommentAt = z.output<typeof uncommentAtSchema>;

export function comment(at: CommentAt): Behaviour<CommentAt> {
  return {
    permission: 'comment',
    item: at.item,
    items: [at.item],
    fields: [],
    look: () => undefined,
    inverse: () => undefined,
  };
}

export function uncomment(at: UncommentAt): Behaviour<UncommentAt> {
  return {
    permission: 'comment',
    item: at.item,
    items: [at.item],
    fields: [],
    look: () => undefined,
    inverse: () => undefined,
  };
}
