import { z } from 'zod';

export const crashSchema = z.strictObject({
  /** Any function when left out. */
  functionKey: z.string().optional(),
  /** Start of the path of the call it dies of: of Jira, of the store (`/api/v1/…`), of the queue. Any when left out. */
  path: z.string().default(''),
  /** Whether the call took effect before the function died. */
  when: z.enum(['before', 'after']).default('before'),
  /** Lets that many matching calls through first. */
  skip: z.number().int().nonnegative().default(0),
  /** Then kills that many times; `null` until it is taken back. */
  times: z.number().int().positive().nullable().default(1),
});

export type Crash = z.output<typeof crashSchema>;
export type CrashMoment = Crash['when'];

/** Where functions die in the middle of a call, as instances of Lambda now and then do. */
export class CrashPoints {
  #points: { readonly crash: Crash; met: number }[] = [];

  set(crashes: readonly Crash[]): void {
    this.#points = crashes.map((crash) => ({ crash, met: 0 }));
  }

  list(): readonly Crash[] {
    return this.#points.map(({ crash }) => crash);
  }

  /** Told of each call; undefined when the function lives on. */
  due(functionKey: string, path: string): CrashMoment | undefined {
    for (const point of this.#points) {
      const { crash } = point;
      if (crash.functionKey !== undefined && crash.functionKey !== functionKey) continue;
      if (!path.startsWith(crash.path)) continue;
      point.met += 1;
      const nth = point.met - crash.skip;
      if (nth > 0 && (crash.times === null || nth <= crash.times)) return crash.when;
    }
    return undefined;
  }
}
