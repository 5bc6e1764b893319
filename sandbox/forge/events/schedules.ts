import { identity } from '../identity';
import type { License } from '../license';
import type { Manifest } from '../manifest';
import { FunctionFailure } from '../runtime/failure';
import type { Occasion } from '../runtime/functions';
import type { ForgeClock } from './forge-clock';

const minute = 60_000;

const intervals = {
  fiveMinute: 5 * minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
} as const;

/** A new deployment's schedules begin about five minutes after it. */
const firstPause = 5 * minute;

export interface SchedulesOptions {
  readonly manifest: Manifest;
  readonly clock: ForgeClock;
  readonly call: (occasion: Occasion, request: unknown) => Promise<unknown>;
  readonly license: () => License | undefined;
  readonly onProblem: (sentence: string) => void;
}

export interface ScheduleState {
  readonly key: string;
  readonly interval: keyof typeof intervals;
  /** Epoch milliseconds. */
  readonly next: number;
  readonly runs: number;
}

/** Runs `scheduledTrigger` modules at their intervals. A run that fails is not tried again. */
export class Schedules {
  readonly #next = new Map<string, number>();
  readonly #runs = new Map<string, number>();
  #closed = false;

  constructor(private readonly options: SchedulesOptions) {
    const { manifest, clock } = options;
    for (const { key } of manifest.modules.scheduledTrigger) this.#plan(key, clock.now() + firstPause);
  }

  get state(): readonly ScheduleState[] {
    return this.options.manifest.modules.scheduledTrigger.map(({ key, interval }) => ({
      key,
      interval,
      next: this.#next.get(key) ?? 0,
      runs: this.#runs.get(key) ?? 0,
    }));
  }

  /**
   * Runs one now, beside its interval.
   * @returns what its function returned; undefined when the licence keeps it from running
   * @throws {FunctionFailure} and when manifest.yml has no such module
   */
  async run(key: string): Promise<unknown> {
    const module = this.options.manifest.modules.scheduledTrigger.find((each) => each.key === key);
    if (!module) throw new Error(`manifest.yml has no scheduledTrigger “${key}”.`);
    const wanted = module.filter?.appIsLicensed;
    if (wanted !== undefined && (this.options.license()?.active ?? true) !== wanted) return undefined;
    this.#runs.set(key, (this.#runs.get(key) ?? 0) + 1);
    return this.options.call(
      {
        functionKey: module.function,
        moduleKey: key,
        moduleType: 'scheduledTrigger',
        accountId: undefined,
      },
      { context: { cloudId: identity.cloudId, moduleKey: key }, contextToken: 'sandbox' },
    );
  }

  close(): void {
    this.#closed = true;
  }

  #plan(key: string, due: number): void {
    this.#next.set(key, due);
    this.options.clock.at(due, async () => {
      const module = this.options.manifest.modules.scheduledTrigger.find((each) => each.key === key);
      if (this.#closed || !module) return;
      this.#plan(key, due + intervals[module.interval]);
      try {
        await this.run(key);
      } catch (error) {
        if (!(error instanceof FunctionFailure)) throw error;
        this.options.onProblem(`The schedule “${key}” failed: ${error.message}`);
      }
    });
  }
}
