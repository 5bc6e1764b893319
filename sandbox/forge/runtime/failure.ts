/** `crashed` is what the function itself threw; `instance-lost` ended its whole process. */
export type FailureKind =
  | 'crashed'
  | 'timed-out'
  | 'out-of-memory'
  | 'instance-lost'
  | 'too-large'
  | 'unknown-function'
  | 'rate-limited';

/** A function did not give an answer; what the platform tells whoever called it. */
export class FunctionFailure extends Error {
  override readonly name = 'FunctionFailure';

  constructor(
    readonly kind: FailureKind,
    reason: string,
    options?: ErrorOptions,
  ) {
    // The words Forge's own error reaches the browser with.
    super(`There was an error invoking the function - ${reason}`, options);
  }
}
