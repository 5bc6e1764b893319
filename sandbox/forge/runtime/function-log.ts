import { forgeLimits } from '../limits';

export type LogLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';

export interface LogLine {
  readonly functionKey: string;
  readonly invocationId: string;
  readonly level: LogLevel;
  readonly text: string;
}

/** Lines of one invocation; what is over Forge's limit is dropped, and that is said once. */
export class FunctionLog {
  #lines = 0;
  #bytes = 0;

  constructor(
    private readonly functionKey: string,
    private readonly invocationId: string,
    private readonly write: (line: LogLine) => void,
  ) {}

  add(level: LogLevel, text: string): void {
    const over = this.#lines >= forgeLimits.logLines || this.#bytes >= forgeLimits.logBytes;
    this.#lines += 1;
    this.#bytes += Buffer.byteLength(text);
    if (!over) this.#tell(level, text);
    else if (this.#lines === forgeLimits.logLines + 1)
      this.#tell('warn', 'The invocation logs more than Forge keeps; further lines are dropped.');
  }

  #tell(level: LogLevel, text: string): void {
    this.write({ functionKey: this.functionKey, invocationId: this.invocationId, level, text });
  }
}
