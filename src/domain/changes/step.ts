import { z } from 'zod';
import type { Message } from '../outcome';
import type { ItemState, Permission } from './facts';
import type { Json } from './json';

/** An item by its id, or, before it exists, by the step that makes it: `#create-2`. */
export const itemRefSchema = z.string().regex(/^(\d+|#[a-z0-9-]+)$/);

export type ItemRef = z.output<typeof itemRefSchema>;

/** The item, or the comment, a step made. A comment goes under the key of its item. */
export interface Made {
  readonly id: string;
  readonly key: string;
  /** When it was last changed, where Jira says so at once. */
  readonly updated?: string;
}

/**
 * What is there now, as far as it was read: items by id, and which step made which item. A step that asks for an item
 * that is not there (deleted, or out of the reader's sight) gets `undefined`.
 */
export interface Scene {
  readonly items: Readonly<Record<string, ItemState>>;
  readonly made: Readonly<Record<string, Made>>;
}

export function idOf(ref: ItemRef, made: Scene['made']): string | undefined {
  return ref.startsWith('#') ? made[ref.slice(1)]?.id : ref;
}

export function itemOf(ref: ItemRef, scene: Scene): ItemState | undefined {
  const id = idOf(ref, scene.made);
  return id === undefined ? undefined : scene.items[id];
}

/** How steps of one kind behave. `At` says where a step writes and carries no text of any item: it is kept in the log. */
export interface Behaviour<At> {
  /** Permission needed on the item. */
  readonly permission: Permission;
  /** The item whose permission counts and which a message names. */
  readonly item: ItemRef;
  /** Every item the permission is needed on, where it is not `item` alone. */
  readonly guarded?: readonly ItemRef[];
  /** Fields that have to be on the item's edit screen for the write to go through. */
  readonly screen?: readonly string[];
  /** Doing it again does no harm, and looking would not tell whether it was done. */
  readonly repeatable?: true;
  /** Every item the step touches. */
  readonly items: readonly ItemRef[];
  /** Fields to read to be able to look. */
  readonly fields: readonly string[];
  /** What stands there now; `undefined` when it cannot be told, and doing the step again does no harm. */
  look(scene: Scene): Json | undefined;
  /** Where and what to write to take the step back; `undefined` when nothing has to or can be. */
  inverse(before: Json): { readonly at: At; readonly after: Json } | undefined;
}

/** One write. `before` is not part of it: it is looked up in what was read. */
export interface Step<At> {
  /** Unique in its change, e.g. `create-2`. */
  readonly id: string;
  readonly at: At;
  readonly after: Json;
  /** Can be left out by the person without making nonsense of the rest. */
  readonly optional: boolean;
  /** Says to people what it does; may quote texts, so it is never stored. */
  readonly message: Message;
}
