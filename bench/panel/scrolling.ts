import type { Page } from 'playwright-core';
import { quantile } from '../support/measure';
import { panelOf } from './backlog-site';

/** Milliseconds of scrolling, and pixels a frame: three rows, as a hand on a wheel does. */
const length = 4_000;
const step = 120;

export interface Frames {
  /** Milliseconds from one frame to the next. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

/** Scrolls the list from its top and asks the panel's own frame when each of its frames began. */
export async function measureScrolling(page: Page): Promise<Frames> {
  const times = await panelOf(page)
    .getByRole('grid', { name: 'Backlog' })
    .evaluate(
      async (list, { length: until, step: pixels }) => {
        const begun: number[] = [];
        list.scrollTop = 0;
        for (let at = 0; at - (begun[0] ?? at) < until;) {
          at = await new Promise<number>(requestAnimationFrame);
          begun.push(at);
          const isEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
          list.scrollTop = isEnd ? 0 : list.scrollTop + pixels;
        }
        return begun;
      },
      { length, step },
    );
  const frames = times.slice(1).map((at, index) => at - (times[index] ?? at));
  return { median: quantile(frames, 0.5), p95: quantile(frames, 0.95), longest: Math.max(...frames) };
}
