import type { Evidence } from './backlog/item';

/** A code of the message catalogue with its parameters; sentences live in `src/messages`. */
export interface Message {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What one check says of one item. */
export type Outcome =
  | { readonly result: 'pass'; readonly grade: number }
  | {
      readonly result: 'fail';
      readonly grade: number;
      readonly message: Message;
      readonly evidence: readonly Evidence[];
      readonly related: readonly string[];
    }
  | { readonly result: 'not-applicable' }
  | {
      readonly result: 'needs-review';
      readonly message: Message;
      readonly evidence: readonly Evidence[];
      readonly related: readonly string[];
    }
  | { readonly result: 'error'; readonly message: Message };

interface Details {
  readonly code: string;
  readonly params?: Message['params'];
  readonly evidence?: readonly Evidence[];
  /** Ids of other items the outcome is about, e.g. the probable duplicate. */
  readonly related?: readonly string[];
}

/** @param grade 0.5–1: how well the item does; below 0.5 is a fail. */
export function pass(grade = 1): Outcome {
  return { result: 'pass', grade };
}

/** @param grade 0 up to 0.5 (excluded): how much of what was asked is there. */
export function fail({
  code,
  params = {},
  evidence = [],
  related = [],
  grade = 0,
}: Details & { readonly grade?: number }): Outcome {
  return { result: 'fail', grade, message: { code, params }, evidence, related };
}

export function notApplicable(): Outcome {
  return { result: 'not-applicable' };
}

/** The check could not tell; a person has to look. Never counted as a fail. */
export function needsReview({ code, params = {}, evidence = [], related = [] }: Details): Outcome {
  return { result: 'needs-review', message: { code, params }, evidence, related };
}
