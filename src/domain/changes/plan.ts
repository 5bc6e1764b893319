import type { Message } from '../outcome';
import type { Step } from './kinds';

/** Every write a change consists of, in the order they are made, and what to know before making them. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly warnings: readonly Message[];
  /** Why the change cannot be made; empty when it can. */
  readonly refusals: readonly Message[];
}

/** What has to be read to plan an intent. */
export interface Needs {
  readonly itemIds: readonly string[];
  readonly boardId: number | undefined;
  /** Fields whose present value the plan rests on. */
  readonly fields: readonly string[];
  /** Whether items like the first one are created, which takes its texts, its criteria and what creation demands. */
  readonly creates: boolean;
  /** The type of what is created; the first item's own when undefined. */
  readonly typeId: string | undefined;
  /** Fields of the first item, beyond those every new item takes over, that may be copied. */
  readonly copies: readonly string[];
  /** Whether types of links are needed. */
  readonly links: boolean;
  /** Whether the ways out of the first item's status are needed. */
  readonly transitions: boolean;
  /** Whether the newest comment of the first item is needed. */
  readonly comments: boolean;
  /** What is read of many items at once: their rank, their sprint, and what the user may do. */
  readonly order:
    | {
        readonly sprintId: number | undefined;
        /** Items whose rank alone is read: what is ranked stood beside them. */
        readonly neighbours: readonly string[];
      }
    | undefined;
}
