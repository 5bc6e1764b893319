import type { z } from 'zod';
import type { Backlog, Board } from './backlog/backlog';
import type { BacklogItem, ItemKind } from './backlog/item';
import type { Demands } from './demand';
import type { Measures } from './measures/measures';
import type { Outcome } from './outcome';
import type { Zone } from './zone';

export interface ProjectFacts {
  readonly board: Board;
}

/** What a check may look at. The stored verdict of an item holds only `item` and `project` checks. */
export interface Contexts<Options> {
  readonly item: { readonly options: Options; readonly zone: Zone; readonly now: Date };
  readonly project: Contexts<Options>['item'] & { readonly project: ProjectFacts };
  readonly backlog: Contexts<Options>['project'] & { readonly backlog: Backlog; readonly measures: Measures };
}

export type Needs = keyof Contexts<unknown>;

export type Category = 'readiness' | 'size' | 'duplicates' | 'relevance' | 'order';

/** A small item or backlog that shows the check at work, as overrides of the test builder's default item. */
export interface Examples<Item> {
  readonly pass: readonly Item[];
  readonly fail: readonly Item[];
}

/** An item of an example, as a person would write it; `test/support` and the docs turn it into a `BacklogItem`. */
export interface ExampleItem {
  readonly kind?: ItemKind;
  readonly summary?: string;
  /** Wiki markup. */
  readonly description?: string;
  /** Wiki markup of a field called "Acceptance criteria". */
  readonly criteriaField?: string;
  readonly environment?: string;
  readonly attachments?: number;
  readonly versions?: readonly string[];
  /** Keys this item waits for by link. */
  readonly blockedBy?: readonly string[];
  readonly points?: number | null;
  readonly priority?: string;
  readonly assigned?: boolean;
  /** Key of its epic. */
  readonly parent?: string;
  /** Days since the last change. */
  readonly idleDays?: number;
  /** Other items of the same backlog, for checks that compare. */
  readonly others?: readonly Omit<ExampleItem, 'others' | 'finished'>[];
  /** Finished work of the team, each as often as said, for checks that compare with the record. */
  readonly finished?: readonly {
    readonly summary: string;
    readonly points: number;
    readonly times: number;
    /** Days of work each took, and how many days ago the newest of them was done. */
    readonly days?: number;
    readonly daysAgo?: number;
    /** Done in the team's one closed sprint. */
    readonly sprint?: boolean;
  }[];
  /** Share of its words that were changed since it was estimated. */
  readonly rewritten?: number;
  /** Its sub-tasks. */
  readonly parts?: readonly { readonly points: number; readonly done?: boolean }[];
}

export interface CheckDefinition<N extends Needs, Schema extends z.ZodObject> {
  /** A noun in kebab case for what is wrong or missing; the file is called the same. */
  readonly id: string;
  readonly category: Category;
  readonly needs: N;
  readonly types: readonly ItemKind[];
  readonly demands: Demands;
  /** Asked only where a team switches it on: its use depends on how they work. */
  readonly optional?: boolean;
  /** What the check rests on: a named practice, a survey, a measurement. */
  readonly basis: readonly string[];
  /** Every option has a default and a description; unknown keys are refused. */
  readonly options: Schema;
  /** Codes `run` can answer with; each has a sentence in every catalogue. */
  readonly codes: readonly string[];
  readonly examples: Examples<ExampleItem>;
  /** Pure and total: same input, same outcome. What it throws becomes an `error` outcome. */
  run(item: BacklogItem, context: Contexts<z.output<Schema>>[N]): Outcome;
}

/** A check whose option type is forgotten, so that all checks fit one list. */
export interface Check extends Omit<CheckDefinition<Needs, z.ZodObject>, 'run'> {
  run(
    item: BacklogItem,
    context: Contexts<unknown>['backlog'] | Contexts<unknown>['project'] | Contexts<unknown>['item'],
  ): Outcome;
}

/**
 * Registers nothing, only ties the types of options and context together: `checks/index.ts` is the list.
 * The runner hands each check the context its `needs` names with options parsed by its own schema, which is what makes
 * forgetting the option type safe.
 */
export function defineCheck<N extends Needs, Schema extends z.ZodObject>(
  definition: CheckDefinition<N, Schema>,
): Check {
  return {
    ...definition,
    run: (item, context) => definition.run(item, context as Contexts<z.output<Schema>>[N]),
  };
}
