interface Task {
  readonly due: number;
  readonly run: () => Promise<void>;
}

/** Node's timers hold no more. */
const longest = 2 ** 31 - 1;

/**
 * Time as Forge has it here: it runs as the site's own, and can be set forward, so that a day's schedules and retries can
 * be seen in a second. Epoch milliseconds throughout.
 */
export class ForgeClock {
  readonly #tasks = new Set<Task>();
  #ahead = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly base: () => number) {}

  now(): number {
    return this.base() + this.#ahead;
  }

  /**
   * Runs something once, at that time or as soon after as can be.
   * @returns how to call it off
   */
  at(due: number, run: () => Promise<void>): () => void {
    const task = { due, run };
    this.#tasks.add(task);
    this.#wind();
    return () => {
      this.#tasks.delete(task);
      this.#wind();
    };
  }

  /** Sets the clock forward; what falls due on the way runs at its time, one after the other. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.now() + milliseconds;
    for (let task = this.#first(); task && task.due <= end; task = this.#first()) {
      this.#ahead += Math.max(0, task.due - this.now());
      this.#tasks.delete(task);
      await task.run();
    }
    this.#ahead += Math.max(0, end - this.now());
    this.#wind();
  }

  close(): void {
    this.#tasks.clear();
    clearTimeout(this.#timer);
  }

  #first(): Task | undefined {
    return [...this.#tasks].sort((one, other) => one.due - other.due)[0];
  }

  #wind(): void {
    clearTimeout(this.#timer);
    const first = this.#first();
    if (!first) return;
    const wait = Math.min(longest, Math.max(0, first.due - this.now()));
    this.#timer = setTimeout(() => {
      for (const task of this.#tasks) {
        if (task.due > this.now()) continue;
        this.#tasks.delete(task);
        void task.run();
      }
      this.#wind();
    }, wait);
    // Something far off keeps no process alive.
    this.#timer.unref();
  }
}
