import { forgeLimits } from '../limits';
import { FunctionFailure } from './failure';

const MINUTE = 60_000;

/** Counts calls of functions in fixed windows of a minute: of each person, and of all together. */
export class InvocationLimits {
  #window = 0;
  #all = 0;
  #ofPerson = new Map<string, number>();

  /** @param now epoch milliseconds */
  constructor(private readonly now: () => number = Date.now) {}

  /** @throws {FunctionFailure} when this minute has no more calls for them */
  count(accountId: string | undefined): void {
    const window = Math.floor(this.now() / MINUTE);
    if (window !== this.#window) {
      this.#window = window;
      this.#all = 0;
      this.#ofPerson = new Map();
    }
    const own = accountId === undefined ? 0 : (this.#ofPerson.get(accountId) ?? 0);
    if (own >= forgeLimits.invocationsPerUser || this.#all >= forgeLimits.invocationsPerInstallation)
      throw new FunctionFailure('rate-limited', 'too many invocations this minute (429)');
    this.#all += 1;
    if (accountId !== undefined) this.#ofPerson.set(accountId, own + 1);
  }
}
