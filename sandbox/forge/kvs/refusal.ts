/** The store's “no”: status, and the body `{ code, message, context }` that @forge/kvs turns into ForgeKvsAPIError. */
export class KvsRefusal extends Error {
  override readonly name = 'KvsRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly context?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }

  get body(): Record<string, unknown> {
    return {
      code: this.code,
      message: this.message,
      ...(this.context === undefined ? {} : { context: this.context }),
    };
  }
}
